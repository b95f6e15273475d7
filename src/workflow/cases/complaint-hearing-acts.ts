import { dayOf } from '#src/domain/calendar.ts';
import { respondentRepliesBy } from '#src/domain/case-terms.ts';
import { type ComplaintCase, maxAbout } from '#src/domain/cases/case.ts';
import { awaitedReplies, complaintPeopleSteps, respondents } from '#src/domain/cases/complaint-people-steps.ts';
import { complaintSteps } from '#src/domain/cases/complaint-steps.ts';
import { aboutThese, nobodyLeft } from '#src/domain/cases/involved.ts';
import type { UserId } from '#src/domain/ids.ts';
import { type CaseActs, caseAct, caseActOf } from './act.ts';
import {
  about,
  type ComplaintSituation,
  fromToday,
  sinceFiled,
  toComplainant,
  toRespondents,
} from './complaint-common.ts';

/** Solving it together, and hearing both sides (DOMAIN 6.4, 8.4). */
export const complaintHearingActs: CaseActs<ComplaintCase> = {
  'informal.proposed': caseAct(complaintSteps['informal.proposed'], { facts: () => ({ bothAgree: true }) }),
  'informal.settled': caseAct(complaintSteps['informal.settled'], {
    facts: () => ({ bothConfirmed: true }),
    problems: (situation, { agreedOn }) => sinceFiled(situation, 'agreedOn', agreedOn),
    apply: (situation, { agreedOn, agreements }) => ({
      letters: [toComplainant(situation, 'L32', { ...about(situation), agreedOn, agreements })],
    }),
  }),
  'informal.failed': caseAct(complaintSteps['informal.failed'], {}),
  'agreement.broken': caseAct(complaintSteps['agreement.broken'], {
    facts: ({ theCase }: ComplaintSituation) => ({
      settledInformally: theCase.events.findLast(({ type }) => endings.includes(type))?.type === 'informal.settled',
      extended: theCase.extended,
    }),
    apply: () => ({ change: { answeredOn: undefined } }),
  }),
  'investigation.started': caseActOf(complaintPeopleSteps['investigation.started'], {
    facts: () => ({ respondentInformed: true }),
    suggest: ({ theCase }) => ({ respondents: theCase.aboutUserIds, passedOn: theCase.text }),
    problems: (situation, { respondents: asked }) => {
      const field = 'respondents';
      const all = [...new Set([...situation.theCase.aboutUserIds, ...asked])];
      return all.length > maxAbout
        ? [{ field, message: `Een klacht gaat over hoogstens ${maxAbout} medewerkers. Kies er minder` }]
        : nobodyLeft(situation, 'complaint', { field, ids: all });
    },
    apply: (situation, { respondents: chosen, passedOn }) => {
      // the form offers ids of staff
      const asked = chosen as UserId[];
      const { aboutUserIds, receivedOn: filedOn } = situation.theCase;
      const until = respondentRepliesBy(situation.today);
      return {
        change: aboutThese([...new Set([...aboutUserIds, ...asked])], situation.organisation),
        letters: toRespondents(situation, asked, { kind: 'L35', answers: { filedOn, text: passedOn, until } }),
      };
    },
  }),
  'respondent.replied': caseActOf(complaintPeopleSteps['respondent.replied'], {
    isOffered: ({ theCase }) => awaitedReplies(theCase).length > 0,
    problems: ({ actor, theCase }, { respondent }) =>
      actor.kind === 'user' && theCase.aboutUserIds.includes(actor.id) && actor.id !== respondent
        ? [{ field: 'respondent', message: 'Kies uzelf' }]
        : [],
    apply: ({ theCase, now }, { respondent, reply }) => ({
      // the form offers ids of staff who were asked
      change: { replies: [...theCase.replies, { of: respondent as UserId, at: now, text: reply }] },
    }),
  }),
  'hearing.offered': caseAct(complaintSteps['hearing.offered'], {
    facts: () => ({ bothSides: true }),
    problems: (situation, { on, separateOn, separateTime }) => [
      ...fromToday(situation, 'on', on),
      ...(separateOn ? fromToday(situation, 'separateOn', separateOn) : []),
      ...(separateOn && !separateTime
        ? [{ field: 'separateTime', message: 'Vul ook de tijd van dat gesprek in' }]
        : []),
    ],
    apply: (situation, { on, time, place, separateOn, separateTime }) => {
      const told = about(situation);
      const appointment = { on, time, place };
      const theirs = { on: separateOn ?? on, time: separateTime ?? time, place };
      return {
        letters: [
          { ...toComplainant(situation, 'L36', { ...told, to: 'complainant', ...appointment }), appointment },
          ...toRespondents(situation, respondents(situation.theCase), {
            kind: 'L36',
            answers: { ...told, to: 'respondent', ...theirs },
            appointment: theirs,
          }),
        ],
      };
    },
  }),
  'hearing.held': caseAct(complaintSteps['hearing.held'], {
    facts: (situation, values) => ({
      // both sides are heard by now, whenever that was planned
      dayCame: values === undefined || values.on <= situation.today,
      minutes: true,
      bothSides: values === undefined || values.respondent !== undefined || isOneSided(situation),
    }),
    problems: (situation, { on, respondent }) => [
      ...sinceFiled(situation, 'on', on),
      ...(respondent || isOneSided(situation)
        ? []
        : [{ field: 'respondent', message: 'Schrijf ook op wat de medewerker zei: wij horen beide kanten' }]),
    ],
    apply: (situation, { on, present, complainant, respondent }) => {
      const answers = { ...about(situation), on, present, complainant, ...(respondent && { respondent }) };
      return {
        letters: [
          toComplainant(situation, 'L37', answers),
          ...toRespondents(situation, respondents(situation.theCase), { kind: 'L37', answers }),
        ],
      };
    },
  }),
  'hearing.waived': caseAct(complaintSteps['hearing.waived'], { facts: () => ({ wishRecorded: true }) }),
  'drafting.started': caseAct(complaintSteps['drafting.started'], {
    facts: (situation) => ({ respondentHad: respondentHad(situation) }),
  }),
};

const endings = ['informal.settled', 'decision.signed'];

/** Nobody was asked for the other side. */
function isOneSided({ theCase }: ComplaintSituation): boolean {
  return respondents(theCase).length === 0;
}

/** Everybody asked replied or was heard, or let ten working days pass. */
function respondentHad({ theCase, today }: ComplaintSituation): boolean {
  const asked = theCase.events.findLast(({ type }) => type === 'investigation.started');
  const heard = theCase.facts['hearing.held']?.respondent !== undefined;
  if (heard || !asked || awaitedReplies(theCase).length === 0) return true;
  return respondentRepliesBy(dayOf(asked.at)) < today;
}
