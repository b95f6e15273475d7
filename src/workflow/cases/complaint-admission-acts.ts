import type { ComplaintCase } from '#src/domain/cases/case.ts';
import { complaintPeopleSteps } from '#src/domain/cases/complaint-people-steps.ts';
import { complaintSteps } from '#src/domain/cases/complaint-steps.ts';
import { aboutThese, nobodyLeft } from '#src/domain/cases/involved.ts';
import type { UserId } from '#src/domain/ids.ts';
import { type CaseActs, caseAct, caseActOf } from './act.ts';
import { about, appointed, isFree, toComplainant } from './complaint-common.ts';
import { decides } from './outside-decider.ts';

/** A complaint is confirmed, and the directorate says whether it is handled, and by whom (R50, R51). */
export const complaintAdmissionActs: CaseActs<ComplaintCase> = {
  'complaint.acknowledged': caseActOf(complaintPeopleSteps['complaint.acknowledged'], {
    suggest: ({ theCase: { aboutUserIds, namedUserIds } }) => ({ employees: [...aboutUserIds, ...namedUserIds] }),
    problems: (situation, { employees }) => nobodyLeft(situation, 'complaint', { field: 'employees', ids: employees }),
    apply: (situation, { about: sentence, employees }) => {
      const { receivedOn: filedOn, channel } = situation.theCase;
      const how = channel === 'phone' || channel === 'talk' ? 'oral' : 'written';
      return {
        // the form offers ids of staff
        change: { ...aboutThese(employees as UserId[], situation.organisation), namedUserIds: [] },
        letters: [toComplainant(situation, 'L30', { filedOn, about: sentence, how })],
      };
    },
  }),
  'subject.named': caseActOf(complaintPeopleSteps['subject.named'], {
    suggest: ({ theCase }) => ({ employees: theCase.aboutUserIds }),
    problems: (situation, { employees }) => nobodyLeft(situation, 'complaint', { field: 'employees', ids: employees }),
    // the form offers ids of staff
    apply: ({ organisation }, { employees, reason }) => ({
      change: aboutThese(employees as UserId[], organisation),
      reason,
    }),
  }),
  'complaint.forwarded': caseAct(complaintSteps['complaint.forwarded'], {
    facts: () => ({ consentGiven: true, recipientNamed: true }),
    apply: (situation, { recipient, reason }) => ({
      letters: [
        toComplainant(situation, 'L31', { ...about(situation), ground: 'elsewhere', reason, forwardedTo: recipient }),
      ],
      reason,
    }),
  }),
  'admissibility.advised': caseAct(complaintSteps['admissibility.advised'], {
    facts: () => ({ reasonGiven: true }),
    suggest: ({ theCase: { topic } }) => ({ topic }),
    apply: (_situation, { topic, reason }) => ({ change: { topic }, reason }),
  }),
  'admissibility.checked': caseActOf(complaintPeopleSteps['admissibility.checked'], {
    isOffered: (situation) => decides(situation),
    suggest: ({ theCase: { topic } }) => ({ topic }),
    facts: (situation, values) => ({
      admitted: values?.admitted !== 'no',
      handlerNotInvolved: isFree(situation, values),
      groundGiven: values?.ground !== undefined,
      reasonGiven: values?.reason !== undefined,
    }),
    apply: (situation, { admitted, topic: chosenTopic, ground, reason, ...chosen }) => {
      const topic = chosenTopic ?? situation.theCase.topic;
      const { change, data } = appointed(chosen);
      if (admitted === 'yes') return { change: { ...change, topic }, data };
      return {
        change: { decidedOn: situation.today, topic },
        letters: [toComplainant(situation, 'L31', { ...about(situation), ground, reason }, 'directorate')],
        ...(reason && { reason }),
      };
    },
  }),
  'handler.replaced': caseActOf(complaintPeopleSteps['handler.replaced'], {
    isOffered: (situation) => decides(situation),
    facts: (situation, values) => ({ handlerNotInvolved: isFree(situation, values), reasonGiven: true }),
    apply: (_situation, { reason, ...chosen }) => ({ ...appointed(chosen), reason }),
  }),
  'inquiry.continued': caseActOf(complaintPeopleSteps['inquiry.continued'], {
    isOffered: (situation) => decides(situation),
    facts: (situation, values) => ({ handlerNotInvolved: isFree(situation, values), reasonGiven: true }),
    apply: (_situation, { reason, ...chosen }) => ({ ...appointed(chosen), reason }),
  }),
};
