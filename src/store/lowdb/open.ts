import type { Case } from '#src/domain/cases/case.ts';
import { summariseCase } from '#src/domain/cases/summarise-case.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { Destruction } from '#src/domain/destruction/destruction.ts';
import type { DestructionSummary } from '#src/domain/destruction/summary.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type {
  BookYearId,
  CaseId,
  DestructionId,
  DossierId,
  InvoiceId,
  MaintenanceId,
  SurveyBatchId,
} from '#src/domain/ids.ts';
import type { BookYear } from '#src/domain/invoices/book-year.ts';
import type { Invoice } from '#src/domain/invoices/invoice.ts';
import type { BookYearSummary, InvoiceSummary } from '#src/domain/invoices/summary.ts';
import type { Maintenance } from '#src/domain/maintenance/maintenance.ts';
import type { MaintenanceSummary } from '#src/domain/maintenance/summary.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { SurveyBatch } from '#src/domain/survey/batch.ts';
import type { SurveySummary } from '#src/domain/survey/summary.ts';
import { counterDefinition, openCounters } from '../counters.ts';
import {
  bookYearDefinition,
  caseDefinition,
  destructionDefinition,
  dossierDefinition,
  invoiceDefinition,
  letterheadDefinition,
  maintenanceDefinition,
  organisationDefinition,
  partnerPersonDefinition,
  surveyDefinition,
  surveyFileDefinition,
} from '../definition.ts';
import { figuresDefinition, keepFigures } from '../figures.ts';
import { imagine } from '../imagined.ts';
import { knownDayDefinition, openKnownDay } from '../known-day.ts';
import { createBookYearLists } from '../lists/book-year-lists.ts';
import { createCaseLists } from '../lists/case-lists.ts';
import { createDestructionLists } from '../lists/destruction-lists.ts';
import { createDossierLists } from '../lists/dossier-lists.ts';
import { createInvoiceLists } from '../lists/invoice-lists.ts';
import { createMaintenanceLists } from '../lists/maintenance-lists.ts';
import { createSurveyLists } from '../lists/survey-lists.ts';
import type { Store } from '../port.ts';
import { createQueues, queueOf } from '../queue.ts';
import { openRegister } from '../register.ts';
import { openSessions, sessionDefinition } from '../sessions.ts';
import { openSingle } from '../single.ts';
import { openAccess } from './access-files.ts';
import { openBlobs } from './blobs.ts';
import { clearBlobs } from './clear-blobs.ts';
import { type FileCollection, openFileCollection } from './file-collection.ts';
import { type HeldGround, type Place, takeGround } from './ground.ts';
import { readLedger } from './ledger.ts';
import { keepLedger } from './ledger-keeper.ts';
import { keepMoments, type Moments } from './moment.ts';
import type { AnyCollection } from './parts.ts';
import { registerFile } from './register-file.ts';
import type { Ground } from './sealed-files.ts';
import { findTraces } from './traces.ts';

export type LowdbOptions = Place & {
  /** What lists and jobs need to know of a dossier. */
  readonly summarise: (dossier: Dossier) => DossierSummary;
  /** Stored when nothing is stored yet; without it an empty folder is refused. */
  readonly organisation?: Organisation | undefined;
};

/** The store with the parts that verify, backup and key rotation need; the rest of the program sees `Store`. */
export type LowdbStore = Store & {
  readonly ground: Ground;
  readonly moments: Moments;
  readonly collections: readonly AnyCollection[];
  readonly sealedDossiers: FileCollection<DossierId, Dossier, DossierSummary>;
  /** The ledger of revisions could not be read at start: roll-backs before it went unnoticed. */
  readonly ledgerDamaged: boolean;
};

/** Every kind there is; versions and keys need no summaries. */
const definitions = [
  dossierDefinition(() => {
    throw new Error('nothing is summarised here');
  }),
  caseDefinition(summariseCase),
  figuresDefinition,
  destructionDefinition,
  bookYearDefinition,
  invoiceDefinition,
  surveyDefinition,
  surveyFileDefinition,
  maintenanceDefinition,
  knownDayDefinition,
  organisationDefinition,
  partnerPersonDefinition,
  letterheadDefinition,
  sessionDefinition,
  counterDefinition,
] as const;

/** The versions this program writes, by kind. */
export const storedVersions: Readonly<Record<string, number>> = Object.fromEntries(
  definitions.map(({ kind, version }) => [kind, version]),
);

/** Kinds of which all aggregates have one key, named after the kind. */
export const sharedKinds: ReadonlySet<string> = new Set(
  definitions.filter(({ key }) => key === 'shared').map(({ kind }) => kind),
);

/**
 * Opens a data folder, or makes a new store in an empty one.
 *
 * @throws StoreRefused locked, keyMissing, keyUnsafe, wrongKey, tooNew, incomplete, noOrganisation
 */
export async function openLowdbStore(options: LowdbOptions): Promise<LowdbStore> {
  const ground = await takeGround(options, { versions: storedVersions, mayBegin: options.organisation !== undefined });
  try {
    return await openOn(ground, options);
  } catch (error) {
    await ground.lock.release();
    throw error;
  }
}

async function openOn(ground: HeldGround, options: LowdbOptions): Promise<LowdbStore> {
  const queues = createQueues();
  const { revisions, damaged } = await readLedger(ground);
  const moments = keepMoments(ground.disk, ground.folders);
  const common = { ground, queues, ledger: revisions, moments };
  const blobs = openBlobs(ground, { exclusively: (id, task) => queues.run(queueOf(id), task), moments });
  const withBlobs = { ...common, removeRest: blobs.removeAll };
  const dossiers = await openFileCollection({ ...withBlobs, definition: dossierDefinition(options.summarise) });
  const cases = await openFileCollection({ ...withBlobs, definition: caseDefinition(summariseCase) });
  const destructions = await openFileCollection({ ...withBlobs, definition: destructionDefinition });
  const bookYears = await openFileCollection({ ...withBlobs, definition: bookYearDefinition });
  const invoices = await openFileCollection({ ...withBlobs, definition: invoiceDefinition });
  const surveyBatches = await openFileCollection({ ...withBlobs, definition: surveyDefinition });
  const surveyFiles = await openFileCollection({ ...withBlobs, definition: surveyFileDefinition });
  const partnerPersons = await openFileCollection({ ...withBlobs, definition: partnerPersonDefinition });
  const maintenances = await openFileCollection({ ...withBlobs, definition: maintenanceDefinition });
  const figures = await openFileCollection({ ...common, definition: figuresDefinition });
  const organisations = await openFileCollection({ ...common, definition: organisationDefinition });
  const letterheads = await openFileCollection({ ...common, definition: letterheadDefinition });
  const logins = await openFileCollection({ ...common, definition: sessionDefinition });
  const days = await openFileCollection({ ...common, definition: knownDayDefinition });
  const counters = await openFileCollection({ ...common, definition: counterDefinition });
  const collections: readonly AnyCollection[] = [
    dossiers,
    cases,
    destructions,
    bookYears,
    invoices,
    surveyBatches,
    surveyFiles,
    partnerPersons,
    maintenances,
    figures,
    organisations,
    letterheads,
    logins,
    days,
    counters,
  ];

  await clearBlobs(ground, blobs, {
    isKnown: (id) => collections.some(({ definition, entries }) => definition.key !== 'shared' && entries.has(id)),
    ledgerIsWhole: revisions.size > 0 && !ground.lock.afterCrash,
  });

  const kept = followed({ dossiers, cases, destructions, bookYears, invoices, surveyBatches, maintenances });
  // log-ins and the known day may be lost; whatever else is missing at a start, was there
  const remembered = collections.filter((one) => one !== logins && one !== days);
  const ledger = keepLedger(ground, remembered, { queues, before: revisions });
  dossiers.watch({ put: ledger.wrote, remove: ledger.wrote });
  cases.watch({ put: ledger.wrote, remove: ledger.wrote });
  const sessions = openSessions(logins);
  const store: LowdbStore = {
    dossiers,
    ...keepFigures(cases, figures),
    destructions,
    bookYears,
    invoices,
    surveyBatches,
    surveyFiles,
    partnerPersons,
    maintenances,
    ...kept,
    organisation: await openSingle(organisations, 'organisation', options.organisation),
    letterheads,
    sessions,
    blobs,
    counter: openCounters(counters),
    ground,
    moments,
    collections,
    sealedDossiers: dossiers,
    ledgerDamaged: damaged,
    destroyed: openRegister(registerFile(ground.disk, ground.keystore.folder)),
    accessLog: await openAccess(ground),
    knownDay: openKnownDay(days),
    rotateKeys: () => ground.keystore.rotate(),
    traces: (wanted) => findTraces(ground, wanted),
    imagined: (parts) => imagine(store, parts),
    async close() {
      try {
        await sessions.flush();
        await queues.close();
        await ledger.write();
        await store.accessLog.settled();
      } finally {
        await ground.lock.release();
      }
    },
  };
  return store;
}

type Listed = {
  readonly dossiers: FileCollection<DossierId, Dossier, DossierSummary>;
  readonly cases: FileCollection<CaseId, Case, CaseSummary>;
  readonly destructions: FileCollection<DestructionId, Destruction, DestructionSummary>;
  readonly bookYears: FileCollection<BookYearId, BookYear, BookYearSummary>;
  readonly invoices: FileCollection<InvoiceId, Invoice, InvoiceSummary>;
  readonly surveyBatches: FileCollection<SurveyBatchId, SurveyBatch, SurveySummary>;
  readonly maintenances: FileCollection<MaintenanceId, Maintenance, MaintenanceSummary>;
};

/** The lists in memory, filled from the headers and kept equal to them. */
function followed({ dossiers, cases, destructions, bookYears, invoices, surveyBatches, maintenances }: Listed) {
  const lists = createDossierLists();
  lists.fill(dossiers.summaries());
  dossiers.watch({ put: (_, summary) => lists.put(summary), remove: lists.remove });
  const invoiceLists = follow(invoices, createInvoiceLists());
  for (const id of invoices.ids()) invoiceLists.saw(id);
  return {
    lists,
    caseLists: follow(cases, createCaseLists()),
    destructionLists: follow(destructions, createDestructionLists()),
    bookYearLists: follow(bookYears, createBookYearLists()),
    invoiceLists,
    surveyLists: follow(surveyBatches, createSurveyLists()),
    maintenanceLists: follow(maintenances, createMaintenanceLists()),
  };
}

type Followed<I, S> = { put(summary: S): void; remove(id: I): void };

function follow<I extends string, T, S, L extends Followed<I, S>>(from: FileCollection<I, T, S>, lists: L): L {
  for (const summary of from.summaries()) lists.put(summary);
  from.watch({ put: (_, summary) => lists.put(summary), remove: lists.remove });
  return lists;
}
