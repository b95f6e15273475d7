import { createHash, randomBytes } from 'node:crypto';
import { summariseCase } from '#src/domain/cases/summarise-case.ts';
import { summariseDestruction } from '#src/domain/destruction/summary.ts';
import type { BlobRef } from '#src/domain/document.ts';
import { type BlobId, newId } from '#src/domain/ids.ts';
import { summariseBookYear, summariseInvoice } from '#src/domain/invoices/summarise.ts';
import { summariseMaintenance } from '#src/domain/maintenance/summary.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { summarisePartnerPerson } from '#src/domain/partner/summary.ts';
import { summarise } from '#src/domain/summarise.ts';
import { summariseSurvey } from '#src/domain/survey/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { imaginedLog } from './access-log/without.ts';
import { openCounters } from './counters.ts';
import { openFleeting } from './fleeting.ts';
import { imaginedCollection } from './imagined-collection.ts';
import type { ImaginedParts } from './imagined-parts.ts';
import type { KnownDay } from './known-day-port.ts';
import { createBookYearLists } from './lists/book-year-lists.ts';
import { createCaseLists } from './lists/case-lists.ts';
import { createDestructionLists } from './lists/destruction-lists.ts';
import { createDossierLists } from './lists/dossier-lists.ts';
import { createInvoiceLists } from './lists/invoice-lists.ts';
import { createMaintenanceLists } from './lists/maintenance-lists.ts';
import { createSurveyLists } from './lists/survey-lists.ts';
import type { Blobs, Revised, Single, Store } from './port.ts';
import { openRegister } from './register.ts';
import { openSessions } from './sessions.ts';
import { onlyServer } from './turns.ts';

/** `Store.imagined` of any store: what is read comes from it, what is written stays here. */
export function imagine(real: Store, parts?: ImaginedParts): Store {
  const lists = createDossierLists();
  const caseLists = createCaseLists();
  const destructionLists = createDestructionLists();
  const bookYearLists = createBookYearLists();
  const invoiceLists = createInvoiceLists();
  const surveyLists = createSurveyLists();
  const maintenanceLists = createMaintenanceLists();
  const store: Store = {
    dossiers: imaginedCollection({ summarise, under: real.dossiers, ids: parts?.dossiers, watcher: lists }),
    lists,
    cases: imaginedCollection({ summarise: summariseCase, under: real.cases, ids: parts?.cases, watcher: caseLists }),
    caseLists,
    figures: real.figures,
    destructions: imaginedCollection({
      summarise: summariseDestruction,
      under: real.destructions,
      ids: parts && [],
      watcher: destructionLists,
    }),
    destructionLists,
    bookYears: imaginedCollection({
      summarise: summariseBookYear,
      under: real.bookYears,
      ids: parts && [],
      watcher: bookYearLists,
    }),
    bookYearLists,
    invoices: imaginedCollection({
      summarise: summariseInvoice,
      under: real.invoices,
      ids: parts?.invoices,
      watcher: invoiceLists,
    }),
    invoiceLists,
    surveyBatches: imaginedCollection({
      summarise: summariseSurvey,
      under: real.surveyBatches,
      ids: parts && [],
      watcher: surveyLists,
    }),
    surveyFiles: imaginedCollection({ summarise: () => ({}), under: real.surveyFiles, ids: parts && [] }),
    surveyLists,
    partnerPersons: imaginedCollection({
      summarise: summarisePartnerPerson,
      under: real.partnerPersons,
      ids: parts && [],
    }),
    maintenances: imaginedCollection({
      summarise: summariseMaintenance,
      under: real.maintenances,
      ids: parts && [],
      watcher: maintenanceLists,
    }),
    maintenanceLists,
    organisation: imaginedSingle(real.organisation.read()),
    letterheads: imaginedCollection({ summarise: () => ({}), under: real.letterheads }),
    sessions: openSessions(imaginedCollection({ summarise: (session) => session })),
    fleeting: openFleeting(),
    blobs: imaginedBlobs(real.blobs),
    destroyed: openRegister({ read: () => '', write: async () => {} }),
    accessLog: imaginedLog,
    marked: real.marked,
    knownDay: imaginedDay(real.knownDay),
    rotateKeys: async () => {},
    traces: async () => [],
    counter: openCounters(imaginedCollection({ summarise: (counter) => counter })),
    fresh: async () => {},
    ...onlyServer(),
    imagined: (some) => imagine(store, some),
    close: async () => {},
  };
  return store;
}

function imaginedSingle(found: Revised<Organisation>): Single<Organisation> {
  let now = found;
  return {
    read: () => now,
    async save(expected, value) {
      if (expected !== now.revision) return { ok: false, reason: 'conflict' };
      now = { value, revision: expected + 1 };
      return { ok: true, revision: now.revision };
    },
  };
}

function imaginedBlobs(under: Blobs): Blobs {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(_owner, bytes): Promise<BlobRef> {
      const id = newId<BlobId>(randomBytes);
      kept.set(id, bytes);
      return { id, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    },
    get: async (owner, ref) => kept.get(ref.id) ?? under.get(owner, ref),
    sweep: async () => 0,
  };
}

/** Nobody set this clock back, and however far it goes, it was meant to. */
function imaginedDay(under: KnownDay): KnownDay {
  let latest: Day | undefined;
  return {
    latest: () => latest,
    leapt: () => undefined,
    async remember(day) {
      latest = day;
    },
    lastBackup: under.lastBackup,
    rememberBackup: async () => {},
    ticks: under.ticks,
    rememberTick: async () => {},
  };
}
