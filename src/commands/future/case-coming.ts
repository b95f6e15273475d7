import type { Case, CaseKind } from '#src/domain/cases/case.ts';
import { summariseCase } from '#src/domain/cases/summarise-case.ts';
import type { Coming, Doer } from '#src/domain/coming.ts';
import { eventLabel } from '#src/domain/event-labels.ts';
import type { Day } from '#src/domain/time.ts';
import type { Changed } from './days-ahead.ts';
import type { Span } from './task-coming.ts';

/** P17, P19; a breach is told under the law that the regulation is carried out with. */
const rules: Readonly<Record<CaseKind, string>> = { request: 'P17', complaint: 'P19', breach: 'P7' };

/** What the clock says to a case, by the names of the machine's facts. */
const facts: Readonly<Record<string, { readonly who: Doer; readonly what: string }>> = {
  duePassed: { who: 'directorate', what: 'De termijn is voorbij: de directie krijgt bericht, en daarna elke dag' },
  sixWeeksSilent: { who: 'system', what: 'Zes weken geen reactie: afgehandeld' },
  twoWeeksOver: { who: 'system', what: 'Twee weken overleg gaf geen oplossing: de behandeling gaat verder' },
  fourteenDaysOver: { who: 'system', what: 'Houdt de vernietiging niet meer tegen' },
};

/** What a day brings to a request, complaint or breach by itself. */
export function comingOfCase(day: Day, { before, after }: Changed<Case>): Coming[] {
  const rule = rules[before.kind];
  if (!after) return [{ day, rule: 'P12', who: 'system', what: 'Vernietigd, met het dossier' }];
  const told = after.events.slice(before.events.length).flatMap(({ type, data }): Coming[] => {
    if (type !== 'clock.tick') return [{ day, rule, who: 'system', what: eventLabel({ type }) }];
    const names = String(data?.fact ?? '').split(', ');
    return names.flatMap((name) => (facts[name] ? [{ day, rule, ...facts[name] }] : []));
  });
  return [...told, ...lateBreach(day, { before, after })];
}

/** A breach has a term of hours, and no clock that ticks by the day. */
function lateBreach(day: Day, { before, after }: { readonly before: Case; readonly after: Case }): Coming[] {
  const isFirst =
    after.messages.some(({ kind }) => kind === 'M04') && !before.messages.some(({ kind }) => kind === 'M04');
  return before.kind === 'breach' && isFirst && facts.duePassed
    ? [{ day, rule: rules.breach, ...facts.duePassed }]
    : [];
}

/** The last day of the term, when it falls in the span. */
export function caseDueWithin(one: Case, { from, before }: Span): Coming[] {
  const { dueOn } = summariseCase(one);
  if (!dueOn || dueOn < from || dueOn >= before) return [];
  const what = one.kind === 'breach' ? 'Uiterste dag voor het eerste bericht' : 'Uiterste dag voor het antwoord';
  return [{ day: dueOn, rule: rules[one.kind], who: one.kind === 'request' ? 'coach' : 'directorate', what }];
}
