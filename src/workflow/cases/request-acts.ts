import type { RequestCase } from '#src/domain/cases/case.ts';
import type { CaseActs } from './act.ts';
import { deciderNamed } from './outside-decider.ts';
import { requestAnswerActs } from './request-answer-acts.ts';
import { requestChangeActs } from './request-change-acts.ts';
import { requestDirectorateActs } from './request-directorate-acts.ts';
import { requestPeopleActs } from './request-people-acts.ts';
import { requestTalkActs } from './request-talk-acts.ts';
import { requestWhoActs } from './request-who-acts.ts';

/** P17, P18: what each event of a request means. */
export const requestActs: CaseActs<RequestCase> = {
  ...requestWhoActs,
  ...requestTalkActs,
  ...requestPeopleActs,
  ...requestAnswerActs,
  ...requestChangeActs,
  ...requestDirectorateActs,
  'decider.named': deciderNamed(),
};
