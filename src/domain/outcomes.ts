import { dayOf } from './calendar.ts';
import type { Decision, Outcome } from './document.ts';
import { clockTime, longDate } from './format.ts';
import type { Day } from './time.ts';

/**
 * R21: the answers a sponsor can give, the same on the page behind the link, on the paper form and where staff record
 * an answer. A report for information is noted or sent back; everything else is decided about.
 */
export function outcomesFor(informOnly: boolean): readonly Outcome[] {
  return informOnly ? ['noted', 'asksChange'] : ['approved', 'approvedWithRemarks', 'asksChange', 'rejected'];
}

type When = Pick<Decision, 'at' | 'answeredOn'>;

/** R20: the day on which the sponsor decided, which for a letter, mail or call may be before it was recorded. */
export function answeredOn(decision: When): Day {
  return decision.answeredOn ?? dayOf(decision.at);
}

/** '3 februari 2026 om 14.03 uur'; of an answer that was recorded only its day is known. */
export function answeredWhen(decision: When, dayWords: (day: Day) => string = longDate): string {
  const day = dayWords(answeredOn(decision));
  return decision.answeredOn ? day : `${day} om ${clockTime(decision.at)} uur`;
}

/** 'A. Ambtenaar, Klantmanager'; of silence that is agreement, that nobody decided (R19). */
export function decidedBy({
  channel,
  deciderName,
  deciderFunction,
}: Pick<Decision, 'channel' | 'deciderName' | 'deciderFunction'>): string {
  if (channel === 'tacit') return 'niemand, want er kwam geen antwoord';
  return [deciderName, deciderFunction].filter((part) => part !== '').join(', ');
}
