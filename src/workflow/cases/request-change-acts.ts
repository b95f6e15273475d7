import type { RequestCase } from '#src/domain/cases/case.ts';
import { asItStands, type Correction, isUndone } from '#src/domain/cases/correction.ts';
import { isAnythingDone, isAskedAfter, leftUndone } from '#src/domain/cases/deeds.ts';
import { orderOf } from '#src/domain/cases/ordered.ts';
import { requestSteps } from '#src/domain/cases/request-steps.ts';
import { mayLift, stillRestricts, waitsForComplaint } from '#src/domain/cases/restricting.ts';
import { isVoid } from '#src/domain/cases/void-letters.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { type CaseActs, caseAct } from './act.ts';
import type { CaseLetterWish } from './context.ts';
import { allTold, tellingOf, toldOn, versionsUnderWay } from './notices.ts';
import {
  about,
  addresseeRight,
  asksData,
  leftFacts,
  type RequestSituation,
  sinceReceived,
  toAsker,
} from './request-common.ts';

/** What follows a decision to change something: done, told to whoever had it, told to the client (AVG 16 to 19). */
export const requestChangeActs: CaseActs<RequestCase> = {
  'change.applied': {
    facts: ({ theCase }) => ({
      recorded: isAnythingDone(theCase) && !theCase.errands.some(({ kind }) => kind === 'correct' || kind === 'erase'),
    }),
    problems: (situation) =>
      [...leftUndone(situation.theCase), ...versionsUnderWay(situation).map(underWay)].map((message) => ({
        field: '',
        message,
      })),
    apply: tellingOf,
  },
  'restriction.lifted': caseAct(requestSteps['restriction.lifted'], {
    isOffered: ({ theCase }) => mayLift(theCase),
    facts: ({ theCase }) => ({ clientTold: true, complaintOver: !waitsForComplaint(theCase) }),
    problems: sinceReceived,
    apply: (_situation, { reason }) => ({ reason }),
  }),
  'complaint.over': {
    isOffered: ({ theCase }) => waitsForComplaint(theCase),
  },
  'recipients.done': {
    facts: (situation) => ({
      allTold: allTold(situation.theCase, situation.dossier),
      packageHanded: !asksData(situation) || situation.theCase.facts['package.handed'] !== undefined,
      ...leftFacts(situation, resultLetter(situation)?.sent?.on),
      addresseeRight: addresseeRight(situation),
    }),
    apply: (situation) => ({
      change: { answeredOn: situation.theCase.answeredOn ?? resultLetter(situation)?.sent?.on ?? situation.today },
    }),
  },
};

function underWay({ version }: DossierDocument): string {
  return `Versie ${version} van een document zegt nog wat er eerst stond, en ligt klaar of ligt bij de opdrachtgever. Trek deze versie eerst in`;
}

/** L24 about what is now being told: one that was written before a later change told nothing of it. */
export function resultLetter({ theCase }: RequestSituation) {
  const applied = theCase.events.findLast(({ type }) => type === 'change.applied' || type === 'request.effective');
  return theCase.letters.findLast((one) => one.kind === 'L24' && one.createdAt >= (applied?.at ?? '') && !isVoid(one));
}

/** L24: what was done, old beside new, and who was told of it (AVG 19). */
export function resultWish(situation: RequestSituation): CaseLetterWish {
  const { theCase, dossier } = situation;
  const changes = changesOf(theCase.corrections).map(({ datum, label, before, after }) => ({
    datum,
    what: label,
    ...(before && { before: before.slice(0, 2000) }),
    after: (after ?? 'leeg').slice(0, 2000),
  }));
  const recipients = theCase.notices.map((notice) => {
    const on = dossier && toldOn(notice, dossier);
    return { name: notice.to.name.slice(0, 200), ...(on && { toldOn: on }) };
  });
  const usedAgain = stillRestricts(theCase) ? undefined : theCase.facts['restriction.lifted']?.on;
  const erased = theCase.corrections.filter(({ kind }) => kind === 'erased').map(({ label }) => label);
  return toAsker('L24', {
    ...about(situation),
    ...(theCase.answeredOn && { answeredOn: theCase.answeredOn }),
    ...answeredInPart(theCase),
    ...(changes.length > 0 && { changes }),
    ...(erased.length > 0 && { erased }),
    ...(usedAgain && { usedAgain }),
    // only who asked the register can say that nobody had it
    ...(isAskedAfter(theCase) && { recipients }),
  });
}

/** From what stood there at first to what stands there now; what was changed and changed back is told as it went. */
function changesOf(corrections: readonly Correction[]): Correction[] {
  const isFirst = (one: Correction) =>
    corrections.find(({ datum, label }) => datum === one.datum && label === one.label) === one;
  const corrected = corrections.filter(({ kind }) => kind === 'corrected');
  const whole = corrections.filter((one) => isFirst(one) && !isUndone(one, corrections));
  const changed = whole.map((one) => asItStands(one, corrections)).filter(({ kind }) => kind === 'corrected');
  return changed.length > 0 ? changed : corrected;
}

/** What was not done, or what the directorate ordered instead: the letter says no more than was done. */
function answeredInPart(theCase: RequestCase) {
  const ordered = orderOf(theCase);
  if (ordered) return { ordered: { whole: ordered.whole, done: ordered.done } };
  const { facts } = theCase;
  // answers of a form that was judged
  const part = facts['request.partlyGranted'] as { readonly granted: string; readonly refused: string } | undefined;
  return part ? { part: { granted: part.granted, refused: part.refused } } : {};
}
