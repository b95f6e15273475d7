import { extendedComplaintBy } from '#src/domain/case-terms.ts';
import type { ComplaintCase } from '#src/domain/cases/case.ts';
import { complaintPeopleSteps, respondents } from '#src/domain/cases/complaint-people-steps.ts';
import { complaintSteps } from '#src/domain/cases/complaint-steps.ts';
import { answerLeftOn, isKnown, isToldInTime, waitsToTellExtension } from '#src/domain/cases/letters-left.ts';
import { dayProblems } from '#src/domain/day-limits.ts';
import type { ItemId, UserId } from '#src/domain/ids.ts';
import { type CaseActs, caseAct, caseActOf } from './act.ts';
import {
  about,
  type ComplaintSituation,
  fromToday,
  signerNotHandler,
  toComplainant,
  toRespondents,
} from './complaint-common.ts';
import type { CaseLetterWish } from './context.ts';
import { decides } from './outside-decider.ts';

/** The judgment, what is done after it, and the term it falls in (R50). */
export const complaintJudgmentActs: CaseActs<ComplaintCase> = {
  'decision.signed': caseAct(complaintSteps['decision.signed'], {
    facts: (situation) => ({
      signerNotHandler: signerNotHandler(situation),
      findings: true,
      reasonGiven: true,
      // every judgment to whoever complained carries the other routes (L34)
      routesTold: true,
    }),
    apply: (situation, { judgment, ...told }) => ({
      change: { judgment, decidedOn: situation.today },
      letters: [
        judged(situation, { ...told, judgment }),
        ...toRespondents(situation, respondents(situation.theCase), {
          kind: 'L34',
          signs: 'directorate',
          answers: { ...about(situation), to: 'respondent', hearing: hearing(situation), ...told, judgment },
        }),
      ],
    }),
  }),
  'measures.set': caseActOf(complaintPeopleSteps['measures.set'], {
    isOffered: (situation) => decides(situation),
    facts: () => ({ ownersAndDates: true }),
    problems: (situation, { measures }) =>
      measures.flatMap(({ by }, index) => fromToday(situation, `measures.${index}.by`, by)),
    apply: (situation, { measures }) => ({
      change: {
        measures: measures.map(({ what, owner, by }) => ({
          id: situation.newId<ItemId>(),
          text: what,
          // the form offers ids of staff
          ownerId: owner as UserId,
          dueOn: by,
        })),
      },
      letters: [
        judged(situation, {
          ...signed(situation),
          judgedOn: situation.theCase.decidedOn,
          measures: measures.map(({ what, by }) => ({ what, by })),
        }),
      ],
    }),
  }),
  'measures.none': caseAct(complaintSteps['measures.none'], {
    isOffered: (situation) => decides(situation),
    facts: (situation, values) => ({ explained: !wasRight(situation) || !values || values.reason !== undefined }),
    problems: (situation, { reason }) =>
      wasRight(situation) && !reason
        ? [{ field: 'reason', message: 'Leg uit waarom er niets verandert, ook al is de klacht terecht' }]
        : [],
    apply: (situation, { reason }) => ({
      ...(wasRight(situation) && {
        letters: [
          judged(situation, { ...signed(situation), judgedOn: situation.theCase.decidedOn, unchanged: reason }),
        ],
      }),
      ...(reason && { reason }),
    }),
  }),
  'measure.done': caseActOf(complaintPeopleSteps['measure.done'], {
    facts: ({ theCase }, values) => ({
      all: values !== undefined && theCase.measures.every(({ id, doneOn }) => doneOn || id === values.measure),
    }),
    apply: ({ theCase, today }, { measure }) => ({
      change: { measures: theCase.measures.map((one) => (one.id === measure ? { ...one, doneOn: today } : one)) },
    }),
  }),
  'answer.sent': {
    isOffered: ({ theCase }) => theCase.answeredOn === undefined,
    facts: ({ theCase }) => {
      const on = answerLeftOn(theCase);
      return { left: on !== undefined, inTime: on !== undefined && on <= theCase.dueOn };
    },
    apply: ({ theCase, today }) => ({ change: { answeredOn: answerLeftOn(theCase) ?? today } }),
  },
  'extension.told': {
    facts: ({ theCase }) => ({ inTime: isToldInTime(theCase) }),
    apply: ({ theCase }) => ({ change: { extended: true, dueOn: extendedComplaintBy(theCase.receivedOn) } }),
  },
  'term.extended': caseAct(complaintSteps['term.extended'], {
    isOffered: ({ theCase }) => !waitsToTellExtension(theCase) && !isKnown(theCase),
    facts: (situation, values) => ({
      beforeDue: isOwnExtension(situation),
      reasonGiven: true,
      consentGiven: values === undefined || values.consent !== undefined,
    }),
    problems: (situation, { consent, until }) => {
      if (isOwnExtension(situation)) return [];
      if (!consent) return [{ field: 'consent', message: 'Vraag eerst of de klager het goed vindt' }];
      const { dueOn } = situation.theCase;
      if (!until) return [{ field: 'until', message: 'Vul in tot en met welke dag de klager het goed vindt' }];
      const later = {
        on: [dueOn, situation.today].sort().at(-1) ?? dueOn,
        says: 'Kies een dag na de laatste dag van nu',
      };
      return dayProblems('until', until, { first: later });
    },
    apply: (situation, { reason, until }) => {
      const { dueOn } = situation.theCase;
      const told = { ...about(situation), reason };
      if (isOwnExtension(situation)) return { letters: [toComplainant(situation, 'L33', told)], reason };
      // what was agreed counts at once: whoever complains knows it
      const next = until ?? dueOn;
      const agreed = { before: dueOn, until: next };
      return {
        change: { extended: true, dueOn: next },
        letters: [toComplainant(situation, 'L33', { ...told, agreed })],
        reason,
      };
    },
  }),
};

/** Once by ourselves, and only before the first term is over. */
function isOwnExtension({ theCase, today }: ComplaintSituation): boolean {
  return !theCase.extended && today <= theCase.dueOn;
}

function wasRight({ theCase }: ComplaintSituation): boolean {
  return theCase.judgment === 'upheld' || theCase.judgment === 'partlyUpheld';
}

/** What was signed, to say it once more with what is done about it. */
function signed({ theCase }: ComplaintSituation) {
  return theCase.facts['decision.signed'] ?? {};
}

/** L34 to whoever complained. */
function judged(situation: ComplaintSituation, told: object): CaseLetterWish {
  return toComplainant(
    situation,
    'L34',
    { ...about(situation), to: 'complainant', hearing: hearing(situation), ...told },
    'directorate',
  );
}

function hearing({ theCase }: ComplaintSituation) {
  const { on, respondent } = theCase.facts['hearing.held'] ?? {};
  return on ? { kind: 'heard', on, ...(respondent === undefined && { alone: true }) } : { kind: 'waived' };
}
