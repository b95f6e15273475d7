import { addDays, addWorkingDays } from './calendar.ts';
import type { DossierDocument } from './document.ts';
import { approvalPath } from './document-versions.ts';
import type { Contract } from './organisation.ts';
import type { Day } from './time.ts';

/**
 * R19: the day of the next reminder (10 working days), second reminder (15) or call (20) for a version that waits for a
 * decision. Undefined when it does not wait, all have been done, or the sponsor is only informed.
 */
export function reminderOn(document: DossierDocument): Day | undefined {
  const { awaiting } = document;
  if (!awaiting || awaiting.informOnly) return undefined;
  switch (approvalPath(document)) {
    case 'awaitingDecision.fresh':
      return awaiting.firstOn;
    case 'awaitingDecision.reminded':
      return awaiting.secondOn;
    case 'awaitingDecision.remindedTwice':
      return awaiting.escalateOn;
    default:
      return undefined;
  }
}

/** Days after which a mail that did not come back counts as delivered. */
export const presumedAfterDays = 5;

/** Working days a sponsor has to react to a report for information, its day of arrival not counted. */
const reactDays = 4;

/** The last day to react to a report for information that came on this day. */
export function lastReaction(since: Day): Day {
  return addWorkingDays(since, reactDays);
}

/** From this day on a report for information that came on this day counts as read (R22): its mail did not come back either. */
export function readFrom(since: Day): Day {
  return addDays(lastReaction(since), 1);
}

type Awaiting = NonNullable<DossierDocument['awaiting']>;
type Term = Omit<Awaiting, 'informOnly'>;

/** Working days a next decider has at least, also when the term has begun anew before. */
const leastDays = 5;

/**
 * R19: the term of a version that reaches the sponsor on this day. For another decider it begins anew, once; after that
 * it goes on, so that passing a document around does not put off the call for ever.
 */
export function answerTerm(terms: Contract['terms'], before: Awaiting | undefined, today: Day): Term {
  if (before?.restarted) return extended(terms, before, addWorkingDays(today, leastDays));
  return {
    since: today,
    firstOn: addWorkingDays(today, terms.firstReminder),
    secondOn: addWorkingDays(today, terms.secondReminder),
    escalateOn: addWorkingDays(today, terms.escalation),
    restarted: before !== undefined,
  };
}

function extended(terms: Contract['terms'], before: Awaiting, least: Day): Term {
  const firstOn = later(before.firstOn, least);
  const secondOn = later(before.secondOn, addWorkingDays(firstOn, terms.secondReminder - terms.firstReminder));
  const escalateOn = later(before.escalateOn, addWorkingDays(secondOn, terms.escalation - terms.secondReminder));
  return { since: before.since, firstOn, secondOn, escalateOn, restarted: true };
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** The last day of the wanted answer, the same for document, mails, the sponsor's page and our own work. */
export function respondBy({ respondBy: asked, awaiting }: DossierDocument): Day | undefined {
  return asked ?? awaiting?.firstOn;
}

/**
 * The day the words still name when another is asked now: their bytes had left before, so they stay as they are while
 * the version goes to a colleague or to an address that works (R18).
 */
export function outdatedDay(document: DossierDocument): Day | undefined {
  const printed = document.frozen?.respondBy;
  const asked = respondBy(document);
  return printed && asked && printed !== asked ? printed : undefined;
}

/** R19: the day on which silence counts as agreement with a version that waits for a decision, as its own words say. */
export function silenceOn({ awaiting, frozen }: DossierDocument): Day | undefined {
  return frozen?.silenceAgreesAfter === undefined || awaiting?.informOnly ? undefined : awaiting?.escalateOn;
}
