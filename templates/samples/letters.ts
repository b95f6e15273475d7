import type { Day } from '#src/domain/time.ts';
import type { Addressee, LetterSample } from '../brieven/letter.ts';
import type { Facts } from '../facts.ts';
import { longestFacts, outplacementFacts, privateFacts, proefFacts } from './facts.ts';

/** Sample letters: whose dossier, which day, to whom, with which answers. */
type Answers = Readonly<Record<string, string>>;

function sample(facts: Facts, to: Addressee, answers: Answers, date: Day): LetterSample {
  return { facts, issue: { number: 1, version: 1, date }, letter: { ...answers, to } };
}

export function client(answers: Answers, date: Day): LetterSample {
  return sample(proefFacts, 'client', answers, date);
}

export function outplacementClient(answers: Answers, date: Day = '2026-03-03'): LetterSample {
  return sample(outplacementFacts, 'client', answers, date);
}

export function privateClient(answers: Answers): LetterSample {
  return sample(privateFacts, 'client', answers, '2026-03-03');
}

export function sponsor(answers: Answers = {}, date: Day = '2026-01-06'): LetterSample {
  return sample(proefFacts, 'sponsor', answers, date);
}

export function employer(answers: Answers = {}): LetterSample {
  return sample(outplacementFacts, 'sponsor', answers, '2026-03-03');
}

export function longestSponsor(): LetterSample {
  return sample(longestFacts, 'sponsor', {}, '2026-01-06');
}

export function running(given: LetterSample): LetterSample {
  return { ...given, facts: { ...given.facts, startDate: '2026-02-03', maxEnd: '2027-02-02' } };
}

export function ended(given: LetterSample, endDate: Day): LetterSample {
  return { ...given, facts: { ...given.facts, startDate: '2026-02-03', endDate } };
}

export function changedCoach(given: LetterSample): LetterSample {
  const coach: Facts['coach'] = {
    formalName: 'de heer B. Bedenksel',
    fullName: 'de heer B. (Bram) Bedenksel',
    plainName: 'B. Bedenksel',
    jobTitle: 're-integratiecoach',
    phone: '06-00 00 00 03',
    email: 'bram.bedenksel@voorbeeld.example',
  };
  return { ...given, facts: { ...given.facts, coach, previousCoach: given.facts.coach.formalName } };
}

/** The dossier went to another branch with its coach. */
export function movedBranch(given: LetterSample): LetterSample {
  return { ...given, facts: { ...given.facts, previousBranch: 'Fictendam' } };
}
