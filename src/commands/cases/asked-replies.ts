import { type AskedReply, replyAskedOf } from '#src/domain/cases/asked-reply.ts';
import { endsIn, isAmong } from '#src/domain/cases/people-ends.ts';
import type { UserId } from '#src/domain/ids.ts';
import type { Deps } from '../context.ts';

/** What is asked of this person now. Opens only complaints about this person, of which there are few. */
export async function askedReplies(deps: Deps, id: UserId): Promise<AskedReply[]> {
  const about = deps.store.caseLists.open().filter(({ about: ends }) => isAmong(id, endsIn(ends)));
  const loaded = await Promise.all(about.map((one) => deps.store.cases.load(one.id)));
  return loaded.flatMap((one) => (one && replyAskedOf(one.value, id)) ?? []);
}
