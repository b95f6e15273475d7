import { dutchNumber, longDate } from '#src/domain/format.ts';
import { ownProblems, type SectionProblem } from '../kind.ts';
import { usedHours } from '../parts/hours.ts';
import { type ProgressInput, progressSections } from './sections.ts';

/** What has to be right over the whole report before it may leave (R23). */
export function progressCompleteness(input: ProgressInput): SectionProblem[] {
  return [
    ...periodProblems(input),
    ...ownProblems(progressSections, input),
    ...hoursProblems(input),
    ...outlookProblems(input),
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

function outlookProblems({ sections }: ProgressInput): SectionProblem[] {
  if (sections.summary.outlook !== 'adjust' || sections.obstacles.planChange === 'yes') return [];
  const message = 'De verwachting is bijstellen. Geef dan aan dat een nieuwe versie van het plan nodig is';
  return [{ section: 'obstacles', field: 'planChange', message }];
}
