import type { Dossier } from './dossier.ts';
import { longDate } from './format.ts';
import type { Problem } from './result.ts';
import type { Day } from './time.ts';

/** The first or the last day an answer may name, and the sentence for a day beyond it. */
export type Limit = { readonly on: Day; readonly says: string };
type Limits = { readonly first?: Limit | undefined; readonly last?: Limit | undefined };

/** At most one sentence: the day is too early, or it is too late. */
export function dayProblems(field: string, day: Day, { first, last }: Limits): Problem[] {
  if (last && day > last.on) return [{ field, message: last.says }];
  return first && day < first.on ? [{ field, message: first.says }] : [];
}

/** 'Vul een dag in vanaf 5 januari 2026, toen de opdracht binnenkwam' */
export function notBefore(on: Day, why: string): Limit {
  return { on, says: `Vul een dag in vanaf ${longDate(on)}, ${why}` };
}

/** 'Vul een dag in tot en met 2 februari 2027, de laatste dag van het traject' */
export function notAfter(on: Day, why: string): Limit {
  return { on, says: `Vul een dag in tot en met ${longDate(on)}, ${why}` };
}

/** For what has happened. */
export function untilToday(today: Day): Limit {
  return { on: today, says: `Vul een dag in tot en met vandaag, ${longDate(today)}` };
}

/** Nothing is done for a client before there is an order (R6). */
export function sinceOrder({ assignment }: Pick<Dossier, 'assignment'>): Limit {
  return notBefore(assignment.receivedOn, 'toen de opdracht binnenkwam');
}

/** From the first day of the trajectory on; while that is still to come, from the order on. */
export function sinceStart(dossier: Pick<Dossier, 'assignment' | 'trajectory'>, today: Day): Limit {
  const { startDate } = dossier.trajectory;
  return startDate && startDate <= today ? notBefore(startDate, 'toen het traject begon') : sinceOrder(dossier);
}
