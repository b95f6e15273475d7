import { allDeadlines } from '#src/domain/deadlines.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { shortDate } from '#src/domain/format.ts';
import { statePath } from '#src/domain/machine.ts';
import { destroyFrom, fiscalDestroyFrom, lastArchivedDay } from '#src/domain/retention.ts';
import type { DeadlineKind } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { stateLabel } from '#workflows/index.ts';
import type { Moment } from '../components/timeline.tsx';

const deadlineWords: Partial<Record<DeadlineKind, string>> = {
  planIntake: 'Intake uiterlijk',
  holdIntake: 'Intakegesprek',
  writePlan: 'Trajectplan uiterlijk bij de opdrachtgever',
  finishPlan: 'Trajectplan uiterlijk bij de opdrachtgever',
  changePlan: 'Aangepast trajectplan uiterlijk bij de opdrachtgever',
  sendPlan: 'Trajectplan uiterlijk bij de opdrachtgever',
  awaitPlanDecision: 'Herinnering aan de opdrachtgever, als er geen antwoord is',
  awaitReportDecision: 'Herinnering aan de opdrachtgever, als er geen antwoord is',
  awaitFinalDecision: 'Herinnering aan de opdrachtgever, als er geen antwoord is',
  writeReport: 'Voortgangsrapportage uiterlijk verstuurd',
  finishReport: 'Voortgangsrapportage uiterlijk verstuurd',
  changeReport: 'Aangepaste voortgangsrapportage uiterlijk verstuurd',
  writeFinalReport: 'Eindrapportage uiterlijk verstuurd',
  changeFinalReport: 'Aangepaste eindrapportage uiterlijk verstuurd',
  endAftercare: 'Nazorg loopt af',
  extendOrClose: 'Looptijd eindigt',
};

/** The last lines of the future are a guess as long as nobody knows the end of participation. */
export function endIsKnown({ trajectory }: Dossier): boolean {
  return trajectory.endDate !== undefined;
}

/** What will happen in this dossier and when, next first: terms, then archive and destruction (P12, R30, R35). */
export function futureOf(dossier: Dossier, today: Day): Moment[] {
  const planned: { on: Day; what: string }[] = allDeadlines(dossier).flatMap(({ kind, on }) => {
    const what = deadlineWords[kind];
    return what && on && on >= today ? [{ on, what }] : [];
  });
  const moments = [...planned, ...afterEnd(dossier)].filter(({ on }) => on >= today);
  const now = stateLabel('trajectory', statePath(dossier.trajectory.machine));
  moments.sort((one, other) => (one.on < other.on ? -1 : 1));
  return [
    { when: `Vandaag, ${shortDate(today)}`, datetime: today, what: now, place: 'now' },
    ...moments.map(({ on, what }): Moment => ({ when: shortDate(on), datetime: on, what, place: 'future' })),
  ];
}

/** From the end of participation, or from the latest end agreed on as long as there is none. */
function afterEnd({ trajectory }: Dossier): { on: Day; what: string }[] {
  const { endDate, maxEnd } = trajectory;
  const end = endDate ?? maxEnd;
  if (!end) return [];
  return [
    ...(endDate ? [{ on: endDate, what: 'Deelname eindigt' }] : []),
    { on: lastArchivedDay(end), what: 'Laatste dag in het archief' },
    { on: destroyFrom(end), what: 'Vernietigen vanaf deze dag: dossier, documenten en mails' },
    { on: fiscalDestroyFrom(Number(end.slice(0, 4))), what: 'Factuurgegevens vernietigen' },
  ];
}
