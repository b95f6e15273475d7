import type { RequestCase } from '#src/domain/cases/case.ts';
import { nobodyLeft } from '#src/domain/cases/involved.ts';
import { requestPeopleSteps } from '#src/domain/cases/request-people-steps.ts';
import type { UserId } from '#src/domain/ids.ts';
import { type CaseActs, caseActOf } from './act.ts';

/** Which of our own people a request is about: then somebody else talks and answers (P17, DOMAIN 8.3). */
export const requestPeopleActs: CaseActs<RequestCase> = {
  'subject.named': caseActOf(requestPeopleSteps['subject.named'], {
    suggest: ({ theCase }) => ({ employees: theCase.aboutUserIds }),
    problems: (situation, { employees }) => nobodyLeft(situation, 'request', { field: 'employees', ids: employees }),
    // the form offers ids of staff
    apply: (_situation, { employees, reason }) => ({ change: { aboutUserIds: employees as UserId[] }, reason }),
  }),
};
