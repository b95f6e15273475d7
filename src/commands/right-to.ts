import type { Actor } from '#src/domain/actor.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import { type DossierAction, mayTouch } from '#src/domain/permissions.ts';
import { staffRights } from '#src/workflow/staff-rights.ts';
import type { EventDeclaration } from '#workflows/index.ts';
import type { Deps } from './context.ts';

/**
 * The row of the permission table under which this actor sends an event: the first of the event's rows the actor has,
 * else the first of all, so that `changeDossier` refuses by it. `undefined`: no person ever sends this event.
 */
export function rightTo(
  deps: Deps,
  actor: Actor,
  { dossierId, declaration }: { readonly dossierId: DossierId; readonly declaration: EventDeclaration },
): DossierAction | undefined {
  const rights = staffRights(declaration);
  const organisation = deps.store.organisation.read().value;
  const user = actor.kind === 'user' ? findUser(organisation, actor.id) : undefined;
  const subject = deps.store.dossiers.summary(dossierId);
  const today = deps.clock.today();
  const held = user && subject && rights.find((right) => mayTouch(user, right, subject, organisation, today));
  return held ?? rights[0];
}
