import { z } from 'zod';
import { upperFirst } from '#src/domain/format.ts';
import { client } from '../samples/letters.ts';
import { letterKind, nothingOfClient, say, to } from './letter.ts';
import { callCoach, sponsorPhrase } from './phrases.ts';

const nextWords = {
  newPlan: 'Uw coach maakt samen met u een nieuw plan. Wij bellen u om een afspraak te maken.',
  close: 'Het traject gaat daarom niet verder. Wij sluiten het af en sturen u daarover nog een brief.',
  newVersion: 'Uw coach maakt een nieuwe versie en bespreekt die eerst met u.',
} as const;

/** What was rejected while the trajectory ran or ended. Left out: the plan it would have begun with. */
const abouts = {
  trajectplan: { what: 'de aanpassing van uw trajectplan', stands: 'Uw begeleiding gaat verder zoals die nu is.' },
  voortgangsrapportage: {
    what: 'de voortgangsrapportage over uw traject',
    stands: 'De rapportage blijft zoals zij is. Wij bewaren het antwoord erbij.',
  },
  eindrapportage: {
    what: 'de eindrapportage over uw traject',
    stands: 'De rapportage blijft zoals zij is. Wij bewaren het antwoord erbij.',
  },
} as const;

/** Tells the client in plain words that the sponsor did not agree, and how it goes on (E1). */
export const l08 = letterKind({
  key: 'L08',
  title: 'Niet akkoord',
  answers: z.strictObject({
    to,
    next: z.enum(['newPlan', 'close', 'newVersion', 'stands']).optional(),
    /** Key of the kind of document, which is its Dutch name. Kinds can be added, so only the shape of a key is judged here. */
    about: z
      .string()
      .regex(/^[a-z]{1,40}$/u)
      .optional(),
  }),
  prints: nothingOfClient,
  subject: ({ letter: { about = 'trajectplan' } }) => `Uw ${about} is niet akkoord`,
  body: ({ facts, letter: { next, about } }) => [
    say(
      `${upperFirst(sponsorPhrase(facts))} is niet akkoord met ${about ? wordsAbout(about).what : 'uw trajectplan'}. De opdrachtgever beslist hierover, niet ${facts.organisation}.`,
    ),
    say(nextSentence(next, about)),
    say(`Wilt u weten waarom? Uw coach legt het u uit. ${callCoach(facts)}`),
  ],
  samples: {
    nieuwPlan: client({ next: 'newPlan' }, '2026-02-10'),
    gesloten: client({ next: 'close' }, '2026-02-10'),
    aanpassing: client({ next: 'stands', about: 'trajectplan' }, '2026-06-09'),
    voortgangsrapportage: client({ next: 'newVersion', about: 'voortgangsrapportage' }, '2026-06-09'),
    eindrapportage: client({ next: 'stands', about: 'eindrapportage' }, '2026-10-06'),
  },
});

type Next = keyof typeof nextWords | 'stands' | undefined;

function nextSentence(next: Next, about = 'trajectplan'): string {
  if (next === 'stands') return wordsAbout(about).stands;
  return next ? nextWords[next] : 'Uw coach bespreekt met u hoe het verder gaat.';
}

function wordsAbout(about: string): { readonly what: string; readonly stands: string } {
  const known = Object.entries(abouts).find(([kind]) => kind === about)?.[1];
  return known ?? { what: `uw ${about}`, stands: 'Het document blijft zoals het is. Wij bewaren het antwoord erbij.' };
}
