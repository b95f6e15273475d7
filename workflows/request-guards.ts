import type { RequestEvent } from './request-events.ts';
import type { RequestContext } from './request-setup.ts';

/** What an event of a request is told by whoever sends it. */
export type Facts<T extends RequestEvent['type']> = Extract<RequestEvent, { type: T }>['facts'];

export function isKnown({ mandateInOrder }: Facts<'identity.confirmed'>): boolean {
  return mandateInOrder;
}

export function isToUnmatch({ matched, nothingGiven }: Facts<'client.unmatched'>): boolean {
  return matched && nothingGiven;
}

export function isAtOnce({ atOnce }: RequestContext, { rightPerson }: Facts<'request.effective'>): boolean {
  return atOnce === 'yes' && rightPerson;
}

export function isOver({ directorate }: RequestContext): boolean {
  return directorate === 'over';
}

export function isGrantable({ matched, plausible, deciderRight }: Facts<'request.granted'>): boolean {
  return matched && plausible && deciderRight;
}

type Refusal = Pick<Facts<'request.partlyGranted'>, 'reasonGiven' | 'deciderRight'>;

/** AVG 12(4), R47: never without a reason, and about a datum never without room for the client's own words. */
export function isRefusable({ reasonGiven, deciderRight }: Refusal): boolean {
  return reasonGiven && deciderRight;
}

export function isTold({ left, addresseeRight }: Facts<'answer.sent'>): boolean {
  return left && addresseeRight;
}

export function allKnow({ allTold, packageHanded, left, addresseeRight }: Facts<'recipients.done'>): boolean {
  return allTold && packageHanded && left && addresseeRight;
}
