import type { Provision } from '#src/domain/partner/provision.ts';
import { provisionState } from '#src/domain/partner/provision.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Situation } from '../context.ts';
import { logLine } from '../log.ts';
import { type StepEvent, step } from '../step.ts';

type Taken = StepEvent & {
  readonly reason?: string | undefined;
  readonly change?: (provision: Provision) => Provision;
};

/** One step of one provision in its dossier, with its line in the log. `illegalStep` where the machine has no such step. */
export function provisionStep(
  situation: Situation,
  provision: Provision,
  { type, facts, reason, change = (one) => one }: Taken,
): Result<Situation['dossier']> {
  const { dossier } = situation;
  const moved = step('provision', provision.machine, { type, ...(facts && { facts }) });
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
