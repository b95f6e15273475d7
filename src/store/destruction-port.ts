import type { ListOwner } from '#src/domain/destruction/destruction.ts';
import type { DestroyedLine, RegisterLine } from '#src/domain/destruction/register-line.ts';
import type { DestructionSummary } from '#src/domain/destruction/summary.ts';
import type { BookYearId, CaseId, DestructionId, DossierId, PartnerPersonId, SurveyFileId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';

/** Answers about lists of destruction, from arrays in memory. */
export type DestructionLists = {
  /** Neither withdrawn nor done, the oldest first; of one branch or of the house, or of all. */
  open(owner?: ListOwner): readonly DestructionSummary[];
  /** Every list of a branch or of the house, the newest first. */
  of(owner: ListOwner): readonly DestructionSummary[];
  /** Confirmed and cooled off by `today`, or begun and not ended; the oldest first. */
  dueToRun(today: Day): readonly DestructionId[];
  /** With a certificate, the oldest first. */
  certified(): readonly DestructionSummary[];
};

/** What was destroyed, and when (R32): append-only, each line bound to the one before. */
export type DestroyedRegister = {
  /** The oldest first. */
  lines(): readonly RegisterLine[];
  /** SHA-256 of the last line of a certificate. */
  sealOf(certificate: string): string | undefined;
  find(reference: string): RegisterLine | undefined;
  /** By the mark of something that was destroyed with it. */
  ofMark(mark: string): RegisterLine | undefined;
  /** Durable when it resolves. A reference that has a line keeps that one. */
  append(lines: readonly NewLine[]): Promise<void>;
  /** Forgets lines of before a day, the oldest first; nothing while a line is changed. */
  forgetBefore(day: Day): Promise<void>;
  trouble(): RegisterTrouble;
};
/** A line with the ids of what went, of which the register keeps marks. */
export type NewLine = Omit<DestroyedLine, 'of'> & { readonly ids: readonly GoneId[] };
/** Of what is destroyed: no file, blob, key or list of it may remain. */
export type GoneId = DossierId | CaseId | BookYearId;
/** `changed`: numbers of lines, from 1, that are not what was written. `torn`: half a line stood at the end. */
export type RegisterTrouble = { readonly changed: readonly number[]; readonly torn: boolean };

/** What to look for: texts, and ids of which no file, blob, key or list may remain. */
export type Wanted = {
  readonly texts: readonly string[];
  readonly ids: readonly (GoneId | SurveyFileId | PartnerPersonId)[];
  /** Kinds of which a file may hold the texts, such as the certificate's own. */
  readonly except?: readonly string[];
  /** quick: leaves out what lies under the key of something else that lives. */
  readonly depth: 'quick' | 'whole';
};
/** Where something was found: a path in the data folder or keystore, and which text or id, by its place among the wanted. */
export type Trace = {
  readonly path: string;
  /** file: of a destroyed id; key: that still opens; text: a wanted text; unopened: a sealed file that no key opens. */
  readonly kind: 'file' | 'key' | 'text' | 'unopened';
  readonly of?: number;
};
