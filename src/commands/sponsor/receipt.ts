import type { DecisionLink } from '#src/domain/document.ts';
import { approvalPath, courseOf, isUnheeded, type PlanCourse } from '#src/domain/document-versions.ts';
import type { Deps } from '../context.ts';
import type { Found } from './find-link.ts';
import { type Named, namedAs, type Told, told } from './named.ts';
import { loadVisit } from './visit.ts';

/** What the visitor decided, with what only the visitor may see again. */
export type Receipt = Named & {
  readonly decision: Told & { readonly remarks?: string };
  /** SHA-256 of the PDF decided on (R18). */
  readonly pdfSha256: string;
  /** Of a plan: what agreeing to it does. */
  readonly course?: PlanCourse;
  /** The remark changes goals or hours, so a new version follows (DOMAIN 8.2). */
  readonly newVersion: boolean;
  /** The trajectory had ended: the answer is kept and changes nothing (R29). */
  readonly afterEnd: boolean;
};

/** The receipt of the decision made in this visit, while the visit lasts; undefined when there is none. Reads only. */
export async function readReceipt(deps: Deps, visit: string): Promise<Receipt | undefined> {
  const found = await loadVisit(deps, visit);
  const decision = found?.document.decision;
  if (!found || !decision || !isOwn(found, found.link)) return undefined;
  return {
    ...namedAs(found, deps.store.organisation.read().value.name),
    decision: { ...told(decision), ...(decision.remarks === undefined ? {} : { remarks: decision.remarks }) },
    pdfSha256: decision.pdfSha256,
    ...(found.document.kind === 'trajectplan' ? { course: courseOf(found.dossier, found.document) } : {}),
    newVersion: approvalPath(found.document) === 'returned',
    afterEnd: isUnheeded(found.dossier, found.document),
  };
}

/** Decided through a link by this link's contact: not by a letter, and not by a colleague. */
function isOwn({ document }: Found, link: DecisionLink): boolean {
  return document.decision?.channel === 'link' && document.decision.contactId === link.contactId;
}
