import { dutchNumber, longDate } from '#src/domain/format.ts';
import { firstReportBefore } from '#src/domain/report-periods.ts';
import type { SectionProblem } from '../kind.ts';
import { fromOrder, monthProblems, outside, untilIssue } from '../parts/limits.ts';
import { lastDayOf } from '../parts/months.ts';
import { totalHours } from './document.ts';
import type { PlanInput } from './sections.ts';

/** The guard of DOMAIN 2.3 before a plan may leave, for what one section cannot see by itself. */
export function planCompleteness(input: PlanInput): SectionProblem[] {
  const term = termProblems(input);
  return [
    ...hoursProblems(input),
    ...term,
    ...pastProblems(input),
    // what follows from a term that is refused would be wrong advice
    ...(term.length > 0 ? [] : [...courseProblems(input), ...reportProblems(input)]),
    ...versionProblems(input),
  ];
}

function hoursProblems(input: PlanInput): SectionProblem[] {
  const budget = input.facts.assignment.budgetHours;
  const total = totalHours(input);
  if (total <= budget) return [];
  const message = `De activiteiten samen zijn ${dutchNumber(total)} uur. De opdracht is voor hoogstens ${dutchNumber(budget)} uur. Maak het aantal uren kleiner`;
  return [{ section: 'activities', field: 'activities', message }];
}

function termProblems({ facts, sections }: PlanInput): SectionProblem[] {
  const { startOn, months } = sections.activities;
  const { maxMonths } = facts.assignment;
  const message = `De opdracht duurt hoogstens ${maxMonths} maanden. Vul een kortere duur in`;
  return [
    ...(months > maxMonths ? [{ section: 'activities', field: 'months', message }] : []),
    ...outside({
      section: 'activities',
      field: 'startOn',
      when: startOn,
      named: 'eerste dag',
      first: fromOrder(facts),
    }),
  ];
}

/** What was there, or was done, when the plan is made. */
function pastProblems({ facts, issue, sections }: PlanInput): SectionProblem[] {
  const last = untilIssue(issue);
  const { adReport, adReportOn } = sections.sources;
  return [
    ...outside({
      section: 'sources',
      field: 'adReportOn',
      when: adReport === 'yes' ? adReportOn : undefined,
      named: 'datum van het rapport',
      last,
    }),
    ...outside({
      section: 'agreements',
      field: 'discussedOn',
      when: sections.agreements.discussedOn,
      named: 'datum van het gesprek',
      first: fromOrder(facts),
      last,
    }),
  ];
}

/** Goals are reached, and activities are done, from the first day of the trajectory to the last. */
function courseProblems({ facts, sections }: PlanInput): SectionProblem[] {
  const { startOn, months, activities } = sections.activities;
  const { startDate = startOn, maxEnd } = facts;
  const [begin = startOn] = [startDate, startOn].toSorted();
  // a next version may make a running trajectory longer
  const planned = lastDayOf(startDate, months);
  const end = maxEnd !== undefined && maxEnd > planned ? maxEnd : planned;
  const course = {
    first: { on: begin, says: `Het traject begint op ${longDate(begin)}` },
    last: { on: end, says: `Het traject duurt tot en met ${longDate(end)}` },
  };
  return [
    ...outside({ section: 'goal', field: 'on', when: sections.goal.on, named: 'datum voor het doel', ...course }),
    ...sections.goals.goals.flatMap(({ on }, index) =>
      outside({ section: 'goals', field: `goals.${index}.on`, when: on, named: 'datum', ...course }),
    ),
    ...monthProblems(activities, course),
  ];
}

/** R22: what is promised is what the contract's own terms say, as long as nothing has begun. */
function reportProblems({ facts, sections }: PlanInput): SectionProblem[] {
  if (facts.startDate) return [];
  const before = firstReportBefore(facts.cadence, facts.terms.reportWithin, sections.activities.startOn);
  if (sections.reporting.firstBefore === before) return [];
  const message = `Bij deze eerste dag en dit contract komt de eerste voortgangsrapportage vóór ${longDate(before)}. Vul die dag in`;
  return [{ section: 'reporting', field: 'firstBefore', message }];
}

/** R21: a next version tells the sponsor what changed. */
function versionProblems({ issue, sections }: PlanInput): SectionProblem[] {
  if (issue.version === 1 || sections.question.changes) return [];
  return [
    {
      section: 'question',
      field: 'changes',
      message: `Schrijf op wat er anders is dan in versie ${issue.version - 1}`,
    },
  ];
}
