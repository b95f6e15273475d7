import { addDays, addMonths, addWorkingDays } from '../calendar.ts';
import { newestVersion } from '../document-versions.ts';
import { type Dossier, hasDied, isRestricted } from '../dossier.ts';
import type { ItemId } from '../ids.ts';
import { statePath } from '../machine.ts';
import { closedOn, later } from '../retention-days.ts';
import type { Day } from '../time.ts';

/** Why name and address of a client do not go to the survey bureau, the first that holds (R26, DOMAIN 8.9). */
export const surveyBarriers = [
  'running',
  'declined',
  'deceased',
  'objected',
  'saidNo',
  'protected',
  'restricted',
  'notTold',
  'given',
  'tooEarly',
  'tooLate',
] as const;
export type SurveyBarrier = (typeof surveyBarriers)[number];

/** For ten working days a mistaken end can be undone, and the client can say no to what the closing letter tells. */
const waits = 10;
/** Whoever ended longer ago is not asked any more how it was. */
const monthsAsked = 12;

type Judged = {
  readonly today: Day;
  /** The line in the register by which this very list gives it. */
  readonly own?: ItemId | undefined;
};

/** May name and address go to the survey bureau today? Undefined: they may. */
export function surveyBarrier(dossier: Dossier, { today, own }: Judged): SurveyBarrier | undefined {
  return lastingBarrier(dossier, own) ?? dayBarrier(surveyFrom(dossier), today);
}

/** What keeps somebody off, whatever day it is, as long as nobody writes in the dossier. */
export function lastingBarrier(dossier: Dossier, own?: ItemId): SurveyBarrier | undefined {
  const state = statePath(dossier.trajectory.machine);
  if (state === 'declined') return 'declined';
  if (state !== 'ended') return 'running';
  const personal = personalBarrier(dossier);
  if (personal) return personal;
  // the intake is not held without the privacy notice, which names the bureau (AVG 13, 14)
  if (dossier.trajectory.intakeHeldOn === undefined) return 'notTold';
  return isGiven(dossier, own) ? 'given' : undefined;
}

/** Not before its first day, nor when the end is long past. */
export function dayBarrier(from: Day | undefined, today: Day): SurveyBarrier | undefined {
  if (!from || today < from) return 'tooEarly';
  return today > addMonths(from, monthsAsked) ? 'tooLate' : undefined;
}

/** What keeps the bureau from somebody at any moment, also once it has the name: then it is asked to remove it. */
export function personalBarrier(dossier: Dossier): SurveyBarrier | undefined {
  if (hasDied(dossier)) return 'deceased';
  const said = saidAtEnd(dossier);
  if (dossier.surveyObjection || said === 'objected') return 'objected';
  if (dossier.client.addressProtected) return 'protected';
  if (isRestricted(dossier)) return 'restricted';
  return said === 'notEligible' ? 'saidNo' : undefined;
}

/** The first day: the day after ten working days since the trajectory closed and the participation ended. */
export function surveyFrom(dossier: Pick<Dossier, 'trajectory' | 'events'>): Day | undefined {
  const closed = closedOn(dossier);
  if (!closed) return undefined;
  const { endDate = closed } = dossier.trajectory;
  return addDays(addWorkingDays(later(closed, endDate), waits), 1);
}

/** Once a trajectory: a line that left, or that is on its way. */
export function isGiven({ disclosures }: Pick<Dossier, 'disclosures'>, own?: ItemId): boolean {
  return disclosures.some(({ id, purpose, status }) => purpose === 'survey' && status !== 'void' && id !== own);
}

/** What the final report and the closing letter told the client: what they said happens (L13). */
function saidAtEnd(dossier: Dossier): unknown {
  const letter = dossier.documents.findLast(({ kind }) => kind === 'L13')?.sections.letter?.survey;
  return letter ?? newestVersion(dossier, 'eindrapportage')?.sections.closing?.survey;
}
