import { z } from 'zod';
import { type Case, caseSchema } from '#src/domain/cases/case.ts';
import { type CaseSummary, caseSummarySchema } from '#src/domain/cases/summary.ts';
import { type Destruction, destructionSchema } from '#src/domain/destruction/destruction.ts';
import {
  type DestructionSummary,
  destructionSummarySchema,
  summariseDestruction,
} from '#src/domain/destruction/summary.ts';
import { type BlobRef, blobRefSchema } from '#src/domain/document.ts';
import { type Dossier, dossierSchema } from '#src/domain/dossier.ts';
import type {
  BookYearId,
  CaseId,
  DestructionId,
  DossierId,
  InvoiceId,
  LetterheadId,
  MaintenanceId,
  PartnerPersonId,
  SurveyBatchId,
  SurveyFileId,
} from '#src/domain/ids.ts';
import { type BookYear, bookYearSchema } from '#src/domain/invoices/book-year.ts';
import { type Invoice, invoiceSchema } from '#src/domain/invoices/invoice.ts';
import { summariseBookYear, summariseInvoice } from '#src/domain/invoices/summarise.ts';
import {
  type BookYearSummary,
  bookYearSummarySchema,
  type InvoiceSummary,
  invoiceSummarySchema,
} from '#src/domain/invoices/summary.ts';
import { type Letterhead, letterheadSchema } from '#src/domain/letterhead.ts';
import { type Maintenance, maintenanceSchema } from '#src/domain/maintenance/maintenance.ts';
import {
  type MaintenanceSummary,
  maintenanceSummarySchema,
  summariseMaintenance,
} from '#src/domain/maintenance/summary.ts';
import { type Organisation, organisationSchema } from '#src/domain/organisation.ts';
import { type PartnerPerson, partnerPersonSchema } from '#src/domain/partner/person.ts';
import {
  type PartnerPersonSummary,
  partnerPersonSummarySchema,
  summarisePartnerPerson,
} from '#src/domain/partner/summary.ts';
import { type DossierSummary, summarySchema } from '#src/domain/summary.ts';
import { type SurveyBatch, type SurveyFile, surveyBatchSchema, surveyFileSchema } from '#src/domain/survey/batch.ts';
import { type SurveySummary, summariseSurvey, surveySummarySchema } from '#src/domain/survey/summary.ts';
import type { KeyWay } from './key-name.ts';
import { dossierMigrations, type Migration, organisationMigrations } from './migrations.ts';

/** Everything the store needs to know of one kind of aggregate; a new kind is one more definition. */
export type Definition<I extends string, T, S> = {
  /** Lower-case letters, at most 16: folder name and part of every seal. */
  readonly kind: string;
  readonly schema: z.ZodType<T>;
  readonly summarySchema: z.ZodType<S>;
  /** Version of what is stored. Raise it, with a migration, when the schema changes or `summarise` answers otherwise. */
  readonly version: number;
  readonly migrations: readonly Migration[];
  /** At most 900 bytes as JSON. */
  readonly summarise: (value: T) => S;
  /** Texts of a summary of which there are few, each in very many. */
  readonly alike?: readonly (keyof S & string)[];
  /** The id the value itself holds; a value under another id is refused. */
  readonly idOf?: (value: T) => I;
  readonly key: KeyWay;
};

/** Dossiers: one client, one assignment, one file, one key. */
export function dossierDefinition(
  summarise: (dossier: Dossier) => DossierSummary,
): Definition<DossierId, Dossier, DossierSummary> {
  return {
    kind: 'dossier',
    schema: dossierSchema,
    summarySchema,
    version: 15,
    migrations: dossierMigrations,
    summarise,
    alike: ['branchId', 'coachId', 'sponsorId', 'bsnUnder', 'state'],
    idOf: (dossier) => dossier.id,
    key: 'own',
  };
}

/** Requests, complaints and breaches: each its own file and its own key, so that destroying one removes all of it. */
export function caseDefinition(summarise: (one: Case) => CaseSummary): Definition<CaseId, Case, CaseSummary> {
  return {
    kind: 'case',
    schema: caseSchema,
    summarySchema: caseSummarySchema,
    version: 1,
    migrations: [],
    summarise,
    idOf: (one) => one.id,
    key: 'own',
  };
}

/** A run of the destruction, with its certificate; its own key, since it is itself destroyed after seven years. */
export const destructionDefinition: Definition<DestructionId, Destruction, DestructionSummary> = {
  kind: 'destruction',
  schema: destructionSchema,
  summarySchema: destructionSummarySchema,
  version: 1,
  migrations: [],
  summarise: summariseDestruction,
  idOf: (one) => one.id,
  key: 'own',
};

/** The invoices of one book year, under one key: that of this (P13). */
export const bookYearDefinition: Definition<BookYearId, BookYear, BookYearSummary> = {
  kind: 'bookyear',
  schema: bookYearSchema,
  summarySchema: bookYearSummarySchema,
  version: 1,
  migrations: [],
  summarise: summariseBookYear,
  idOf: (one) => one.id,
  key: 'own',
};

/** Each in a file of its own, so that a save does not grow with their number. */
export const invoiceDefinition: Definition<InvoiceId, Invoice, InvoiceSummary> = {
  kind: 'invoice',
  schema: invoiceSchema,
  summarySchema: invoiceSummarySchema,
  version: 1,
  migrations: [],
  summarise: summariseInvoice,
  idOf: (one) => one.id,
  key: 'owner',
};

const nothing = z.strictObject({});
export type Nothing = z.infer<typeof nothing>;

/** What goes to the survey bureau, and in the end the manifest of it; no name in it. */
export const surveyDefinition: Definition<SurveyBatchId, SurveyBatch, SurveySummary> = {
  kind: 'survey',
  schema: surveyBatchSchema,
  summarySchema: surveySummarySchema,
  version: 1,
  migrations: [],
  summarise: summariseSurvey,
  idOf: (one) => one.id,
  key: 'own',
};

/** The file with names of a survey list: a key of its own, which is destroyed with it. */
export const surveyFileDefinition: Definition<SurveyFileId, SurveyFile, Nothing> = {
  kind: 'surveyfile',
  schema: surveyFileSchema,
  summarySchema: nothing,
  version: 1,
  migrations: [],
  summarise: () => ({}),
  idOf: (one) => one.id,
  key: 'own',
};

/** A person at a partner with the declaration of secrecy: a key of its own, destroyed two years after the last disclosure. */
export const partnerPersonDefinition: Definition<PartnerPersonId, PartnerPerson, PartnerPersonSummary> = {
  kind: 'partnerperson',
  schema: partnerPersonSchema,
  summarySchema: partnerPersonSummarySchema,
  version: 1,
  migrations: [],
  summarise: summarisePartnerPerson,
  idOf: (one) => one.id,
  key: 'own',
};

/** Maintenance of the program: a key of its own, since it is destroyed after seven years. */
export const maintenanceDefinition: Definition<MaintenanceId, Maintenance, MaintenanceSummary> = {
  kind: 'maintenance',
  schema: maintenanceSchema,
  summarySchema: maintenanceSummarySchema,
  version: 1,
  migrations: [],
  summarise: summariseMaintenance,
  idOf: (one) => one.id,
  key: 'own',
};

/** The organisation: read in whole at start, so its summary is empty. */
export const organisationDefinition: Definition<string, Organisation, Nothing> = {
  kind: 'organisation',
  schema: organisationSchema,
  summarySchema: nothing,
  version: 17,
  migrations: organisationMigrations,
  summarise: () => ({}),
  key: 'shared',
};

/** Briefpapier: a version a file, written once. They are the house's, so they go with it alone and share a key. */
export const letterheadDefinition: Definition<LetterheadId, Letterhead, Nothing> = {
  kind: 'letterhead',
  schema: letterheadSchema,
  summarySchema: nothing,
  version: 1,
  migrations: [],
  summarise: () => ({}),
  idOf: (letterhead) => letterhead.id,
  key: 'shared',
};

/** Every blob a value names, by its id, wherever in it: a field added later cannot be forgotten. */
export function namedBlobs(value: unknown): ReadonlyMap<string, BlobRef> {
  const found = new Map<string, BlobRef>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('sha256' in part && 'size' in part) {
      const ref = blobRefSchema.safeParse(part);
      if (ref.success) found.set(ref.data.id, ref.data);
    }
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(value);
  return found;
}
