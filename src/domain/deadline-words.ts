import type { DeadlineKind } from './summary.ts';

/** What a day in the future of a dossier is for: 'Intake uiterlijk'. Left out: what is looked at when it happens. */
export const deadlineWords: Partial<Record<DeadlineKind, string>> = {
  planIntake: 'Intake uiterlijk',
  holdIntake: 'Intakegesprek',
  writePlan: 'Trajectplan uiterlijk bij de opdrachtgever',
  finishPlan: 'Trajectplan uiterlijk bij de opdrachtgever',
  changePlan: 'Aangepast trajectplan uiterlijk bij de opdrachtgever',
  sendPlan: 'Trajectplan uiterlijk bij de opdrachtgever',
  awaitPlanDecision: 'Herinnering aan de opdrachtgever, als er geen antwoord is',
  awaitReportDecision: 'Herinnering aan de opdrachtgever, als er geen antwoord is',
  awaitDocumentDecision: 'Herinnering aan de opdrachtgever, als er geen antwoord is',
  awaitFinalDecision: 'Herinnering aan de opdrachtgever, als er geen antwoord is',
  writeReport: 'Voortgangsrapportage uiterlijk verstuurd',
  finishReport: 'Voortgangsrapportage uiterlijk verstuurd',
  changeReport: 'Aangepaste voortgangsrapportage uiterlijk verstuurd',
  changeDocument: 'Aangepast document uiterlijk verstuurd',
  writeFinalReport: 'Eindrapportage uiterlijk verstuurd',
  changeFinalReport: 'Aangepaste eindrapportage uiterlijk verstuurd',
  endAftercare: 'Nazorg loopt af',
  extendOrClose: 'Looptijd eindigt',
};
