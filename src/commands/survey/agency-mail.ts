import { isEmployed } from '#src/domain/employment.ts';
import type { BranchId } from '#src/domain/ids.ts';
import { findBranch, type Organisation, type User } from '#src/domain/organisation.ts';
import type { SurveyBatch } from '#src/domain/survey/batch.ts';
import type { SurveyMail } from '#src/domain/survey/mail.ts';
import type { Day } from '#src/domain/time.ts';
import { isSendable } from '#src/mail/address.ts';
import type { SurveySituation } from '#src/workflow/survey/step.ts';
import { outgoing } from '../mail/queue.ts';

/** A mail to the bureau as it enters the outbox of a list. */
export function agencyMail(situation: SurveySituation, kind: 'survey' | 'M08'): SurveyMail {
  const { organisation, batch } = situation;
  const { survey, surveyAgency: name } = organisation.settings;
  const to = { kind: 'surveyAgency' as const, name, email: survey?.email ?? '' };
  return outgoing(situation, findBranch(organisation, batch.branchId), { kind, to });
}

/** A mail to one of our own people. */
export function staffMail(situation: SurveySituation, user: User): SurveyMail {
  const { organisation, batch } = situation;
  const to = { kind: 'staff' as const, name: user.name, email: user.email };
  return outgoing(situation, findBranch(organisation, batch.branchId), { kind: 'M04', to });
}

/** R28: may a file be mailed to the bureau: its address was called back, and it is one plain address. */
export function isReachable({ settings }: Organisation): boolean {
  return settings.survey?.verified !== undefined && isSendable(settings.survey.email);
}

/** Who sees to the lists of a branch: its managers, and only without one the directorate. */
export function keepersOf({ users }: Organisation, branchId: BranchId, today: Day): User[] {
  const here = users.filter((user) => isEmployed(user, today));
  const managers = here.filter((user) => user.roles.includes('branchManager') && user.branchId === branchId);
  return managers.length > 0 ? managers : here.filter((user) => user.roles.includes('directorate'));
}

/** 'enquete-2026-11-voorbeeldstad': by which a list is named in files and mails; no name of a client in it (R4). */
export function surveyReference(
  organisation: Organisation,
  { branchId, month }: Pick<SurveyBatch, 'branchId' | 'month'>,
): string {
  const name = findBranch(organisation, branchId)?.name ?? '';
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ['enquete', month, plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')].filter(Boolean).join('-');
}
