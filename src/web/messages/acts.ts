import type { MessageAct } from './act.tsx';
import * as fate from './fate-acts.ts';
import type { OpenMessage } from './open-message.ts';
import * as repair from './repair-acts.ts';

/** In the order in which they help: the first one offered is the page's filled button. */
export const messageActs: readonly MessageAct[] = [
  fate.arrival,
  repair.address,
  repair.resend,
  repair.posting,
  fate.reply,
  fate.bounce,
  repair.settling,
  fate.wrongRecipient,
];

/** The act of this address, offered now or not; undefined for who may never do it. */
export function findAct({ visit }: OpenMessage): MessageAct | undefined {
  return messageActs.find(({ key, right }) => key === visit.param('act') && visit.mayHere(right));
}
