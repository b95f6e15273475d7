import { addDays } from '#src/domain/calendar.ts';
import { dutchNumber, longDate } from '#src/domain/format.ts';
import type { SectionProblem } from '../kind.ts';
import { usedHours } from '../parts/hours.ts';
import { fromOrder, longestCourse, monthProblems, outside, untilIssue } from '../parts/limits.ts';
import type { ProgressInput } from './sections.ts';

/** What has to be right over the whole report before it may leave (R23). */
export function progressCompleteness(input: ProgressInput): SectionProblem[] {
  return [
    ...periodProblems(input),
    ...hoursProblems(input),
    ...courseProblems(input),
    ...outlookProblems(input),
    ...nextProblems(input),
  ];
}

function periodProblems({ issue }: ProgressInput): SectionProblem[] {
  if (issue.period === undefined) {
    return [
      {
        section: 'summary',
        field: '',
        message: 'Deze rapportage heeft nog geen periode. Maak haar opnieuw vanuit het dossier',
      },
    ];
  }
  if (issue.date >= issue.period.until) return [];
  return [
    {
      section: 'summary',
      field: '',
      message: `De periode loopt tot en met ${longDate(issue.period.until)}. Verstuur de rapportage daarna`,
    },
  ];
}

/** Hours above the plan are allowed to be told, not allowed to be hidden: the plan has to change (DOMAIN 2.6). */
function hoursProblems({ facts, sections }: ProgressInput): SectionProblem[] {
  const used = usedHours(sections.activities.activities);
  const budget = facts.assignment.budgetHours;
  if (used <= budget || sections.obstacles.planChange === 'yes') return [];
  const message = `Er zijn ${dutchNumber(used)} uur besteed en ${dutchNumber(budget)} uur afgesproken. Geef bij belemmeringen en bijstelling aan dat het plan wijzigt`;
  return [{ section: 'obstacles', field: 'planChange', message }];
}

/** The agreed days and months are the plan's; what was reached was reached by now. */
function courseProblems({ facts, issue, sections }: ProgressInput): SectionProblem[] {
  const first = fromOrder(facts);
  const course = { first, last: longestCourse(facts) };
  const row = { section: 'goals', named: 'datum' };
  return [
    ...sections.goals.goals.flatMap(({ on, reachedOn }, index) => [
      ...outside({ ...row, field: `goals.${index}.on`, when: on, ...course }),
      ...outside({ ...row, field: `goals.${index}.reachedOn`, when: reachedOn, first, last: untilIssue(issue) }),
    ]),
    ...monthProblems(sections.activities.activities, course),
  ];
}

function nextProblems({ issue: { period }, sections }: ProgressInput): SectionProblem[] {
  const first = period && {
    on: addDays(period.until, 1),
    says: `Deze rapportage gaat tot en met ${longDate(period.until)}`,
  };
  return outside({ section: 'next', field: 'before', when: sections.next.before, named: 'datum', first });
}

function outlookProblems({ sections }: ProgressInput): SectionProblem[] {
  if (sections.summary.outlook !== 'adjust' || sections.obstacles.planChange === 'yes') return [];
  const message = 'De verwachting is bijstellen. Geef dan aan dat een nieuwe versie van het plan nodig is';
  return [{ section: 'obstacles', field: 'planChange', message }];
}
