import type { Dossier } from '#src/domain/dossier.ts';
import { Clearance } from '#src/domain/partner/clearance.ts';
import type { Provision } from '#src/domain/partner/provision.ts';
import { provisionState } from '#src/domain/partner/provision.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { workflows } from '#workflows/index.ts';
import type { Situation } from '../context.ts';
import { logLine } from '../log.ts';
import { step } from '../step.ts';

type Change = {
  readonly reason?: string | undefined;
  readonly change?: (provision: Provision) => Provision;
};
type Type = keyof typeof workflows.provision.events;
/** Steps that bring data nearer to somebody. */
const provenTypes = ['provision.approved', 'package.provided'] as const;
type Proven = (typeof provenTypes)[number];
/** No step towards somebody is taken on facts that were written down: the proof itself is asked (R39). */
type Taken = Change &
  (
    | { readonly type: Proven; readonly proof: Clearance }
    | { readonly type: Exclude<Type, Proven>; readonly facts: Readonly<Record<string, boolean>> }
  );

/** One step of one provision in its dossier, with its line in the log. `illegalStep` where the machine has no such step. */
export function provisionStep(
  situation: Situation,
  provision: Provision,
  { reason, change = (one) => one, ...taken }: Taken,
): Result<Situation['dossier']> {
  const { dossier } = situation;
  const { type } = taken;
  const moved = step('provision', provision.machine, { type, facts: factsOf(taken, provision, dossier) });
  if (!moved.ok) return refuse('illegalStep', { params: { event: type, state: provisionState(provision) } });
  const after = change({ ...provision, machine: moved.stored });
  const data = { recipient: `${provision.person.name}, ${provision.person.partner}` };
  const line = logLine(situation, { type, reason, data });
  return ok({
    ...dossier,
    provisions: dossier.provisions.map((one) => (one.id === provision.id ? after : one)),
    events: [...dossier.events, line],
  });
}

function factsOf(taken: Taken, provision: Provision, dossier: Pick<Dossier, 'id'>) {
  if (!isProven(taken)) return taken.facts;
  const proven = Clearance.isReal(taken.proof) && taken.proof.proves(provision, dossier);
  return taken.type === 'provision.approved' ? { proven, fieldsChosen: true } : { proven };
}

/** By its type alone: what was passed past the compiler counts for nothing. */
function isProven(taken: Taken): taken is Extract<Taken, { type: Proven }> {
  return provenTypes.some((type) => type === taken.type);
}
