import { summariseCase } from '#src/domain/cases/summarise-case.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { counterDefinition, openCounters } from './counters.ts';
import {
  bookYearDefinition,
  caseDefinition,
  type Definition,
  destructionDefinition,
  dossierDefinition,
  invoiceDefinition,
  letterheadDefinition,
  maintenanceDefinition,
  organisationDefinition,
  partnerPersonDefinition,
  surveyDefinition,
  surveyFileDefinition,
} from './definition.ts';
import { figuresDefinition, keepFigures } from './figures.ts';
import { knownDayDefinition, openKnownDay } from './known-day.ts';
import { createBookYearLists } from './lists/book-year-lists.ts';
import { createCaseLists } from './lists/case-lists.ts';
import { createDestructionLists } from './lists/destruction-lists.ts';
import { createDossierLists } from './lists/dossier-lists.ts';
import { createInvoiceLists } from './lists/invoice-lists.ts';
import { createMaintenanceLists } from './lists/maintenance-lists.ts';
import { createMarked } from './lists/marked.ts';
import { createSurveyLists } from './lists/survey-lists.ts';
import type { BlobOwner, Collection } from './port.ts';
import { openSessions, sessionDefinition } from './sessions.ts';

/** Told after memory changed, so lists follow. */
export type Watcher<I extends string, S> = { put(summary: S): void; remove(id: I): void };

/** A collection that tells of each change. */
export type Followable<I extends string, T, S> = Collection<I, T, S> & {
  summaries(): Iterable<S>;
  watch(watcher: Watcher<I, S>): void;
};

/** How a store opens the aggregates of one kind. */
export type OpenKind = {
  /** Each with a key, to which sealed files may belong that go with it. */
  owners<I extends BlobOwner, T, S>(definition: Definition<I, T, S>): Promise<Followable<I, T, S>>;
  /** Without sealed files. */
  plain<I extends string, T, S>(definition: Definition<I, T, S>): Promise<Followable<I, T, S>>;
};

/** Every kind there is, in the order in which a start opens them. */
export function definitionsOf(summarise: (dossier: Dossier) => DossierSummary) {
  return {
    dossiers: dossierDefinition(summarise),
    cases: caseDefinition(summariseCase),
    destructions: destructionDefinition,
    bookYears: bookYearDefinition,
    invoices: invoiceDefinition,
    surveyBatches: surveyDefinition,
    surveyFiles: surveyFileDefinition,
    partnerPersons: partnerPersonDefinition,
    maintenances: maintenanceDefinition,
    figures: figuresDefinition,
    organisations: organisationDefinition,
    letterheads: letterheadDefinition,
    logins: sessionDefinition,
    days: knownDayDefinition,
    counters: counterDefinition,
  };
}

/** Opens every kind, with the lists in memory that follow them. */
export async function openKinds({ owners, plain }: OpenKind, summarise: (dossier: Dossier) => DossierSummary) {
  const kinds = definitionsOf(summarise);
  const dossiers = await owners(kinds.dossiers);
  const cases = await owners(kinds.cases);
  const destructions = await owners(kinds.destructions);
  const bookYears = await owners(kinds.bookYears);
  const invoices = await owners(kinds.invoices);
  const surveyBatches = await owners(kinds.surveyBatches);
  const surveyFiles = await owners(kinds.surveyFiles);
  const partnerPersons = await owners(kinds.partnerPersons);
  const maintenances = await owners(kinds.maintenances);
  const figures = await plain(kinds.figures);
  const organisations = await plain(kinds.organisations);
  const letterheads = await plain(kinds.letterheads);
  const logins = await plain(kinds.logins);
  const days = await plain(kinds.days);
  const counters = await plain(kinds.counters);

  const lists = createDossierLists();
  lists.fill(dossiers.summaries());
  dossiers.watch(lists);
  const markedDossiers = createMarked(dossiers.ids);
  dossiers.watch(markedDossiers);
  const markedCases = createMarked(cases.ids);
  cases.watch(markedCases);
  const invoiceLists = follow(invoices, createInvoiceLists());
  for (const id of invoices.ids()) invoiceLists.saw(id);
  return {
    organisations,
    logins,
    sessions: openSessions(logins),
    parts: {
      dossiers,
      lists,
      ...keepFigures(cases, figures),
      caseLists: follow(cases, createCaseLists()),
      destructions,
      destructionLists: follow(destructions, createDestructionLists()),
      bookYears,
      bookYearLists: follow(bookYears, createBookYearLists()),
      invoices,
      invoiceLists,
      surveyBatches,
      surveyFiles,
      surveyLists: follow(surveyBatches, createSurveyLists()),
      partnerPersons,
      maintenances,
      maintenanceLists: follow(maintenances, createMaintenanceLists()),
      letterheads,
      counter: openCounters(counters),
      knownDay: openKnownDay(days),
      marked: { dossier: markedDossiers.find, theCase: markedCases.find },
    },
  };
}

function follow<I extends string, T, S, L extends Watcher<I, S>>(from: Followable<I, T, S>, lists: L): L {
  for (const summary of from.summaries()) lists.put(summary);
  from.watch(lists);
  return lists;
}
