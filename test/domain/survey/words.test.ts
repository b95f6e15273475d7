import { expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { surveyFrom } from '#src/domain/survey/standing.ts';
import { surveyWords } from '#src/domain/survey/words.ts';
import { castId } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';

const ended = dossierIn('ended').build();
const from = surveyFrom(ended) ?? '2026-06-18';
const given = (status: Disclosure['status'], rest: Partial<Dossier> = {}): Dossier => ({
  ...ended,
  ...rest,
  disclosures: [
    {
      id: castId<ItemId>('line'),
      at: '2026-07-01T09:00:00.000Z',
      recipientKind: 'surveyAgency',
      recipientName: 'Stratus',
      purpose: 'survey',
      legalBasis: 'Belang',
      what: { kind: 'fields', fields: ['client.name'] },
      channel: 'mail',
      by: 'system',
      status,
      ...(status === 'sent' && { sentOn: '2026-07-01' as const }),
    },
  ],
});

it.each([
  ['who comes on it later', ended, addDays(from, -1), 'Op een lijst voor het onderzoeksbureau vanaf 18 juni 2026'],
  ['who comes on the next', ended, from, 'Op de volgende lijst voor het onderzoeksbureau'],
  ['who said no', { ...ended, surveyObjection: true }, from, 'Niet naar het onderzoeksbureau: de cliënt doet niet mee'],
  ['who is on one', given('pending'), from, 'Op de lijst die naar het onderzoeksbureau gaat'],
  ['whose name is there', given('sent'), from, 'Naam en adres naar Stratus op 1 juli 2026'],
  ['whose name may be there', given('unknown'), from, 'Onbekend of naam en adres bij Stratus aankwamen'],
  ['whose name did not come', given('void'), from, 'Op de volgende lijst voor het onderzoeksbureau'],
  [
    'who said no after that',
    given('sent', { surveyObjection: true }),
    from,
    'Naam en adres naar Stratus op 1 juli 2026. Het bureau is gevraagd ze te verwijderen: de cliënt doet niet mee',
  ],
] as const)('tells where a client stands: %s', (_, dossier, today, words) => {
  expect(surveyWords(dossier, today)).toBe(words);
});
