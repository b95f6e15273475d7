import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { compose, type Letter } from '#src/mail/compose.ts';

const secret = 'k7t2m9qzk7t2m9qz';
const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) % 256);

const letter: Letter = {
  from: { name: 'Maas groep', address: 'dossier@maasgroep.voorbeeld.example' },
  to: 'e.fictief@gemeente.voorbeeld.example',
  replyTo: 'sanne.verzonnen@maasgroep.voorbeeld.example',
  subject: 'Trajectplan MG-2026-0417 ter accordering',
  text: `Beste lezer,\n\nKlik op /besluit/${secret}.\rTot ziens in ’s-Voorbeeldstad.\r\n`,
  html: `<p>Klik op\n<a href="/besluit/${secret}">deze link</a>.</p>\n`,
  messageId: '<een@maasgroep.voorbeeld.example>',
  date: '2026-11-23T08:00:00.000Z',
  attachments: [{ fileName: 'MG-2026-0417-trajectplan-v1.pdf', type: 'application/pdf', bytes }],
  secrets: [secret],
};

describe('a mail as it is written out', () => {
  it.each([
    ['with letters outside ASCII', letter],
    ['in plain ASCII', { ...letter, text: `Hallo,\nKlik op /besluit/${secret}.\n`, html: '<p>Hallo\n</p>' }],
    ['with long lines', { ...letter, text: `${'woord '.repeat(400)}\n${secret}\n` }],
  ])('ends every line as RFC 5322 wants, %s', async (_, one) => {
    const { wire, copy } = await compose(one);
    for (const raw of [wire, copy]) {
      expect(Buffer.from(raw).toString('latin1')).not.toMatch(/\r(?!\n)|(?<!\r)\n/);
      expect(Buffer.from(raw).toString('latin1')).toMatch(/\r\n$/);
    }
  });

  it('is kept with its secrets struck out and otherwise the same', async () => {
    const { wire, copy } = await compose(letter);
    const [sent, kept] = await Promise.all([wire, copy].map((raw) => simpleParser(Buffer.from(raw))));
    expect(sent?.text).toContain(secret);
    expect(JSON.stringify([kept?.text, kept?.html])).not.toContain(secret);
    expect(kept?.text).toBe(sent?.text?.replace(secret, '[geheim, niet bewaard]'));
    expect(kept?.headerLines).toEqual(sent?.headerLines);
    for (const mail of [sent, kept]) expect(mail?.attachments[0]?.content).toEqual(Buffer.from(bytes));
  });

  it('is kept as it went when it holds no secret', async () => {
    const { wire, copy } = await compose({ ...letter, secrets: [] });
    expect(Buffer.from(copy).equals(wire)).toBe(true);
  });
});
