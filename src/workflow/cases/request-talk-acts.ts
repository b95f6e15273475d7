import { dayOf } from '#src/domain/calendar.ts';
import { identityShownBy } from '#src/domain/case-terms.ts';
import { broughtBy } from '#src/domain/cases/asks.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import { isDocumentSeen } from '#src/domain/cases/recognised.ts';
import { requestSteps } from '#src/domain/cases/request-steps.ts';
import { stillRestricts } from '#src/domain/cases/restricting.ts';
import { dayProblems } from '#src/domain/day-limits.ts';
import { hasDied, isClosed } from '#src/domain/dossier.ts';
import type { Day } from '#src/domain/time.ts';
import { type CaseActs, caseAct } from './act.ts';
import { tellingOf } from './notices.ts';
import { about, dayCame, isAt, plannedOn, sinceReceived, toAsker, tookSinceMatch, wasHeld } from './request-common.ts';

/** What is asked, and the talk it begins with (P17, R45). */
export const requestTalkActs: CaseActs<RequestCase> = {
  'request.placed': caseAct(requestSteps['request.placed'], {
    facts: ({ theCase }, values) => ({
      isOther: theCase.asks.includes('other'),
      ...broughtBy(values?.asks ?? []),
    }),
    apply: (_situation, { asks }) => ({ change: { asks }, data: { asks: asks.join(', ') } }),
  }),
  'identity.unclear': caseAct(requestSteps['identity.unclear'], {
    apply: (situation) => ({
      letters: [
        toAsker(
          'L21',
          { ...about(situation), until: identityShownBy(situation.theCase.receivedOn, situation.today) },
          'branch',
        ),
      ],
    }),
  }),
  'identity.failed': caseAct(requestSteps['identity.failed'], {
    facts: ({ theCase, today }) => {
      const until = askedUntil(theCase);
      return { asked: until !== undefined, thirtyDaysPassed: until !== undefined && until < today };
    },
    apply: (situation) => ({
      letters: [
        toAsker(
          'L23',
          { ...about(situation), reason: 'Wij weten niet zeker wie u bent. U heeft ons dat niet laten zien' },
          'branch',
        ),
      ],
    }),
  }),
  'nothing.found': caseAct(requestSteps['nothing.found'], {
    // whoever was matched to a dossier that is there, has something recorded
    isOffered: ({ dossier }) => dossier === undefined,
    facts: () => ({ searched: true }),
    apply: (situation) => ({
      letters: [
        toAsker(
          'L23',
          { ...about(situation), reason: 'Wij hebben gezocht en hebben niets (meer) over u vastgelegd' },
          'branch',
        ),
      ],
    }),
  }),
  'talk.planned': caseAct(requestSteps['talk.planned'], {
    facts: ({ today }, values) => ({ notPast: !values || values.on >= today }),
    problems: ({ today }, { on }) =>
      dayProblems('on', on, { first: { on: today, says: 'Kies vandaag of een dag erna' } }),
    apply: (situation, appointment) => {
      const { dueOn } = situation.theCase;
      const before = isAt(situation, 'talkPlanned') ? plannedOn(situation, 'talk.planned') : undefined;
      const seen = isDocumentSeen(situation.theCase) && { seen: true };
      const told = { ...about(situation), dueOn, ...appointment, ...(before && { replaces: before }), ...seen };
      return { letters: [{ ...toAsker('L27', told), appointment }] };
    },
  }),
  'talk.declined': caseAct(requestSteps['talk.declined'], { facts: () => ({ wishRecorded: true }) }),
  'client.noShow': caseAct(requestSteps['client.noShow'], {
    facts: (situation) => ({
      dayCame: dayCame(situation, 'talk.planned'),
      second: tookSinceMatch(situation, 'client.noShow'),
    }),
  }),
  'talk.held': caseAct(requestSteps['talk.held'], {
    facts: (situation, values) => ({ dayCame: wasHeld(situation, values), minutes: true }),
    problems: sinceReceived,
  }),
  'request.withdrawn': caseAct(requestSteps['request.withdrawn'], {
    facts: () => ({ recorded: true }),
    apply: tellingOf,
  }),
  'ladder.skipped': caseAct(requestSteps['ladder.skipped'], {}),
  'complaint.filed': caseAct(requestSteps['complaint.filed'], {
    facts: (_situation, values) => ({ takesOver: values?.takesOver === 'yes' }),
    apply: (situation, { takesOver }) => (takesOver === 'yes' ? tellingOf(situation) : {}),
  }),
  // E4: in a dossier that runs it is recorded there, so that everything ends with it; from there the request is told
  'client.died': caseAct(requestSteps['client.died'], {
    isOffered: ({ actor, dossier }) => actor.kind === 'system' || !dossier || isClosed(dossier) || hasDied(dossier),
    facts: ({ theCase }) => ({ sourceNoted: true, restricts: stillRestricts(theCase) }),
  }),
};

/**
 * Until which day our last letter gave time to show who asks, and two weeks after it left at least. One that lies here, or left
 * after the day it names, asked nobody.
 */
function askedUntil({ letters, receivedOn }: RequestCase): Day | undefined {
  const asked = letters
    .filter(({ kind }) => kind === 'L21')
    .map(({ createdAt, sent }) => ({ until: identityShownBy(receivedOn, dayOf(createdAt)), on: sent?.on }))
    .findLast(({ until, on }) => on !== undefined && on <= until);
  if (!asked?.on) return undefined;
  return [asked.until, identityShownBy(receivedOn, asked.on)].sort().at(-1);
}
