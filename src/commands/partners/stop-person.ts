import type { Actor } from '#src/domain/actor.ts';
import type { PartnerPersonId } from '#src/domain/ids.ts';
import type { PartnerPerson } from '#src/domain/partner/person.ts';
import type { Result } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { takePersonStep } from './declaration.ts';

type Why = { readonly id: PartnerPersonId; readonly reason: string };

/** Nothing is provided any more, until somebody says that it may again. */
export function suspendPerson(deps: Deps, actor: Actor, { id, reason }: Why): Promise<Result<undefined>> {
  return takePersonStep(deps, actor, id, { event: 'person.suspended', ...told(reason) });
}

/** This person left the partner, or works for us no more. */
export function endPerson(deps: Deps, actor: Actor, { id, reason }: Why): Promise<Result<undefined>> {
  return takePersonStep(deps, actor, id, {
    event: 'person.ended',
    ...told(reason),
    change: (person: PartnerPerson, { today }) => ({ ...person, endedOn: today }),
  });
}

function told(reason: string) {
  return { facts: () => ({ reasonGiven: reason.trim() !== '' }), reason: reason.trim() };
}
