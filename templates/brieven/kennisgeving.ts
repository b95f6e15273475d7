import { z } from 'zod';
import { type Block, t } from '#src/documents/model.ts';
import { type ToldKind, toldKinds } from '#src/domain/cases/correction.ts';
import { noticeKind } from '#src/domain/document-versions.ts';
import { placeOf } from '#src/domain/statement-places.ts';
import { lines, prose } from '../parts/prose.ts';
import { row } from '../parts/report-frame.ts';
import { outplacementFacts, proefFacts } from '../samples/facts.ts';
import { letterKind, nameOfClient, say, to } from './letter.ts';
import { words } from './words.ts';

/** Of several kinds at once, the first says enough. */
const subjects = {
  corrected: 'Gegevens die u van ons kreeg, zijn veranderd',
  erased: 'Gegevens die u van ons kreeg, zijn gewist',
  restricted: 'Wilt u gegevens van ons voorlopig niet gebruiken?',
  lifted: 'U mag gegevens van ons weer gebruiken',
} as const;

const opening = {
  corrected: 'Een deel daarvan klopte niet, of was niet volledig. Hieronder staat wat er moet staan.',
  erased: 'Een deel daarvan hebben wij gewist, want wij hebben het niet meer nodig.',
  restricted:
    'Wij gebruiken deze gegevens voorlopig niet. Er wordt bekeken of zij kloppen en of wij ze mogen gebruiken.',
  lifted: 'Wij vroegen u om deze gegevens voorlopig niet te gebruiken. Dat is voorbij: wij gebruiken ze ook weer.',
} as const;

const asking = {
  corrected: 'Wilt u dit ook in uw eigen administratie veranderen?',
  erased: 'Wilt u deze gegevens ook bij u wissen, als u ze niet moet bewaren van de wet?',
  restricted: 'Wilt u deze gegevens ook niet gebruiken, tot u weer van ons hoort?',
  lifted: 'U mag deze gegevens weer gebruiken waarvoor u ze van ons kreeg.',
} as const;

const change = z.strictObject({
  how: z.enum(toldKinds),
  /** A key of `dataOf` (domain/data.ts). */
  datum: z.string(),
  what: words,
  before: z.string().optional(),
  after: z.string().optional(),
});
type Change = z.infer<typeof change>;

/**
 * Tells whoever had the old data what changed, of each datum what happened to it (AVG 19). What they had and what is right stands in here alone: the mail that
 * carries it names nobody.
 */
export const kennisgeving = letterKind({
  key: noticeKind,
  title: 'Kennisgeving van een wijziging',
  answers: z.strictObject({
    to,
    changes: z.array(change).min(1),
    /** By which papers they had it: 'Trajectplan, versie 1'. */
    had: z.array(z.string()),
  }),
  prints: ({ letter: { changes } }) => [
    ...nameOfClient(),
    ...changes.flatMap(({ how, datum }) => (how === 'corrected' ? [placeOf(datum)] : [])),
  ],
  subject: ({ letter: { changes } }) => subjects[kindsOf(changes)[0] ?? 'corrected'],
  body: ({ facts, letter }) => [
    say('U kreeg van ons gegevens van een cliënt.', openingOf(letter.changes)),
    {
      kind: 'keyTable',
      rows: [
        ...(letter.to === 'sponsor' ? [row('Uw ordernummer', facts.assignment.orderNumber)] : []),
        row('Cliënt', facts.client.formalName),
        ...(letter.had.length > 0 ? [row('U kreeg', ...letter.had)] : []),
      ],
    },
    ...changesTable(letter.changes),
    say(...kindsOf(letter.changes).map((how) => asking[how])),
    say(
      'Gaf u de gegevens door aan anderen? Vertel het hun dan ook. Wilt u ons laten weten dat u dit heeft gedaan?',
      'De cliënt kan ons vragen wie wij hebben ingelicht.',
    ),
  ],
  samples: {
    verbeterd: {
      facts: proefFacts,
      issue: { number: 1, version: 1, date: '2026-03-18' },
      letter: {
        to: 'sponsor',
        changes: [
          {
            how: 'corrected',
            datum: 'intake.education',
            what: 'Opleiding',
            before: 'Vmbo, zonder diploma',
            after: 'Vmbo, diploma in 2003',
          },
          { how: 'corrected', datum: 'intake.skills', what: 'Rijbewijs', after: 'B en BE' },
        ],
        had: ['Trajectplan, versie 1'],
      },
    },
    gewist: {
      facts: outplacementFacts,
      issue: { number: 1, version: 1, date: '2026-03-18' },
      letter: {
        to: 'sponsor',
        changes: [{ how: 'erased', datum: 'client.phone', what: 'Telefoonnummer' }],
        had: ['Trajectplan, versie 1'],
      },
    },
    beperkt: {
      facts: proefFacts,
      issue: { number: 1, version: 1, date: '2026-03-18' },
      letter: {
        to: 'sponsor',
        changes: [{ how: 'restricted', datum: 'everything', what: 'Alle gegevens' }],
        had: ['Trajectplan, versie 1'],
      },
    },
    weerGebruikt: {
      facts: proefFacts,
      issue: { number: 1, version: 1, date: '2026-04-15' },
      letter: {
        to: 'sponsor',
        changes: [{ how: 'lifted', datum: 'client', what: 'Alle gegevens' }],
        had: ['Trajectplan, versie 1'],
      },
    },
    gemengd: {
      facts: proefFacts,
      issue: { number: 1, version: 1, date: '2026-03-18' },
      letter: {
        to: 'sponsor',
        changes: [
          { how: 'corrected', datum: 'intake.skills', what: 'Rijbewijs', before: 'B', after: 'B en BE' },
          { how: 'erased', datum: 'client.phone', what: 'Telefoonnummer' },
        ],
        had: ['Trajectplan, versie 1'],
      },
    },
  },
});

/** What happened, in the order of the letter. */
function kindsOf(changes: readonly Change[]): ToldKind[] {
  return toldKinds.filter((kind) => changes.some(({ how }) => how === kind));
}

function openingOf(changes: readonly Change[]): string {
  const [first = 'corrected', ...others] = kindsOf(changes);
  return others.length > 0 ? 'Hieronder staat wat er met elk gegeven is gebeurd.' : opening[first];
}

/** Line by line what stood there and what is right; what was erased is not said once more. */
function changesTable(changes: readonly Change[]): Block[] {
  if (changes.every(({ how }) => how === 'restricted' || how === 'lifted')) return [];
  return [
    {
      kind: 'dataTable',
      title: changes.every(({ how }) => how === 'erased') ? 'Wat wij hebben gewist' : 'Wat er is veranderd',
      columns: [
        { head: 'Gegeven', width: 40 },
        { head: 'Stond er', width: 60 },
        { head: 'Moet zijn', width: 67 },
      ],
      rows: changes.map(({ how, what, before, after }) => [
        { text: prose(what) },
        { text: cell(before) },
        { text: how === 'corrected' ? cell(after) : [t(how === 'erased' ? 'gewist' : 'voorlopig niet gebruiken')] },
      ]),
    },
  ];
}

function cell(text: string | undefined) {
  return text ? prose(lines(text).join('; ')) : [t('–')];
}
