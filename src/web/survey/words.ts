import type { SurveyBarrier } from '#src/domain/survey/standing.ts';
import type { Status } from '../components/tag.tsx';

/** Why somebody is not on a list, or not any more. */
export const barrierWords: Readonly<Record<SurveyBarrier, string>> = {
  running: 'Het traject loopt weer',
  declined: 'De opdracht is niet aangenomen',
  deceased: 'De cliënt is overleden',
  objected: 'De cliënt doet niet mee',
  saidNo: 'Volgens de eindrapportage kan het bij deze cliënt niet',
  protected: 'Het adres is geheim',
  restricted: 'De gegevens worden voorlopig niet gebruikt',
  notTold: 'De cliënt kreeg geen privacy-informatie: de intake is niet gehouden',
  given: 'Naam en adres gingen al naar het bureau',
  tooEarly: 'Het einde is nog geen tien werkdagen geleden',
  tooLate: 'Het einde is meer dan een jaar geleden',
};

export function stateStatus(state: string): Status {
  switch (state) {
    case 'failed':
    case 'unknown':
      return 'danger';
    case 'collecting':
    case 'withdrawn':
      return 'plain';
    case 'confirmed':
    case 'fileDeleted':
      return 'ok';
    case 'released':
      return 'info';
    default:
      return 'warn';
  }
}
