import { addYears } from '#src/domain/calendar.ts';
import type { ValuesOf } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import { type EndReason, endReasonLabels, endReasons } from '#src/domain/labels.ts';
import { isAllowed, mayEndFor } from '#src/domain/necessity.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Facts } from '../facts.ts';
import type { Around } from '../kind.ts';
import { fromOrder, outside } from '../parts/limits.ts';
import type { placementForm, resultForm } from './fields.ts';

/** The dossier knows how and when the trajectory ended; while it does not, the day is not before the order. */
export function judgeResult({ endedOn, endReason }: ValuesOf<typeof resultForm>, { facts }: Around): Problem[] {
  const problems: Problem[] = [];
  if (!mayEndFor(endReason, facts.sponsor)) {
    const message = 'Bij deze opdracht mag dit niet als reden van het einde worden vastgelegd. Kies een andere reden';
    problems.push({ field: 'endReason', message });
  }
  if (facts.endDate && facts.endDate !== endedOn) {
    const message = `In het dossier staat ${longDate(facts.endDate)} als einddatum. Maak beide gelijk`;
    problems.push({ field: 'endedOn', message });
  }
  if (facts.endReason && (facts.endReason === 'deceased') !== (endReason === 'deceased')) {
    const message = `In het dossier staat "${endReasonLabels[facts.endReason]}" als reden van het einde. Maak beide gelijk`;
    problems.push({ field: 'endReason', message });
  }
  const when = facts.endDate ? undefined : endedOn;
  return [...problems, ...outside({ field: 'endedOn', when, named: 'datum', first: fromOrder(facts) })];
}

/** The reasons of the end that this sponsor may read. */
export function endReasonsFor({ sponsor }: Facts): readonly EndReason[] {
  return endReasons.filter((reason) => mayEndFor(reason, sponsor));
}

/** The employer's name is not asked where the sponsor has no use for it (P5). */
export function unneededOfPlacement({ sponsor }: Facts): readonly string[] {
  return isAllowed('placementEmployer', sponsor) ? [] : ['employer'];
}

/** Work may begin somewhat later. */
export function judgePlacement(
  { job, from, employer }: ValuesOf<typeof placementForm>,
  { facts, issue }: Around,
): Problem[] {
  const last = { on: addYears(issue.date, 1), says: 'Deze dag is pas over meer dan een jaar' };
  const when = job === undefined ? undefined : from;
  const message =
    'Deze opdrachtgever mag de naam van de nieuwe werkgever niet lezen. Bewaar dit onderdeel zonder die naam';
  return [
    ...(employer && unneededOfPlacement(facts).length > 0 ? [{ field: '', message }] : []),
    ...outside({ field: 'from', when, named: 'datum', first: fromOrder(facts), last }),
  ];
}
