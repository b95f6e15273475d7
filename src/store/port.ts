import type { Case } from '#src/domain/cases/case.ts';
import type { CaseFigure } from '#src/domain/cases/case-figure.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { Destruction } from '#src/domain/destruction/destruction.ts';
import type { DestructionSummary } from '#src/domain/destruction/summary.ts';
import type { BlobRef } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type {
  BookYearId,
  BranchId,
  CaseId,
  ContactId,
  ContractId,
  DestructionId,
  DossierId,
  InvoiceId,
  LetterheadId,
  MaintenanceId,
  PartnerPersonId,
  SurveyBatchId,
  SurveyFileId,
  UserId,
} from '#src/domain/ids.ts';
import type { BookYear } from '#src/domain/invoices/book-year.ts';
import type { Invoice } from '#src/domain/invoices/invoice.ts';
import type { BookYearSummary, InvoiceSummary } from '#src/domain/invoices/summary.ts';
import type { Letterhead } from '#src/domain/letterhead.ts';
import type { Maintenance } from '#src/domain/maintenance/maintenance.ts';
import type { MaintenanceSummary } from '#src/domain/maintenance/summary.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { PartnerPerson } from '#src/domain/partner/person.ts';
import type { PartnerPersonSummary } from '#src/domain/partner/summary.ts';
import type { DeadlineKind, DossierSummary, KeepingPlace, TaskRight } from '#src/domain/summary.ts';
import type { SurveyBatch, SurveyFile } from '#src/domain/survey/batch.ts';
import type { SurveySummary } from '#src/domain/survey/summary.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import type { Standing } from '#src/domain/work.ts';
import type { AccessLog } from './access-log/port.ts';
import type { CaseLists } from './case-port.ts';
import type { Nothing } from './definition.ts';
import type { DestroyedRegister, DestructionLists, Trace, Wanted } from './destruction-port.ts';
import type { DamageReason } from './errors.ts';
import type { Fleeting } from './fleeting-port.ts';
import type { ImaginedParts } from './imagined-parts.ts';
import type { BookYearLists, InvoiceLists } from './invoice-port.ts';
import type { KnownDay } from './known-day-port.ts';
import type { MaintenanceLists } from './maintenance-port.ts';
import type { SurveyLists } from './survey-port.ts';
import type { Turns } from './turns-port.ts';

/**
 * Everything the program keeps, behind one door. Implementations: lowdb (one sealed file an aggregate), PostgreSQL
 * (for several servers), memory. Every promise below is a contract test that runs on all of them (test/contract).
 */
export type Store = Turns & {
  readonly dossiers: Collection<DossierId, Dossier, DossierSummary>;
  readonly lists: DossierLists;
  readonly cases: Collection<CaseId, Case, CaseSummary>;
  readonly caseLists: CaseLists;
  readonly figures: Figures;
  readonly destructions: Collection<DestructionId, Destruction, DestructionSummary>;
  readonly destructionLists: DestructionLists;
  /** P13: invoices lie under the key of their book year, apart from every dossier. */
  readonly bookYears: Collection<BookYearId, BookYear, BookYearSummary>;
  readonly bookYearLists: BookYearLists;
  /** Destroyed after their book year was: then their key is gone already. */
  readonly invoices: Collection<InvoiceId, Invoice, InvoiceSummary>;
  readonly invoiceLists: InvoiceLists;
  readonly surveyBatches: Collection<SurveyBatchId, SurveyBatch, SurveySummary>;
  readonly surveyFiles: Collection<SurveyFileId, SurveyFile, Nothing>;
  readonly surveyLists: SurveyLists;
  /** P15: few, so that lists are made of their summaries. */
  readonly partnerPersons: Collection<PartnerPersonId, PartnerPerson, PartnerPersonSummary>;
  /** P22: nothing of a client in it. */
  readonly maintenances: Collection<MaintenanceId, Maintenance, MaintenanceSummary>;
  readonly maintenanceLists: MaintenanceLists;
  readonly organisation: Single<Organisation>;
  readonly letterheads: Collection<LetterheadId, Letterhead, Nothing>;
  readonly sessions: Sessions;
  readonly fleeting: Fleeting;
  readonly blobs: Blobs;
  readonly destroyed: DestroyedRegister;
  readonly accessLog: AccessLog;
  /** Whose mark in the access log it is, as long as that is there. */
  readonly marked: Marked;
  readonly knownDay: KnownDay;
  /** A new master key, and every key wrapped anew under it: an old copy of the keystore opens nothing any more. */
  rotateKeys(): Promise<void>;
  /** Looks for what is left of something destroyed. Takes time by the number of files; pages go on beside it. */
  traces(wanted: Wanted): Promise<readonly Trace[]>;
  /** Resolves when this process knows of all that any process was told is kept: at once, where there is one. */
  fresh(): Promise<void>;
  /** Next number of a named series, never given twice, also after a crash: `counter('reference-2026')`. */
  counter(name: string): Promise<number>;
  /**
   * This house as it is now, in memory: what is written there reaches nothing that is kept here. Whoever wants to know what would
   * come of something, tries it there. A value is read from here when it is first asked for.
   *
   * @param parts only these; all there is when left out
   */
  imagined(parts?: ImaginedParts): Store;
  close(): Promise<void>;
};

export type Revised<T> = { readonly value: T; readonly revision: number };

/** `conflict`: the stored revision is not the expected one; nothing was written. */
export type Saved =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly reason: 'conflict' };

/**
 * Aggregates of one kind. A rejected write left memory equal to what is stored: load again to learn which that is. Values are
 * validated by their schema before every write and after every read.
 */
export type Collection<I extends string, T, S> = {
  /** Creates with a new data key. Throws when the id exists. */
  create(id: I, value: T): Promise<Revised<T>>;
  /** Frozen, for it may be shared. Undefined: unknown. Throws Quarantined on a damaged file. */
  load(id: I): Promise<Revised<T> | undefined>;
  /** Acknowledged means durable: file and folder are fsynced. */
  save(id: I, expected: number, value: T): Promise<Saved>;
  summary(id: I): S | undefined;
  /** Drops the key first, then the file and all blobs of it. */
  destroy(id: I): Promise<void>;
  count(): number;
  ids(): Iterable<I>;
  /** Aggregates whose file is damaged; the others work. What can still be read of them stays in the lists. */
  quarantined(): Iterable<{ readonly id: I; readonly reason: DamageReason }>;
};

/** One value with a revision: the organisation. */
export type Single<T> = {
  /** Shared and frozen: clone before changing. */
  read(): Revised<T>;
  save(expected: number, value: T): Promise<Saved>;
};

/** Whose dossiers: a coach's own and substituted ones (in one branch or in all), whole branches, or all (directorate). */
export type Scope = (
  | { readonly kind: 'coaches'; readonly coachIds: readonly UserId[]; readonly branchId?: BranchId }
  | { readonly kind: 'branches'; readonly branchIds: readonly BranchId[] }
  | { readonly kind: 'all' }
) & {
  /** Leaves out what lies in the archive. */
  readonly withoutArchive?: boolean;
};

export type ListQuery = {
  readonly scope: Scope;
  /** By surname, or newest reference first. */
  readonly order: 'name' | 'reference';
  /** Start of a surname, reference or order number; letters with and without accents are equal. */
  readonly search?: string;
  readonly open?: boolean;
  readonly after?: string;
  readonly limit: number;
};
export type Page<T> = { readonly rows: readonly T[]; readonly next?: string };

/** Dossiers in each of which somebody has the same rights (R36). */
export type WorkPart = { readonly scope: Scope; readonly rights: readonly TaskRight[] };

export type WorkQuery = {
  /** No dossier stands in two of them. */
  readonly parts: readonly WorkPart[];
  /** A `next` of before: the place of a row, which stays where it is when the work is done. */
  readonly after?: string;
  readonly limit: number;
};
export type WorkCount = {
  readonly parts: readonly WorkPart[];
  readonly standing: Standing;
  /** Only with a day before this one. */
  readonly before?: Day;
};

export type TaskCount = {
  readonly scope: Scope;
  readonly kinds: readonly DeadlineKind[];
  /** Only with a day before this one. */
  readonly before?: Day;
};

/** Answers from sorted arrays in memory: cost does not grow with the number of dossiers, only with that of rows asked for. */
export type DossierLists = {
  list(query: ListQuery): Page<DossierSummary>;
  /** How many dossiers. */
  count(scope: Scope, open?: boolean): number;
  /** What is to be done in open dossiers, and in closed ones what was left, in the order of `placeOf` (domain/work.ts). */
  work(query: WorkQuery): Page<DossierSummary>;
  workCount(query: WorkCount): number;
  /** Tasks of these kinds, of those that are the first for somebody in their dossier. */
  taskCount(query: TaskCount): number;
  /** Dossiers of which a version lies with the sponsor, or is on its way there. */
  lyingOut(scope: Scope): number;
  /** How many dossiers something left on or after a day. */
  disclosedSince(scope: Scope, since: Day): number;
  /** Dossiers in which a word of the health list was kept on or after a day, the last first (R8). */
  keptWords(scope: Scope, since: Day): readonly DossierSummary[];
  /** Dossiers with a tick due on or before `today`, earliest first. */
  tickDue(today: Day): Iterable<DossierId>;
  /** Dossiers with a mail to try at or before `now`, earliest first. */
  mailDue(now: Instant): Iterable<DossierId>;
  /** A dossier that already has this order number of this sponsor, an open one first (trajectory guard, DOMAIN 8.1). */
  byOrder(sponsorId: string, orderNumber: string): DossierSummary | undefined;
  /** Dossiers of which a version lies with this contact, or is on its way there. */
  lyingWith(contactId: ContactId): readonly DossierSummary[];
  /** Dossiers of which somebody at a partner asked for data, or has some (P15). */
  providing(): readonly DossierSummary[];
  /** Dossiers under this contract that hold a BSN and are not restricted. */
  holdingBsn(contractId: ContractId): readonly DossierSummary[];
  /** Dossiers at this place of the list of destruction, of one branch or of all, those first that may be destroyed first (R31). */
  keptAt(at: KeepingPlace, branchId?: BranchId): readonly DossierSummary[];
};

export type Marked = {
  dossier(mark: string): DossierId | undefined;
  theCase(mark: string): CaseId | undefined;
};

/** What is counted of cases that were destroyed (DOMAIN 8.4). `cases.destroy` keeps it; of a case that is there the case tells it. */
export type Figures = {
  kept(): Promise<readonly CaseFigure[]>;
};

/** Whose a blob is: it lies under the key of that aggregate, of an invoice of its book year, and is destroyed with it. */
export type BlobOwner =
  | DossierId
  | CaseId
  | DestructionId
  | BookYearId
  | InvoiceId
  | SurveyBatchId
  | SurveyFileId
  | PartnerPersonId
  | MaintenanceId;

/** Sealed files of one aggregate, encrypted under its key: destroyed with it. */
export type Blobs = {
  put(owner: BlobOwner, bytes: Uint8Array): Promise<BlobRef>;
  /** The plain bytes, checked against the reference's SHA-256. Throws when missing or damaged. */
  get(owner: BlobOwner, ref: BlobRef): Promise<Uint8Array>;
  /** Removes blobs the owner no longer names and that are older than a day. */
  sweep(owner: BlobOwner, named: ReadonlySet<string>): Promise<number>;
};

/** A login. The browser holds the secret; the store its hash. */
export type Session = {
  readonly hash: string;
  readonly userId: UserId;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly csrf: string;
  /** When whoever sits there last proved to be its owner: at the log-in, or asked again before a weighty act (R57). */
  readonly provedAt: Instant;
  /** 'Firefox op Windows': no more is kept of the browser. */
  readonly browser: string;
};
export type Sessions = {
  create(session: Session): Promise<void>;
  get(hash: string): Session | undefined;
  /** Remembers activity; may be written late, since losing it costs at most a new login. */
  touch(hash: string, seenAt: Instant): void;
  /** Its owner proved once more who it is. Durable when it resolves. */
  prove(hash: string, provedAt: Instant): Promise<void>;
  /** The logins of one user, the last seen first. */
  ofUser(userId: UserId): readonly Session[];
  remove(hash: string): Promise<void>;
  removeOf(userId: UserId): Promise<void>;
  /** Removes sessions not seen since a moment; the number removed. */
  removeUnseenSince(moment: Instant): Promise<number>;
};
