import { dutchNumber, longDate } from '#src/domain/format.ts';
import { firstReportBefore } from '#src/domain/report-periods.ts';
import { ownProblems, type SectionProblem, within } from '../kind.ts';
import { monthProblems, outside } from '../parts/limits.ts';
import { lastDayOf } from '../parts/months.ts';
import { totalHours } from './document.ts';
import { type PlanInput, planSections } from './sections.ts';

/** The guard of DOMAIN 2.3 before a plan may leave: each section by itself, and what they say together. */
export function planCompleteness(input: PlanInput): SectionProblem[] {
  const own = ownProblems(planSections, input);
  const isTermWrong = own.some(({ section }) => section === 'activities');
  return [
    ...own,
    ...hoursProblems(input),
    // what follows from a term that is refused would be wrong advice
    ...(isTermWrong ? [] : [...courseProblems(input), ...reportProblems(input)]),
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
    ...within('goal', outside({ field: 'on', when: sections.goal.on, named: 'datum voor het doel', ...course })),
    ...sections.goals.goals.flatMap(({ on }, index) =>
      within('goals', outside({ field: `goals.${index}.on`, when: on, named: 'datum', ...course })),
    ),
    ...within('activities', monthProblems(activities, course)),
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
