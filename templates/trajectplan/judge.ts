import type { ValuesOf } from '#src/domain/form.ts';
import { personalDataLabels } from '#src/domain/personal-data.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Around } from '../kind.ts';
import { fromOrder, outside, untilIssue } from '../parts/limits.ts';
import { listed } from '../parts/prose.ts';
import type { activitiesForm, agreementsForm } from './approach-fields.ts';
import type { sourcesForm } from './fields.ts';
import { maySupply } from './supplied.ts';

/** The sponsor gave nothing this order has no use for (P5, R9); the labour expert's report was there when the plan was made. */
export function judgeSources(values: ValuesOf<typeof sourcesForm>, { facts, issue }: Around): Problem[] {
  const { fromSponsor, adReport, adReportOn } = values;
  const never = fromSponsor.filter((datum) => !maySupply(facts).includes(datum));
  const named = listed(never.map((datum) => personalDataLabels[datum]));
  const message = `Bij deze opdracht mag dit niet zijn verstrekt: ${named}. Bewaar dit onderdeel zonder dat antwoord`;
  const when = adReport === 'yes' ? adReportOn : undefined;
  return [
    ...(never.length > 0 ? [{ field: 'fromSponsor', message }] : []),
    ...outside({ field: 'adReportOn', when, named: 'datum van het rapport', last: untilIssue(issue) }),
  ];
}

/** The agreements were talked over before the plan was made. */
export function judgeAgreements({ discussedOn }: ValuesOf<typeof agreementsForm>, { facts, issue }: Around): Problem[] {
  const limits = { first: fromOrder(facts), last: untilIssue(issue) };
  return outside({ field: 'discussedOn', when: discussedOn, named: 'datum van het gesprek', ...limits });
}

/** The term fits the order. */
export function judgeTerm({ startOn, months }: ValuesOf<typeof activitiesForm>, { facts }: Around): Problem[] {
  const { maxMonths } = facts.assignment;
  const message = `De opdracht duurt hoogstens ${maxMonths} maanden. Vul een kortere duur in`;
  return [
    ...(months > maxMonths ? [{ field: 'months', message }] : []),
    ...outside({ field: 'startOn', when: startOn, named: 'eerste dag', first: fromOrder(facts) }),
  ];
}
