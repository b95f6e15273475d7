import { z } from 'zod';
import { upperFirst } from '../parts/prose.ts';
import { client } from '../samples/letters.ts';
import { letterKind, say } from './letter.ts';
import { callCoach, sponsorPhrase } from './phrases.ts';

const nextWords = {
  newPlan: 'Uw coach maakt samen met u een nieuw plan. Wij bellen u om een afspraak te maken.',
  close: 'Het traject gaat daarom niet verder. Wij sluiten het af en sturen u daarover nog een brief.',
} as const;

/** Tells the client in plain words that the sponsor did not agree, and how it goes on (E1). */
export const l08 = letterKind({
  key: 'L08',
  title: 'Plan niet akkoord',
  recipient: 'client',
  answers: { next: z.enum(['newPlan', 'close']).optional() },
  subject: () => 'Uw trajectplan is niet akkoord',
  body: ({ facts, letter }) => [
    say(
      `${upperFirst(sponsorPhrase(facts))} is niet akkoord met uw trajectplan. De opdrachtgever beslist hierover, niet ${facts.organisation}.`,
    ),
    say(letter.next ? nextWords[letter.next] : 'Uw coach bespreekt met u hoe het verder gaat.'),
    say(`Wilt u weten waarom? Uw coach legt het u uit. ${callCoach(facts)}`),
  ],
  samples: { nieuwPlan: client({ next: 'newPlan' }, '2026-02-10'), gesloten: client({ next: 'close' }, '2026-02-10') },
});
