import { dayOf } from '../calendar.ts';
import { respondentRepliesBy } from '../case-terms.ts';
import type { UserId } from '../ids.ts';
import { statePaths } from '../machine.ts';
import type { Day } from '../time.ts';
import type { Case, ComplaintCase } from './case.ts';
import { respondents } from './complaint-people-steps.ts';

/** All that somebody whom a complaint is about ever sees of it here (R51). */
export type AskedReply = {
  readonly id: ComplaintCase['id'];
  readonly filedOn: Day;
  /** What the handler chose to pass on. */
  readonly passedOn: string;
  readonly until: Day;
  readonly given?: ComplaintCase['replies'][number];
};

/** From the investigation to the judgment: then both sides are heard. */
const askedIn = ['investigating', 'hearingOffered', 'heard', 'hearingWaived', 'drafting'].map(
  (state) => `handling.${state}`,
);

/** The reply that is asked of exactly this person now; undefined for everybody else and at every other moment. */
export function replyAskedOf(one: Case, id: UserId): AskedReply | undefined {
  if (one.kind !== 'complaint' || !respondents(one).includes(id)) return undefined;
  const asked = one.events.findLast(({ type }) => type === 'investigation.started');
  if (!asked || !statePaths(one.machine).some((state) => askedIn.includes(state))) return undefined;
  const given = one.replies.find(({ of }) => of === id);
  return {
    id: one.id,
    filedOn: one.receivedOn,
    passedOn: String(one.facts['investigation.started']?.passedOn ?? ''),
    until: respondentRepliesBy(dayOf(asked.at)),
    ...(given && { given }),
  };
}
