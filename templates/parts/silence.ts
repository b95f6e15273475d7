import { weekdayDate } from '#src/domain/format.ts';
import type { Day } from '#src/domain/time.ts';

/** R19: what is said to whoever is asked, in a contract by which silence is agreement. */
export function silenceBy(on: Day): string {
  return `Horen wij vóór ${weekdayDate(on)} niets van u, dan geldt dat volgens ons contract als akkoord.`;
}

/** The same in a document, which names no day: it may go to another reader, with a term of their own. */
export function silenceWithin(workingDays: number): string {
  return `Antwoordt u niet binnen ${workingDays} werkdagen, dan geldt dat volgens ons contract als akkoord.`;
}
