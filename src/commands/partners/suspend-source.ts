import type { BreachCase } from '#src/domain/cases/case.ts';
import type { PartnerPersonId } from '#src/domain/ids.ts';
import { type Result, refuse } from '#src/domain/result.ts';
import { partnerPersonStep } from '#src/workflow/partner/step.ts';
import type { Deps } from '../context.ts';
import { changePerson } from './change-person.ts';
import { followProvisions } from './follow-provisions.ts';
import { partnerLeaked } from './keep-partner.ts';

/**
 * DOMAIN 8.6: whoever a reported breach began with is told nothing any more from this moment: open links are dead, and what was
 * read is asked back. Of a company all its people. Only the manager lifts it. Safe to repeat: who is suspended stays so.
 *
 * @returns `unavailable` when somebody wrote in between all the time; `notFound` and `illegalStep` mean that there is nobody to suspend
 */
export async function suspendSource(
  deps: Deps,
  { reference, source }: Pick<BreachCase, 'reference' | 'source'>,
): Promise<Result<unknown>> {
  if (!source) return refuse('notFound');
  const reason = `Datalek ${reference}`;
  const { partnerId, personId } = source;
  return personId ? personLeaked(deps, personId, reason) : partnerLeaked(deps, { id: partnerId, reason });
}

async function personLeaked(deps: Deps, id: PartnerPersonId, reason: string): Promise<Result<unknown>> {
  const facts = { breachReported: true };
  const stopped = await changePerson(deps, { kind: 'system' }, { id, right: 'system' }, (situation) =>
    partnerPersonStep(situation.person, situation, { type: 'person.leaked', facts, reason }),
  );
  if (stopped.ok) await followProvisions(deps, id);
  return stopped;
}
