import { recordCaseAttempt } from '#src/commands/cases/case-mail.ts';
import { recordAttempt } from '#src/commands/delivery/record.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import { deliver, type Post } from './deliver.ts';
import { deliverCaseMail } from './deliver-case.ts';
import type { Shelf } from './serve-mail.ts';

export function dossierShelf(post: Post): Shelf<DossierId, Dossier> {
  return {
    load: async (id) => (await post.store.dossiers.load(id))?.value,
    deliver: (dossier, mail, onAttempt) => deliver(post, { dossier, mail, onAttempt }),
    record: (id, mailId, attempt) => recordAttempt(post, id, mailId, attempt),
    logged: (dossierId) => ({ dossierId }),
    failed: 'outbox.dossierFailed',
  };
}

export function caseShelf(post: Post): Shelf<CaseId, Case> {
  return {
    load: async (id) => (await post.store.cases.load(id))?.value,
    deliver: ({ id }, mail, onAttempt) => deliverCaseMail(post, { id, mail, onAttempt }),
    record: (id, mailId, attempt) => recordCaseAttempt(post, id, mailId, attempt),
    logged: (caseId) => ({ caseId }),
    failed: 'outbox.caseFailed',
  };
}
