import { longDate } from '#src/domain/format.ts';
import type { SectionProblem } from '../kind.ts';
import type { FinalInput } from './sections.ts';

const placedResults: readonly string[] = ['placed', 'placedSustainably'];

/** What has to agree over the whole report before it may leave (R25). */
export function finalCompleteness({ facts, issue, sections }: FinalInput): SectionProblem[] {
  const { result, placement, closing } = sections;
  const problems: SectionProblem[] = [];
  if (placedResults.includes(result.result) && placement.job === undefined) {
    problems.push({ section: 'placement', field: 'job', message: 'Het resultaat is een plaatsing. Vul de functie in' });
  }
  if (facts.startDate && result.endedOn < facts.startDate) {
    problems.push({
      section: 'result',
      field: 'endedOn',
      message: `Het traject begon op ${longDate(facts.startDate)}. Vul een latere einddatum in`,
    });
  }
  if (facts.endDate && facts.endDate !== result.endedOn) {
    problems.push({
      section: 'result',
      field: 'endedOn',
      message: `In het dossier staat ${longDate(facts.endDate)} als einddatum. Maak beide gelijk`,
    });
  }
  if (result.endedOn > issue.date) {
    problems.push({
      section: 'result',
      field: 'endedOn',
      message: 'De deelname is nog niet voorbij. Maak de eindrapportage na de laatste dag',
    });
  }
  if (closing.bookYear < Number((facts.startDate ?? facts.assignment.receivedOn).slice(0, 4))) {
    problems.push({
      section: 'closing',
      field: 'bookYear',
      message: 'Dit boekjaar is van voor het begin van het traject. Vul een later jaar in',
    });
  }
  return problems;
}
