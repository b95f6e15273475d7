import type { BookYearId, CaseId, DossierId, MaintenanceId, PartnerPersonId, SurveyBatchId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import { followBookYears } from './book-years/follow.ts';
import { endWithClients } from './cases/after-death.ts';
import { mailLateCases } from './cases/late-mail.ts';
import { moveLeftRequests } from './cases/move-requests.ts';
import { runCaseTick } from './cases/run-case-tick.ts';
import { wipeBsns } from './client-data/wipe-bsn.ts';
import type { Deps } from './context.ts';
import { type DestructionRun, runDestructions } from './destruction/run-destructions.ts';
import { tellOverdue } from './destruction/tell-overdue.ts';
import { tellOverdueCases } from './destruction/tell-overdue-cases.ts';
import type { Ticked } from './in-each.ts';
import { runMaintenance } from './maintenance/run-maintenance.ts';
import { runPartners } from './partners/run-partners.ts';
import { followAll } from './retention/follow.ts';
import { runSurveys } from './survey/run-surveys.ts';
import { handOver } from './trajectory/hand-over.ts';
import { runTick } from './trajectory/run-tick.ts';

/** What a day did by itself. */
export type Passed = {
  /** How many dossiers, cases, survey lists, people at partners and lists of destruction were written. */
  readonly done: number;
  readonly dossiersFailed: Ticked<DossierId>['failed'];
  readonly casesFailed: Ticked<CaseId>['failed'];
  readonly surveysFailed: Ticked<SurveyBatchId>['failed'];
  readonly partnersFailed: Ticked<PartnerPersonId>['failed'];
  readonly bookYearsFailed: Ticked<BookYearId>['failed'];
  readonly maintenanceFailed: Ticked<MaintenanceId>['failed'];
  readonly destruction: DestructionRun;
};

/**
 * Hands over what coaches who left still had (R61), wipes each BSN that its contract no longer allows (R9), then runs
 * what falls due in every dossier and case up to and including `day`, missed days first (E20), ends what clients who died
 * had asked (E4), holds and lets go what is to be destroyed (R33), destroys what two people decided (R31), archives book years
 * (R35), sees to the lists for the survey bureau (P11) and to the people at partners (P15), plans maintenance (P22), and mails the directorate about what is late. Safe to run at any
 * moment and more than once a day: a dossier with nothing due is not
 * opened. A failing dossier is told and left.
 *
 * @param stopped asked between dossiers: what is left waits for the next start
 */
export async function passDay(deps: Deps, day: Day, stopped?: () => boolean): Promise<Passed> {
  const handed = await handOver(deps, day, stopped);
  const wiped = await wipeBsns(deps, stopped);
  const ticked = await runTick(deps, day, stopped);
  const moved = await moveLeftRequests(deps, stopped);
  const ended = await endWithClients(deps, stopped);
  const cases = await runCaseTick(deps, day, stopped);
  const kept = await followAll(deps, day, stopped);
  const destruction = await runDestructions(deps, day, stopped);
  const surveys = await runSurveys(deps, day, stopped);
  // after the clock was judged there
  const partners = await runPartners(deps, day, stopped);
  const bookYears = await followBookYears(deps, day, stopped);
  const undecided = await tellOverdue(deps, day, stopped);
  const undecidedCases = await tellOverdueCases(deps, day, stopped);
  const late = await mailLateCases(deps, day, stopped);
  const maintenanceFailed = await runMaintenance(deps, day, stopped);
  const ofDossiers = [handed, wiped, ticked, kept, undecided];
  const ofCases = [moved, ended, cases, undecidedCases, late];
  const written = [...ofDossiers, ...ofCases, surveys, partners, bookYears].reduce((sum, { done }) => sum + done, 0);
  return {
    done: written + destruction.done + destruction.certified,
    dossiersFailed: [...ofDossiers.flatMap(({ failed }) => failed), ...partners.dossiersFailed],
    casesFailed: ofCases.flatMap(({ failed }) => failed),
    surveysFailed: surveys.failed,
    partnersFailed: partners.failed,
    bookYearsFailed: bookYears.failed,
    maintenanceFailed,
    destruction,
  };
}
