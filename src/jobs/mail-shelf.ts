import { aboutCase, aboutDossier } from '#src/commands/access-log/about.ts';
import { recordCaseAttempt } from '#src/commands/cases/case-mail.ts';
import { recordAttempt } from '#src/commands/delivery/record.ts';
import { recordMaintenanceAttempt } from '#src/commands/maintenance/outbox.ts';
import { recordSurveyAttempt } from '#src/commands/survey/outbox.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { CaseId, DossierId, MaintenanceId, SurveyBatchId } from '#src/domain/ids.ts';
import type { MaintenanceMail } from '#src/domain/maintenance/mail.ts';
import type { Maintenance } from '#src/domain/maintenance/maintenance.ts';
import type { Message } from '#src/domain/message.ts';
import type { SurveyBatch } from '#src/domain/survey/batch.ts';
import type { SurveyMail } from '#src/domain/survey/mail.ts';
import { deliver, type Post } from './deliver.ts';
import { deliverCaseMail } from './deliver-case.ts';
import { deliverMaintenanceMail } from './deliver-maintenance.ts';
import { deliverSurveyMail } from './deliver-survey.ts';
import type { Shelf } from './serve-mail.ts';

export function dossierShelf(post: Post): Shelf<DossierId, Message, Dossier> {
  return {
    load: async (id) => (await post.store.dossiers.load(id))?.value,
    deliver: (dossier, mail, onAttempt) => deliver(post, { dossier, mail, onAttempt }),
    record: (id, mailId, attempt) => recordAttempt(post, id, mailId, attempt),
    about: (id) => aboutDossier(post.store, id),
    logged: (dossierId) => ({ dossierId }),
    failed: 'outbox.dossierFailed',
  };
}

export function caseShelf(post: Post): Shelf<CaseId, Message, Case> {
  return {
    load: async (id) => (await post.store.cases.load(id))?.value,
    deliver: ({ id }, mail, onAttempt) => deliverCaseMail(post, { id, mail, onAttempt }),
    record: (id, mailId, attempt) => recordCaseAttempt(post, id, mailId, attempt),
    about: (id) => aboutCase(post.store, id),
    logged: (caseId) => ({ caseId }),
    failed: 'outbox.caseFailed',
  };
}

export function maintenanceShelf(post: Post): Shelf<MaintenanceId, MaintenanceMail, Maintenance> {
  return {
    load: async (id) => (await post.store.maintenances.load(id))?.value,
    deliver: (run, mail, onAttempt) => deliverMaintenanceMail(post, { run, mail, onAttempt }),
    record: (id, mailId, attempt) => recordMaintenanceAttempt(post, id, mailId, attempt),
    about: () => ({}),
    logged: (maintenanceId) => ({ maintenanceId }),
    failed: 'outbox.maintenanceFailed',
  };
}

export function surveyShelf(post: Post): Shelf<SurveyBatchId, SurveyMail, SurveyBatch> {
  return {
    load: async (id) => (await post.store.surveyBatches.load(id))?.value,
    deliver: ({ id }, mail, onAttempt) => deliverSurveyMail(post, { id, mail, onAttempt }),
    record: (id, mailId, attempt) => recordSurveyAttempt(post, id, mailId, attempt),
    about: () => ({}),
    logged: (surveyBatchId) => ({ surveyBatchId }),
    failed: 'outbox.surveyFailed',
  };
}
