import type { Promised } from '#src/domain/cases/promises.ts';
import { longDate } from '#src/domain/format.ts';
import type { Day } from '#src/domain/time.ts';
import { EnglishLine } from '../components/english.tsx';
import type { Moment } from '../components/timeline.tsx';
import { promisedEnglish } from './english.ts';

export type Words = { readonly dutch: string; readonly english: string };

/** Both languages of one moment. */
export function Both({ words }: { readonly words: Words }) {
  return (
    <>
      {words.dutch}
      <EnglishLine words={words.english} />
    </>
  );
}

/** What is still to come: 'Uiterlijk 23 december 2026'. */
export function promisedMoment({ what, by }: Promised): Moment {
  return comingMoment(by, { dutch: promised[what], english: promisedEnglish[what] }, 'Uiterlijk ');
}

export function comingMoment(on: Day, words: Words, before = ''): Moment {
  return { when: `${before}${longDate(on)}`, datetime: on, what: <Both words={words} />, place: 'future' };
}

const promised: Readonly<Record<Promised['what'], string>> = {
  confirm: 'U krijgt een bevestiging van ons.',
  identify: 'Wij spreken af hoe u laat zien wie u bent. Daarna schrijven wij u.',
  atOnce: 'Wij spreken af hoe u laat zien wie u bent. Daarna doen wij meteen wat u vraagt.',
  talk: 'Wij plannen een gesprek met u. Neem een identiteitsbewijs mee.',
  directorateTalk: 'De directie plant een gesprek met u. Neem een identiteitsbewijs mee.',
  answer: 'U krijgt ons antwoord.',
  admit: 'Wij laten weten of wij uw klacht behandelen. Wij vragen u en de ander om het verhaal.',
  judge:
    'De directie geeft een oordeel over uw klacht. Dit kan één keer vier weken later worden. Dan zeggen wij waarom.',
};
