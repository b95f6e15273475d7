import { z } from 'zod';

/**
 * Meaningless random names: 26 characters of Crockford base32 (130 bits), drawn from the caller's randomness.
 * Brands keep a user's id out of a place where a dossier's id is meant.
 */
export type Id<K extends string> = string & { readonly id: K };
export type DossierId = Id<'dossier'>;
/** A request, a complaint or a breach: a file of its own, apart from the dossier. */
export type CaseId = Id<'case'>;
/** One run of the destruction of one branch: what was listed, by whom, and what became of it. */
export type DestructionId = Id<'destruction'>;
/** The invoices of one book year: their key is its key (P13). */
export type BookYearId = Id<'bookYear'>;
/** Named by its book year and its place in it, so that no two have the same number. */
export type InvoiceId = Id<'invoice'>;
/** What goes to the survey bureau for one branch and one month, and what stays of that. */
export type SurveyBatchId = Id<'surveyBatch'>;
/** The file with names of such a list: apart, so that it goes alone. */
export type SurveyFileId = Id<'surveyFile'>;
/** A company that carries out part of a trajectory. */
export type PartnerId = Id<'partner'>;
/** One person who works there: a file of its own, so that a declaration can be destroyed apart (P15). */
export type PartnerPersonId = Id<'partnerPerson'>;
/** One run of maintenance of one branch (P22). */
export type MaintenanceId = Id<'maintenance'>;
export type UserId = Id<'user'>;
export type BranchId = Id<'branch'>;
export type SponsorId = Id<'sponsor'>;
export type ContractId = Id<'contract'>;
export type ContactId = Id<'contact'>;
export type DocumentId = Id<'document'>;
export type LetterheadId = Id<'letterhead'>;
export type MailId = Id<'mail'>;
export type BlobId = Id<'blob'>;
/** Notes, events, disclosures, uploads, links: things that live inside one aggregate. */
export type ItemId = Id<'item'>;

/** Schema of an id: `idSchema<DossierId>()`. */
export function idSchema<T extends string>(): z.ZodType<T> {
  // The brand is a compile-time name only, so one schema serves all.
  return anyId as unknown as z.ZodType<T>;
}

/** What `newId` draws. */
const anyId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);
const anyInvoiceId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}-\d{5}$/);

export const invoiceIdSchema = anyInvoiceId as unknown as z.ZodType<InvoiceId>;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Draws a new id. The type argument names what it identifies: `newId<DossierId>(random.bytes)`. */
export function newId<T extends string>(bytes: (size: number) => Uint8Array): T {
  let id = '';
  for (const byte of bytes(26)) id += alphabet[byte & 31];
  return id as T;
}
