import { z } from 'zod';
import { t } from '#src/documents/model.ts';
import { noticeKind } from '#src/domain/document-versions.ts';
import { lines, prose, sentence } from '../parts/prose.ts';
import { row } from '../parts/report-frame.ts';
import { outplacementFacts, proefFacts } from '../samples/facts.ts';
import { letterKind, say, to } from './letter.ts';
import { words } from './words.ts';

const subjects = {
  corrected: 'Gegevens die u van ons kreeg, zijn veranderd',
  erased: 'Gegevens die u van ons kreeg, zijn gewist',
  restricted: 'Wilt u gegevens van ons voorlopig niet gebruiken?',
} as const;

const opening = {
  corrected: 'Een deel daarvan klopte niet, of was niet volledig. Hieronder staat wat er moet staan.',
  erased: 'Een deel daarvan hebben wij gewist, want wij hebben het niet meer nodig.',
  restricted:
    'Wij gebruiken deze gegevens voorlopig niet. Er wordt bekeken of zij kloppen en of wij ze mogen gebruiken.',
} as const;

const asking = {
  corrected: 'Wilt u dit ook in uw eigen administratie veranderen?',
  erased: 'Wilt u deze gegevens ook bij u wissen, als u ze niet moet bewaren van de wet?',
  restricted: 'Wilt u deze gegevens ook niet gebruiken, tot u weer van ons hoort?',
} as const;

/**
 * Tells whoever had the old data what changed (AVG 19). What they had and what is right stands in here alone: the mail that
 * carries it names nobody.
 */
export const kennisgeving = letterKind({
  key: noticeKind,
  title: 'Kennisgeving van een wijziging',
  answers: z.strictObject({
    to,
    what: z.enum(['corrected', 'erased', 'restricted']),
    changes: z.array(z.strictObject({ what: words, before: z.string().optional(), after: z.string().optional() })),
    /** By which papers they had it: 'Trajectplan, versie 1'. */
    had: z.array(z.string()),
  }),
  subject: ({ letter }) => subjects[letter.what],
  body: ({ facts, letter }) => [
    say(`U kreeg van ons gegevens van een cliënt. ${opening[letter.what]}`),
    {
      kind: 'keyTable',
      rows: [
        ...(letter.to === 'sponsor' ? [row('Uw ordernummer', facts.assignment.orderNumber)] : []),
        row('Cliënt', facts.client.formalName),
        ...(letter.had.length > 0 ? [row('U kreeg', ...letter.had)] : []),
      ],
    },
    ...(letter.what === 'restricted'
      ? []
      : [
          {
            kind: 'dataTable' as const,
            title: letter.what === 'erased' ? 'Wat wij hebben gewist' : 'Wat er is veranderd',
            columns: [
              { head: 'Gegeven', width: 40 },
              { head: 'Stond er', width: 60 },
              { head: 'Moet zijn', width: 67 },
            ],
            rows: letter.changes.map(({ what, before, after }) => [
              { text: prose(what) },
              { text: cell(before) },
              { text: letter.what === 'erased' ? [t('gewist')] : cell(after) },
            ]),
          },
        ]),
    say(`${asking[letter.what]} Gaf u de gegevens door aan anderen? Vertel het hun dan ook.`),
    say('Wilt u ons laten weten dat u dit heeft gedaan? De cliënt kan ons vragen wie wij hebben ingelicht.'),
  ],
  samples: {
    verbeterd: {
      facts: proefFacts,
      issue: { number: 1, version: 1, date: '2026-03-18' },
      letter: {
        to: 'sponsor',
        what: 'corrected',
        changes: [
          { what: 'Opleiding', before: 'Vmbo, zonder diploma', after: 'Vmbo, diploma in 2003' },
          { what: 'Rijbewijs', after: 'B en BE' },
        ],
        had: ['Trajectplan, versie 1'],
      },
    },
    gewist: {
      facts: outplacementFacts,
      issue: { number: 1, version: 1, date: '2026-03-18' },
      letter: { to: 'sponsor', what: 'erased', changes: [{ what: 'Telefoonnummer' }], had: ['Trajectplan, versie 1'] },
    },
    beperkt: {
      facts: proefFacts,
      issue: { number: 1, version: 1, date: '2026-03-18' },
      letter: { to: 'sponsor', what: 'restricted', changes: [], had: ['Trajectplan, versie 1'] },
    },
  },
});

function cell(text: string | undefined) {
  return text ? prose(lines(text).map(sentence).join(' ')) : [t('–')];
}
