import type { Actor } from '#src/domain/actor.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { toBill } from '#src/domain/invoices/to-bill.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { invoicesOf } from './billing.ts';

/** `hours`: what was left when somebody looked. */
export type WriteOff = { readonly dossierId: DossierId; readonly hours: number; readonly reason: string };

/**
 * P13: the hours that are left are billed to nobody, so that the dossier can go to the archive. What is noted later is to be
 * billed again.
 *
 * @returns `conflict` when other hours are left than somebody saw; `illegalStep` when none are.
 */
export function writeOffHours(
  deps: Deps,
  actor: Actor,
  { dossierId, hours, reason }: WriteOff,
): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, dossierId, 'hours.bill', async (situation) => {
    const { dossier, today } = situation;
    if (actor.kind !== 'user') return refuse('notAllowed');
    const { left, days } = toBill(dossier, await invoicesOf(deps.store, dossier.reference));
    if (days.length === 0) return refuse('illegalStep', { params: { reason: 'nothingLeft' } });
    if (left !== hours) return refuse('conflict');
    const one = { on: today, by: actor.id, reason, days: days.map((day) => ({ ...day })) };
    const next = {
      ...dossier,
      notBilled: [...dossier.notBilled, one],
      events: [...dossier.events, logLine(situation, { type: 'hours.notBilled' })],
    };
    return ok({ dossier: next, effects: [], value: undefined });
  });
}
