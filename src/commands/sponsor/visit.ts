import type { DocumentModel } from '#src/documents/model.ts';
import type { Outcome } from '#src/domain/document.ts';
import { courseOf, isForInformation, type PlanCourse } from '#src/domain/document-versions.ts';
import { type Format, fileNameOf } from '#src/domain/file-name.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import { outcomesFor } from '#src/domain/outcomes.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { parseToken } from '#src/mail/secret.ts';
import type { Deps } from '../context.ts';
import { frozenModel } from '../documents/frozen-model.ts';
import { type Found, findVisit, readerOf, standingOf } from './find-link.ts';
import { answerBy, type Named, namedAs } from './named.ts';

/** The document as a visitor may read it after the code. */
export type Reading = Named & {
  readonly dossierId: DossierId;
  readonly model: DocumentModel;
  readonly files: readonly { readonly format: Format; readonly fileName: string; readonly size: number }[];
  /** Post these back with the decision: it holds for exactly these bytes (R18). */
  readonly hashes: { readonly pdf: string; readonly docx: string };
  /** Nobody has to answer: a report for information. */
  readonly forInformation: boolean;
  /** The answers one may give; none to a report for information that counts as delivered. */
  readonly outcomes: readonly Outcome[];
  /** The last day the link works. */
  readonly readUntil: Day;
  readonly respondBy?: Day;
  /** From this day on silence is agreement, by the contract (R19). */
  readonly silenceOn?: Day;
  /** The document itself still names this day instead. */
  readonly outdatedDay?: Day;
  /** Of a plan: what agreeing to it does. */
  readonly course?: PlanCourse;
  /** Who may be forwarded to: addresses in these domains (R21). */
  readonly domains: readonly string[];
  readonly contactName: string;
};

/** What a visit's cookie points at while it lasts; undefined otherwise. Reads only. */
export async function loadVisit(deps: Deps, visit: string): Promise<Found | undefined> {
  const token = parseToken(visit);
  if (!token) return undefined;
  const loaded = await deps.store.dossiers.load(token.dossierId);
  return findVisit(loaded?.value, token, deps.clock.now());
}

/** The page's facts. The disclosure lines and the log were written when the code opened the visit: a GET writes nothing. */
export async function readDocument(deps: Deps, visit: string): Promise<Result<Reading>> {
  const found = await loadVisit(deps, visit);
  if (!found) return refuse('expired', { params: { reason: 'visit' } });
  const { dossier, document } = found;
  const organisation = deps.store.organisation.read().value;
  const standing = standingOf(found, organisation, deps.clock.today());
  const { frozen, files } = document;
  const reader = readerOf(standing);
  if (!reader || !frozen || !files) return refuse('expired', { params: { reason: standing.kind } });
  const sponsor = findSponsor(organisation, dossier.assignment.sponsorId);
  return ok({
    ...namedAs(found, organisation.name),
    dossierId: dossier.id,
    model: await frozenModel(deps, dossier.id, frozen),
    files: (['pdf', 'docx'] as const).map((format) => ({
      format,
      fileName: fileNameOf(dossier.reference, document, format),
      size: files[format].size,
    })),
    hashes: { pdf: files.pdf.sha256, docx: files.docx.sha256 },
    forInformation: isForInformation(document),
    outcomes: standing.kind === 'open' ? outcomesFor(isForInformation(document)) : [],
    readUntil: found.link.expiresOn,
    ...answerBy(document),
    ...(document.kind === 'trajectplan' ? { course: courseOf(dossier, document) } : {}),
    domains: sponsor?.domains ?? [],
    contactName: reader.name,
  });
}

/** The bytes of a file to save, for a visitor. */
export async function readFile(
  deps: Deps,
  visit: string,
  format: Format,
): Promise<Result<{ readonly dossierId: DossierId; readonly fileName: string; readonly bytes: Uint8Array }>> {
  const found = await loadVisit(deps, visit);
  const files = found?.document.files;
  if (!found || !files) return refuse('expired', { params: { reason: 'visit' } });
  const standing = standingOf(found, deps.store.organisation.read().value, deps.clock.today());
  if (!readerOf(standing)) return refuse('expired', { params: { reason: standing.kind } });
  const { dossier, document } = found;
  const bytes = await deps.store.blobs.get(dossier.id, files[format]);
  return ok({ dossierId: dossier.id, fileName: fileNameOf(dossier.reference, document, format), bytes });
}
