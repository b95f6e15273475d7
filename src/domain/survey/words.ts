import type { Dossier } from '../dossier.ts';
import { longDate } from '../format.ts';
import type { Day } from '../time.ts';
import { personalBarrier, type SurveyBarrier, surveyBarrier, surveyFrom } from './standing.ts';

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

/** Where a client whose trajectory closed stands: what the register says, else why not, or from when (DOMAIN 8.9). */
export function surveyWords(dossier: Dossier, today: Day): string {
  const line = dossier.disclosures.findLast(({ purpose, status }) => purpose === 'survey' && status !== 'void');
  const stop = personalBarrier(dossier);
  if (line?.status === 'pending') return 'Op de lijst die naar het onderzoeksbureau gaat';
  if (line) {
    const went =
      line.status === 'unknown'
        ? `Onbekend of naam en adres bij ${line.recipientName} aankwamen`
        : `Naam en adres naar ${line.recipientName}${line.sentOn ? ` op ${longDate(line.sentOn)}` : ''}`;
    return stop ? `${went}. Het bureau is gevraagd ze te verwijderen: ${barrierWords[stop].toLowerCase()}` : went;
  }
  const why = surveyBarrier(dossier, { today });
  const from = surveyFrom(dossier);
  if (why === 'tooEarly' && from) return `Op een lijst voor het onderzoeksbureau vanaf ${longDate(from)}`;
  return why
    ? `Niet naar het onderzoeksbureau: ${barrierWords[why].toLowerCase()}`
    : 'Op de volgende lijst voor het onderzoeksbureau';
}
