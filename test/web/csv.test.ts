import { describe, expect, it } from 'vitest';
import { toCsv } from '#src/domain/csv.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { castId, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { openScene } from './scene.ts';

const textOf = (rows: readonly (readonly string[])[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(toCsv(rows));

describe('a table as CSV', () => {
  it('opens in a Dutch spreadsheet: byte order mark, semicolons, CRLF, doubled quotes', () => {
    expect(
      textOf([
        ['Naam', 'Zegt'],
        ['Şahin; Ł', 'hij zei "ja"\nen ging'],
      ]),
    ).toBe('\uFEFFNaam;Zegt\r\n"Şahin; Ł";"hij zei ""ja""\nen ging"\r\n');
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\tx', '\rx'])('runs no formula: %j', (cell) => {
    expect(
      textOf([[cell]])
        .replace('\uFEFF', '')
        .replace(/^"/, '')
        .startsWith("'"),
    ).toBe(true);
  });
});

it('an amount below nought stays a number for whoever adds up', () => {
  expect(textOf([['-1118,75', '-1118,75+2']])).toBe("\uFEFF-1118,75;'-1118,75+2\r\n");
});

describe('the register of disclosures', () => {
  const line: Disclosure = {
    id: castId<ItemId>('a line'),
    at: '2026-02-02T10:00:00.000Z',
    recipientKind: 'sponsor',
    recipientName: '=HYPERLINK("http://kwaad.example")',
    purpose: 'approval',
    legalBasis: 'AVG 6(1)(e)',
    what: { kind: 'fields', fields: ['naam', 'kenmerk'] },
    channel: 'mail',
    by: 'system',
    status: 'sent',
    sentOn: '2026-02-02',
  };
  const open = () => openScene(dossierIn('active.running').change((before) => ({ ...before, disclosures: [line] })));

  it('is handed out as CSV to the coach under a name that tells nothing', async () => {
    const scene = await open();
    const answer = await (await scene.as(users.sanne)).get(`/dossiers/${scene.dossier.id}/verstrekkingen/csv`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="verstrekkingen-MG-2026-0417.csv"');
    expect(answer.text).toContain(`"'=HYPERLINK(""http://kwaad.example"")"`);
    expect(answer.text.split('\r\n')[0]).toContain('Datum;Aan wie;Wat;Waarvoor;Grondslag;Hoe;Stand;SHA-256');
  });

  it('is not there for the clerk', async () => {
    const scene = await open();
    for (const query of ['', '?als=csv'])
      expect(
        (await (await scene.as(users.fatma)).get(`/dossiers/${scene.dossier.id}/verstrekkingen${query}`)).status,
      ).toBe(404);
  });
});
