import { monthsAfter } from './calendar.ts';
import type { Day } from './time.ts';

/** AVG 12(3): last day to answer a request, one month after any employee received it in any form. */
export function answerBy(receivedOn: Day): Day {
  return monthsAfter(receivedOn, 1);
}

/** AVG 12(3): last day after the one extension, two further months. */
export function extendedAnswerBy(receivedOn: Day): Day {
  return monthsAfter(receivedOn, 3);
}
