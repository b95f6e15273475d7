import type { Actor } from '#src/domain/actor.ts';
import type { PartnerPersonId } from '#src/domain/ids.ts';
import type { PartnerPerson } from '#src/domain/partner/person.ts';
import type { Result } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { takePersonStep } from './declaration.ts';
import { followProvisions } from './follow-provisions.ts';

type Why = { readonly id: PartnerPersonId; readonly reason: string };

/** Nothing is provided any more, until somebody says that it may again. */
export async function suspendPerson(deps: Deps, actor: Actor, { id, reason }: Why): Promise<Result<undefined>> {
  const stopped = await takePersonStep(deps, actor, id, { event: 'person.suspended', ...told(reason) });
  // what is left of this is done by the daily tick
  if (stopped.ok) await followProvisions(deps, id);
  return stopped;
}

/** This person left the partner, or works for us no more. */
export async function endPerson(deps: Deps, actor: Actor, { id, reason }: Why): Promise<Result<undefined>> {
  const stopped = await takePersonStep(deps, actor, id, {
    event: 'person.ended',
    ...told(reason),
    change: (person: PartnerPerson, { today }) => ({ ...person, endedOn: today }),
  });
  if (stopped.ok) await followProvisions(deps, id);
  return stopped;
}

function told(reason: string) {
  return { facts: () => ({ reasonGiven: reason.trim() !== '' }), reason: reason.trim() };
}
