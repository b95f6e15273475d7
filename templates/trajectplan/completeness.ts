import { dutchNumber, longDate } from '#src/domain/format.ts';
import { firstReportBefore } from '#src/domain/report-periods.ts';
import type { SectionProblem } from '../kind.ts';
import { lastDayOf } from '../parts/months.ts';
import { totalHours } from './document.ts';
import type { PlanInput } from './sections.ts';

/** The guard of DOMAIN 2.3 before a plan may leave, for what one section cannot see by itself. */
export function planCompleteness(input: PlanInput): SectionProblem[] {
  return [...hoursProblems(input), ...dateProblems(input), ...reportProblems(input), ...versionProblems(input)];
}

function hoursProblems(input: PlanInput): SectionProblem[] {
  const budget = input.facts.assignment.budgetHours;
  const total = totalHours(input);
  if (total <= budget) return [];
  const message = `De activiteiten samen zijn ${dutchNumber(total)} uur. De opdracht is voor hoogstens ${dutchNumber(budget)} uur. Maak het aantal uren kleiner`;
  return [{ section: 'activities', field: 'activities', message }];
}

function dateProblems({ facts, sections, issue }: PlanInput): SectionProblem[] {
  const { startOn, months } = sections.activities;
  const problems: SectionProblem[] = [];
  const { maxMonths, receivedOn } = facts.assignment;
  const end = lastDayOf(startOn, months);
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
  const latest = facts.maxEnd ?? end;
  if (sections.goal.on > latest) {
    problems.push({
      section: 'goal',
      field: 'on',
      message: `Het traject duurt tot en met ${longDate(latest)}. Vul een eerdere datum voor het doel in`,
    });
  }
  sections.goals.goals.forEach((goal, index) => {
    if (goal.on > latest) {
      problems.push({
        section: 'goals',
        field: `goals.${index}.on`,
        message: `Het traject duurt tot en met ${longDate(latest)}. Vul een eerdere datum in`,
      });
    }
  });
  if (sections.agreements.discussedOn > issue.date) {
    problems.push({
      section: 'agreements',
      field: 'discussedOn',
      message: 'De afspraken zijn nog niet besproken. Vul de dag in waarop u ze besprak',
    });
  }
  return problems;
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
