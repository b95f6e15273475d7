import { rowDate } from '#src/domain/format.ts';
import type { DeadlineKind, Task } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';

type About = { readonly sponsor: string; readonly report: string };
type AboutTask = { readonly sponsor: string; readonly trouble: boolean; readonly today: Day };
type Words = { readonly text: (about: About) => string; readonly verb: string };

/** One row, one verb (UX): what is to be done in a dossier, and the button that says so. */
const words: Readonly<Record<DeadlineKind, Words>> = {
  planIntake: { text: () => 'Uitnodiging en afspraak voor de intake', verb: 'Plan de intake' },
  holdIntake: { text: () => 'Intakegesprek', verb: 'Doe de intake' },
  finishIntake: { text: () => 'De intake is nog niet compleet', verb: 'Vul de intake aan' },
  writePlan: { text: ({ sponsor }) => `Trajectplan voor ${sponsor}`, verb: 'Maak het plan' },
  finishPlan: { text: ({ sponsor }) => `Trajectplan voor ${sponsor} is een concept`, verb: 'Maak het plan af' },
  changePlan: { text: ({ sponsor }) => `${sponsor} vroeg een aanpassing: pas het plan aan`, verb: 'Pas het plan aan' },
  sendPlan: { text: ({ sponsor }) => `Trajectplan naar ${sponsor}`, verb: 'Ga naar het plan' },
  awaitPlanDecision: { text: ({ sponsor }) => `Akkoord van ${sponsor} op het trajectplan`, verb: 'Bekijk' },
  callSponsor: {
    text: ({ sponsor }) => `${sponsor} gaf geen antwoord, ook niet na twee herinneringen`,
    verb: 'Bel de opdrachtgever',
  },
  writeReport: { text: ({ sponsor, report }) => `${report} voor ${sponsor}`, verb: 'Maak de rapportage' },
  finishReport: {
    text: ({ sponsor, report }) => `${report} voor ${sponsor} is nog niet verstuurd`,
    verb: 'Maak de rapportage af',
  },
  changeReport: {
    text: ({ sponsor, report }) => `${sponsor} vroeg een aanpassing: pas ${report.toLowerCase()} aan`,
    verb: 'Pas de rapportage aan',
  },
  awaitReportDecision: {
    text: ({ sponsor, report }) => `Akkoord van ${sponsor} op ${report.toLowerCase()}`,
    verb: 'Bekijk',
  },
  finishDocument: { text: ({ sponsor }) => `Een document voor ${sponsor} is nog niet verstuurd`, verb: 'Maak het af' },
  changeDocument: {
    text: ({ sponsor }) => `${sponsor} vroeg een aanpassing: pas het document aan`,
    verb: 'Pas het document aan',
  },
  awaitDocumentDecision: { text: ({ sponsor }) => `Reactie van ${sponsor} op een document`, verb: 'Bekijk' },
  writeFinalReport: { text: ({ sponsor }) => `Eindrapportage voor ${sponsor}`, verb: 'Maak de eindrapportage' },
  changeFinalReport: {
    text: ({ sponsor }) => `${sponsor} vroeg een aanpassing: pas de eindrapportage aan`,
    verb: 'Pas de eindrapportage aan',
  },
  awaitFinalDecision: { text: ({ sponsor }) => `Reactie van ${sponsor} op de eindrapportage`, verb: 'Bekijk' },
  mailTrouble: { text: () => 'Een mail is misschien niet aangekomen', verb: 'Herstel de bezorging' },
  postLetter: { text: () => 'Een brief moet met de post', verb: 'Post deze brief' },
  extendOrClose: { text: () => 'De looptijd eindigt: verlengen of afronden', verb: 'Kies' },
  endAftercare: { text: () => 'De nazorg loopt af', verb: 'Rond de nazorg af' },
  confirmDeletion: { text: () => 'Vraag de partner of de gegevens zijn verwijderd, en leg dat vast', verb: 'Leg vast' },
  discussReturn: { text: ({ sponsor }) => `Voortijdige terugmelding bespreken met ${sponsor}`, verb: 'Bespreek' },
  decideRejection: { text: ({ sponsor }) => `${sponsor} keurde het plan af`, verb: 'Kies het vervolg' },
  decideReportRejection: {
    text: ({ sponsor, report }) => `${sponsor} is niet akkoord met ${report.toLowerCase()}`,
    verb: 'Kies het vervolg',
  },
  decideDocumentRejection: {
    text: ({ sponsor }) => `${sponsor} is niet akkoord met een document`,
    verb: 'Kies het vervolg',
  },
  decideFinalRejection: {
    text: ({ sponsor }) => `${sponsor} is niet akkoord met de eindrapportage`,
    verb: 'Kies het vervolg',
  },
  lateReport: { text: ({ sponsor, report }) => `${report} voor ${sponsor} is te laat`, verb: 'Bespreek met de coach' },
  assignCoach: { text: () => 'De cliënt is verhuisd. Een andere coach neemt het over', verb: 'Wijs een coach aan' },
  none: { text: () => 'Er is nu niets te doen', verb: 'Bekijk' },
};

export function verbOf(kind: DeadlineKind): string {
  return words[kind].verb;
}

/** 'Akkoord van Gemeente Voorbeeldstad op voortgangsrapportage 3', 'Herinnering gaat op vr 27 nov.' */
export function taskTexts(task: Task, { sponsor, trouble, today }: AboutTask): string[] {
  const report = task.number === undefined ? 'Voortgangsrapportage' : `Voortgangsrapportage ${task.number}`;
  const text = words[task.kind].text({ sponsor, report });
  const alarm = trouble && task.kind !== 'mailTrouble' ? ['Let op: een mail is misschien niet aangekomen'] : [];
  return [text, ...followUp(task, today), ...alarm];
}

/** One after another, with one full stop between, also after 'B.V.' or 'nov.' */
export function sentences(texts: readonly string[]): string {
  return texts.map((text, index) => (index < texts.length - 1 && !text.endsWith('.') ? `${text}.` : text)).join(' ');
}

/** What happens by itself, and when, if the other does nothing. */
function followUp({ on, waitsFor }: Task, today: Day): string[] {
  if (!on || waitsFor?.who !== 'sponsor') return [];
  return waitsFor.followUp === 'call'
    ? [`Zonder antwoord wordt er op ${rowDate(on, today)} gebeld`]
    : [`Herinnering gaat op ${rowDate(on, today)}`];
}
