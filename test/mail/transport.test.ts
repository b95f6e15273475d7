import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { startMailServer } from '#src/demo/mail-server.ts';
import { isSendable } from '#src/mail/address.ts';
import type { Attempt } from '#src/mail/classify.ts';
import { compose, type Letter } from '#src/mail/compose.ts';
import { createTransport, isLoopback, type Transport } from '#src/mail/transport.ts';
import { type Script, startFailingServer } from './failing-server.ts';

const letter: Letter = {
  from: { name: 'Maas groep', address: 'dossier@voorbeeld.example' },
  to: 'k.contact@gemeente.example',
  replyTo: 'sanne@voorbeeld.example',
  subject: 'Trajectplan MG-2026-0417 ter accordering',
  text: `Ga naar https://dossier.example/besluit/geheimgeheimgeheimgeheimgeheim\n${'Goedendag. '.repeat(80)}`,
  html: '<p>Ga naar https://dossier.example/besluit/geheimgeheimgeheimgeheimgeheim</p>',
  messageId: '<een@voorbeeld.example>',
  inReplyTo: '<nul@voorbeeld.example>',
  date: '2026-11-22T10:00:00.000Z',
  attachments: [
    { fileName: 'MG-2026-0417-trajectplan-v1.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 proef') },
  ],
  secrets: ['geheimgeheimgeheimgeheimgeheim'],
};
const timeouts = { connect: 2000, silence: 1500, delivery: 5000 };
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function transportTo(url: string): Transport {
  const transport = createTransport({ url, timeouts });
  closers.push(() => transport.close(0));
  return transport;
}

async function wire(): Promise<Uint8Array> {
  return (await compose(letter)).wire;
}

const failures: readonly (readonly [string, Script, Attempt['kind']])[] = [
  ['refuses the recipient for good', { rcpt: '550 5.1.1 No such user' }, 'rejected'],
  ['asks to try the recipient later (greylisting)', { rcpt: '451 4.7.1 Try again' }, 'deferred'],
  ['refuses the mail after reading it', { end: '554 5.7.1 Spam' }, 'rejected'],
  ['is out of room after reading the mail', { end: '452 4.3.1 Full' }, 'deferred'],
  ['refuses the sender for good', { mail: '550 5.7.1 Sender' }, 'rejected'],
  ['wants a log-in first', { mail: '530 5.7.0 Authentication required' }, 'deferred'],
  ['does not take DATA now', { data: '421 4.3.2 Closing' }, 'deferred'],
  ['cuts before DATA', { data: 'cut' }, 'deferred'],
  ['cuts while the mail comes in', { cutInside: true }, 'unknown'],
  ['cuts after the mail has come in', { end: 'cut' }, 'unknown'],
  ['falls silent after the mail has come in', { end: 'silence' }, 'unknown'],
  ['greets with a refusal', { greeting: '554 5.3.2 Not now' }, 'deferred'],
  ['cuts before the greeting', { greeting: 'cut' }, 'deferred'],
  ['never greets', { greeting: 'silence' }, 'deferred'],
  ['takes no mail of this size', { mail: '552 5.3.4 Too large' }, 'rejected'],
];

describe('a mail server that', () => {
  it.each(failures)('%s leaves the mail in the right state', async (_name, script, kind) => {
    const server = await startFailingServer(script);
    closers.push(server.close);
    const attempt = await transportTo(server.url).send({
      from: letter.from.address,
      to: letter.to,
      wire: await wire(),
    });
    expect(attempt.kind).toBe(kind);
  });

  it('can report about delivery is asked for failure and delay, with the headers only; another is asked nothing', async () => {
    const knowing = await startFailingServer({ ehlo: ['250-proef', '250 DSN'] });
    const plain = await startFailingServer({});
    closers.push(knowing.close, plain.close);
    const parcel = { id: '01jdsn', from: letter.from.address, to: letter.to, wire: await wire() };
    for (const { url } of [knowing, plain]) expect((await transportTo(url).send(parcel)).kind).toBe('accepted');
    expect(knowing.commands.join(' ')).toMatch(/RET=HDRS ENVID=01jdsn.*NOTIFY=FAILURE,DELAY/);
    expect(plain.commands.join(' ')).not.toMatch(/RET=|NOTIFY=/);
  });

  it('does not exist makes the mail wait', async () => {
    const server = await startFailingServer({});
    await server.close();
    const attempt = await transportTo(server.url).send({
      from: letter.from.address,
      to: letter.to,
      wire: await wire(),
    });
    expect(attempt.kind).toBe('deferred');
  });

  it('dropped an idle connection gets the next mail over a new one', async () => {
    const server = await startFailingServer({ cutSecond: true });
    closers.push(server.close);
    const transport = transportTo(server.url);
    for (let count = 1; count <= 3; count++) {
      const attempt = await transport.send({ from: letter.from.address, to: letter.to, wire: await wire() });
      expect(attempt.kind).toBe('accepted');
    }
    expect(server.received).toHaveLength(3);
  });
});

describe('the transport', () => {
  it('sends nothing without TLS except to this machine itself', async () => {
    const server = await startFailingServer({}, '0.0.0.0');
    closers.push(server.close);
    // 0.0.0.0 reaches the same server, but is not one of the names that can only mean this machine.
    const attempt = await transportTo(`smtp://0.0.0.0:${server.port}`).send({
      from: letter.from.address,
      to: letter.to,
      wire: await wire(),
    });
    expect(attempt).toMatchObject({ kind: 'deferred' });
    expect(attempt.reply).toContain('beveiligde verbinding');
    expect(server.received).toHaveLength(0);
    expect(['localhost', '127.0.0.1', '[::1]', '127.8.8.8'].every(isLoopback)).toBe(true);
    expect(['mail.example', '10.0.0.1', 'localhost.example', '127.0.0.1.example', '0.0.0.0'].some(isLoopback)).toBe(
      false,
    );
  });

  it('hands over one recipient, a stable Message-ID, the coach to reply to, and marks the mail as automatic', async () => {
    const server = await startMailServer();
    closers.push(server.close);
    const composed = await compose(letter);
    const attempt = await transportTo(server.url).send({
      from: letter.from.address,
      to: letter.to,
      wire: composed.wire,
    });
    expect(attempt.kind).toBe('accepted');
    const [mail] = await server.list();
    expect(mail?.recipients).toEqual([letter.to]);
    expect(mail?.messageId).toBe('<een@voorbeeld.example>');
    expect(mail?.inReplyTo).toBe('<nul@voorbeeld.example>');
    expect(mail?.replyTo).toBe('sanne@voorbeeld.example');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('x-auto-response-suppress')).toBe('All');
    expect(Buffer.from(mail?.attachments[0]?.bytes ?? []).toString()).toBe('%PDF-1.7 proef');
  });

  it('keeps a copy that is equal but for the secret', async () => {
    const { wire: sent, copy } = await compose(letter);
    const unfold = (bytes: Uint8Array) => Buffer.from(bytes).toString().replace(/=\r\n/g, '');
    expect(unfold(sent)).toContain('geheimgeheim');
    expect(unfold(copy)).not.toContain('geheimgeheim');
    const headers = (bytes: Uint8Array) => Buffer.from(bytes).toString().split('\r\n\r\n')[0];
    expect(headers(copy)).toBe(headers(sent));
  });

  it('refuses an address that holds more than one plain address, before anything is connected', async () => {
    const transport = transportTo('smtp://127.0.0.1:9');
    for (const to of [
      'a@b.example,c@d.example',
      'a@b.example\r\nRCPT TO:<c@d.example>',
      '"a b"@b.example',
      'A <a@b.example>',
      'a@b.example;c@d.example',
      'a@localhost',
      'jörg@b.example',
      '',
    ]) {
      expect(await transport.send({ from: letter.from.address, to, wire: await wire() })).toMatchObject({
        kind: 'rejected',
      });
    }
  });

  it('delivers to exactly the registered address or refuses it, for hostile addresses', async () => {
    const server = await startMailServer();
    closers.push(server.close);
    const transport = transportTo(server.url);
    const raw = await wire();
    const piece = fc.constantFrom(
      'a',
      'b.c',
      '@',
      ',',
      ';',
      '\r\n',
      '<',
      '>',
      '"',
      ' ',
      '(x)',
      ':',
      'rcpt to:',
      'voorbeeld.example',
      'x.nl',
      "o'neil",
      '+tag',
      '\u202e',
      'é',
      '\0',
      '.',
      '--',
      '%',
      '!',
    );
    const hostile = fc.oneof(
      fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')),
      fc.emailAddress(),
    );
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(hostile, async (to) => {
        const sendable = isSendable(to);
        // Delivering each of thousands takes minutes; the first hundred that pass are really delivered.
        if (sendable && sent >= 100) return;
        const attempt = await transport.send({ from: letter.from.address, to, wire: raw });
        expect(attempt.kind).toBe(sendable ? 'accepted' : 'rejected');
        if (!sendable) return;
        sent += 1;
        const recipients = (await server.list()).at(-1)?.recipients ?? [];
        expect(recipients.map((one) => one.toLowerCase())).toEqual([to.toLowerCase()]);
      }),
      { numRuns: 10_000 },
    );
  });
});
