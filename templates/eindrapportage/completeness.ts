import { addYears } from '#src/domain/calendar.ts';
import { longDate } from '#src/domain/format.ts';
import { endReasonLabels } from '#src/domain/labels.ts';
import type { Day } from '#src/domain/time.ts';
import type { SectionProblem } from '../kind.ts';
import { fromOrder, outside } from '../parts/limits.ts';
import type { FinalInput } from './sections.ts';

const placedResults: readonly string[] = ['placed', 'placedSustainably'];

/** What has to agree over the whole report before it may leave (R25). */
export function finalCompleteness(input: FinalInput): SectionProblem[] {
  const { facts, issue, sections } = input;
  const { result, placement, closing } = sections;
  const problems: SectionProblem[] = [];
  const deceased = result.endReason === 'deceased';
  // after a death no placement is asked for or printed (E4)
  if (!deceased && placedResults.includes(result.result) && placement.job === undefined) {
    problems.push({ section: 'placement', field: 'job', message: 'Het resultaat is een plaatsing. Vul de functie in' });
  }
  if (facts.endDate && facts.endDate !== result.endedOn) {
    problems.push({
      section: 'result',
      field: 'endedOn',
      message: `In het dossier staat ${longDate(facts.endDate)} als einddatum. Maak beide gelijk`,
    });
  }
  if (facts.endReason && (facts.endReason === 'deceased') !== deceased) {
    problems.push({
      section: 'result',
      field: 'endReason',
      message: `In het dossier staat "${endReasonLabels[facts.endReason]}" als reden van het einde. Maak beide gelijk`,
    });
  }
  if (result.endedOn > issue.date) {
    problems.push({
      section: 'result',
      field: 'endedOn',
      message: 'De deelname is nog niet voorbij. Maak de eindrapportage na de laatste dag',
    });
  }
  if (closing.bookYear < Number(firstDay(facts, result.endedOn).slice(0, 4))) {
    problems.push({
      section: 'closing',
      field: 'bookYear',
      message: 'Dit boekjaar is van voor het begin van het traject. Vul een later jaar in',
    });
  }
  return [...problems, ...dayProblems(input)];
}

/** A last day the dossier has none of to compare with, and work that may begin somewhat later. */
function dayProblems({ facts, issue, sections: { result, placement } }: FinalInput): SectionProblem[] {
  const first = fromOrder(facts);
  const last = { on: addYears(issue.date, 1), says: 'Deze dag is pas over meer dan een jaar' };
  const endedOn = facts.endDate ? undefined : result.endedOn;
  const from = placement.job === undefined ? undefined : placement.from;
  return [
    ...outside({ section: 'result', field: 'endedOn', when: endedOn, named: 'datum', first }),
    ...outside({ section: 'placement', field: 'from', when: from, named: 'datum', first, last }),
  ];
}

/** Of the trajectory; of one that ended while its start was still to come, the day it ended. */
function firstDay({ startDate, assignment }: FinalInput['facts'], endedOn: Day): Day {
  const begun = startDate ?? assignment.receivedOn;
  return endedOn < begun ? endedOn : begun;
}
