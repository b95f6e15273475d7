import type { Day } from '#src/domain/time.ts';
import { ownProblems, type SectionProblem } from '../kind.ts';
import { type FinalInput, finalSections } from './sections.ts';

const placedResults: readonly string[] = ['placed', 'placedSustainably'];

/** What has to agree over the whole report before it may leave (R25). */
export function finalCompleteness(input: FinalInput): SectionProblem[] {
  const { facts, issue, sections } = input;
  const { result, placement, closing } = sections;
  const problems: SectionProblem[] = [];
  // after a death no placement is asked for or printed (E4)
  if (result.endReason !== 'deceased' && placedResults.includes(result.result) && placement.job === undefined) {
    problems.push({ section: 'placement', field: 'job', message: 'Het resultaat is een plaatsing. Vul de functie in' });
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
  return [...ownProblems(finalSections, input), ...problems];
}

/** Of the trajectory; of one that ended while its start was still to come, the day it ended. */
function firstDay({ startDate, assignment }: FinalInput['facts'], endedOn: Day): Day {
  const begun = startDate ?? assignment.receivedOn;
  return endedOn < begun ? endedOn : begun;
}
