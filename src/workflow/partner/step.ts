import type { Actor } from '#src/domain/actor.ts';
import type { DossierEvent } from '#src/domain/event.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Partner } from '#src/domain/partner/partner.ts';
import type { PartnerPerson } from '#src/domain/partner/person.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Instant } from '#src/domain/time.ts';
import { type StepEvent, step } from '../step.ts';

type By = { readonly actor: Actor; readonly now: Instant; readonly newId: <I extends string>() => I };
type Taken = StepEvent & { readonly reason?: string | undefined };

/** One step of a partner, with its line in the log. Refused as `illegalStep` where the machine has no such step. */
export function partnerStep(partner: Partner, by: By, event: Taken): Result<Partner> {
  return taken('partner', partner, by, event);
}

/** The same of a person who works there. */
export function partnerPersonStep(person: PartnerPerson, by: By, event: Taken): Result<PartnerPerson> {
  return taken('partnerPerson', person, by, event);
}

function taken<T extends Partner | PartnerPerson>(
  key: 'partner' | 'partnerPerson',
  before: T,
  { actor, now, newId }: By,
  { type, facts, reason }: Taken,
): Result<T> {
  const moved = step(key, before.machine, { type, ...(facts && { facts }) });
  if (!moved.ok) return refuse('illegalStep', { params: { event: type, state: statePath(before.machine) } });
  const by = actor.kind === 'user' ? actor.id : actor.kind;
  const line: DossierEvent = { id: newId<ItemId>(), at: now, by, type, ...(reason && { reason }) };
  return ok({ ...before, machine: moved.stored, events: [...before.events, line] });
}
