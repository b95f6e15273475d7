import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath, namedNumber } from '#src/domain/document-versions.ts';
import { findKind } from '#templates/index.ts';
import { stateLabel } from '#workflows/index.ts';
import type { Status } from './components/tag.tsx';

/** 'Voortgangsrapportage 2, versie 1'; a letter has its own title only. */
export function documentName(document: Pick<DossierDocument, 'kind' | 'number' | 'version'>): string {
  const kind = findKind(document.kind);
  if (!kind || kind.approval === 'none') return kind?.title ?? document.kind;
  const number = namedNumber(document);
  return `${kind.title}${number === undefined ? '' : ` ${number}`}, versie ${document.version}`;
}

const statuses: Readonly<Record<string, Status>> = {
  draft: 'info',
  internalReview: 'info',
  clientReview: 'warn',
  ready: 'info',
  sending: 'info',
  mailFailed: 'danger',
  approved: 'ok',
  approvedWithRemarks: 'ok',
  noted: 'ok',
  returned: 'warn',
  rejected: 'danger',
};

/** Colour and shape of a version's state: waiting, done, trouble. */
export function approvalStatus(path: string): Status {
  return path.startsWith('awaitingDecision') ? 'warn' : (statuses[path] ?? 'plain');
}

/** Where a version stands, in words; empty for a letter. A report for information asks for no decision. */
export function approvalLabel(document: DossierDocument): string {
  const path = approvalPath(document);
  if (path.startsWith('awaitingDecision') && document.awaiting?.informOnly) return 'Ter kennisneming';
  return stateLabel('approval', path);
}
