import { dutchNumber, longDate } from '#src/domain/format.ts';
import { firstReportBefore } from '#src/domain/report-periods.ts';
import type { SectionProblem } from '../kind.ts';
import { lastDayOf } from '../parts/months.ts';
import { totalHours } from './document.ts';
import type { PlanInput } from './sections.ts';

/** The guard of DOMAIN 2.3 before a plan may leave, for what one section cannot see by itself. */
export function planCompleteness(input: PlanInput): SectionProblem[] {
  const term = termProblems(input);
  return [
    ...hoursProblems(input),
    ...term,
    ...discussionProblems(input),
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
  const problems: SectionProblem[] = [];
  const { maxMonths, receivedOn } = facts.assignment;
  if (months > maxMonths) {
    problems.push({
      section: 'activities',
      field: 'months',
      message: `De opdracht duurt hoogstens ${maxMonths} maanden. Vul een kortere duur in`,
    });
  }
  if (startOn < receivedOn) {
    problems.push({
      section: 'activities',
      field: 'startOn',
      message: `De opdracht is van ${longDate(receivedOn)}. Vul een latere eerste dag in`,
    });
  }
  return problems;
}

function discussionProblems({ sections, issue }: PlanInput): SectionProblem[] {
  if (sections.agreements.discussedOn <= issue.date) return [];
  const message = 'De afspraken zijn nog niet besproken. Vul de dag in waarop u ze besprak';
  return [{ section: 'agreements', field: 'discussedOn', message }];
}

/** Goals are reached, and activities are done, from the first day of the trajectory to the last. */
function courseProblems({ facts, sections }: PlanInput): SectionProblem[] {
  const { startOn, months, activities } = sections.activities;
  const { startDate = startOn, maxEnd } = facts;
  const [first = startOn] = [startDate, startOn].toSorted();
  // a next version may make a running trajectory longer
  const planned = lastDayOf(startDate, months);
  const latest = maxEnd !== undefined && maxEnd > planned ? maxEnd : planned;
  // a month is compared with the month of a day
  const outside = (when: string, what: string): string | undefined => {
    if (when > latest.slice(0, when.length))
      return `Het traject duurt tot en met ${longDate(latest)}. Vul een eerdere ${what} in`;
    if (when < first.slice(0, when.length))
      return `Het traject begint op ${longDate(first)}. Vul een latere ${what} in`;
    return undefined;
  };
  const at = (section: string, field: string, message: string | undefined): SectionProblem[] =>
    message === undefined ? [] : [{ section, field, message }];
  const { on } = sections.goal;
  return [
    ...at('goal', 'on', outside(on, 'datum voor het doel')),
    ...sections.goals.goals.flatMap((goal, index) => at('goals', `goals.${index}.on`, outside(goal.on, 'datum'))),
    ...activities.flatMap(({ from, until }, index) => [
      ...at('activities', `activities.${index}.from`, outside(from, 'maand')),
      ...at('activities', `activities.${index}.until`, outside(until, 'maand')),
    ]),
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
