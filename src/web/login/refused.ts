import { aboutUser, byOwner } from '#src/commands/access-log/about.ts';
import type { User } from '#src/domain/organisation.ts';
import type { PublicVisit } from '../visit.ts';
import { timeWorthALine } from './tally.ts';

/** `login.refused`: a password at the door. `login.codeRefused`: a code after the right password. `proof.refused`: either, of somebody who is in. */
type Refused = 'login.refused' | 'login.codeRefused' | 'proof.refused';

/**
 * R57: the access log says that somebody was not let in, of an account when there is one with that address. What was typed stands
 * nowhere; all unknown addresses are counted as one, which takes as long as counting a known one. Nobody waits for the line, so it tells
 * nothing by how long that takes; nor by an error where the log takes no lines: then the operator's log alone has it.
 */
export async function tellRefused(visit: PublicVisit, action: Refused, whose: User | undefined): Promise<void> {
  const { deps, now, number } = visit;
  const times = await timeWorthALine(visit, `${action} ${whose?.id}`);
  if (times === undefined || deps.store.accessLog.isBehind()) return;
  const who = action === 'proof.refused' && whose ? byOwner(whose) : ({ by: 'visitor' } as const);
  const line = { at: now, ...who, action, way: 'change', outcome: 'refused', times, request: number } as const;
  deps.store.accessLog.add({ ...line, ...(whose && aboutUser(whose)) });
}
