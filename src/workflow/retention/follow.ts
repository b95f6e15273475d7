import type { Dossier } from '#src/domain/dossier.ts';
import type { Holds } from '#src/domain/holds.ts';
import { statePath } from '#src/domain/machine.ts';
import { destroyFromAfterHold } from '#src/domain/retention.ts';
import { destroyDossierFrom, destroyFromOf, destructionNearFrom } from '#src/domain/retention-days.ts';
import type { Day } from '#src/domain/time.ts';
import type { Situation } from '../context.ts';
import { retentionStep } from './step.ts';

/** Where a dossier stands on the list of its branch. */
export type OnList = {
  readonly stage: 'proposed' | 'confirmed' | 'begun';
  /** The day of the list: one of before its dossier was held again says nothing any more. */
  readonly proposedOn: Day;
};

/** What is true of a dossier outside it: what holds it, and the list it stands on. */
export type Outside = { readonly holds: Holds; readonly list?: OnList | undefined };

/**
 * Brings a dossier to where it belongs by what is true outside it: held or not held, on the list or off it. The very same
 * dossier when it is there already, so it can be asked at any moment and any number of times.
 */
export function followOutside(situation: Situation, outside: Outside): Dossier {
  let { dossier } = situation;
  for (;;) {
    const next = nextStep({ ...situation, dossier }, outside);
    if (!next) return dossier;
    dossier = next;
  }
}

const holdable = ['archived', 'dueSoon', 'due', 'toConfirm', 'coolingOff'];

function nextStep(situation: Situation, { holds, list }: Outside): Dossier | undefined {
  const { dossier } = situation;
  const at = statePath(dossier.retention.machine);
  if (at === 'onHold') return holds.now.length > 0 ? undefined : released(situation, holds.releasedOn);
  if (at === 'destroying') return followList(situation, at, list);
  if (!holdable.includes(at)) return undefined;
  // a hold that came and went while nobody looked moves the day all the same
  if (holds.now.length > 0 || movesDay(dossier, holds.releasedOn))
    return retentionStep(situation, { type: 'hold.set', facts: { held: true } });
  return followList(situation, at, list);
}

function movesDay(dossier: Dossier, releasedOn: Day | undefined): boolean {
  const from = destroyFromOf(dossier);
  return from !== undefined && destroyFromAfterHold(from, releasedOn) > from;
}

/** R33: the days anew, fourteen days after the end of what held it; where nobody knows that day any more, after today. */
function released(situation: Situation, releasedOn: Day | undefined): Dossier | undefined {
  const { dossier, today } = situation;
  const { retention } = dossier;
  // the end of an earlier hold says nothing of this one
  const ended = releasedOn && releasedOn > (retention.releasedOn ?? '') ? releasedOn : today;
  const from = destroyDossierFrom(dossier);
  if (!from) return undefined;
  const day = destroyFromAfterHold(from, ended);
  const facts = { noneLeft: true, sixtyDaysLeft: destructionNearFrom(day) <= today, dayCame: day <= today };
  return retentionStep(situation, { type: 'hold.released', facts }, { releasedOn: ended });
}

function followList(situation: Situation, at: string, list: OnList | undefined): Dossier | undefined {
  const from = destroyFromOf(situation.dossier);
  const listed = list && from && list.proposedOn >= from ? list.stage : undefined;
  if (at === 'due') {
    return listed && retentionStep(situation, { type: 'destruction.proposed', facts: { onList: true } });
  }
  if (at === 'toConfirm' && listed === 'confirmed') {
    const facts = { bySecondPerson: true, noCoachOfIt: true };
    return retentionStep(situation, { type: 'destruction.confirmed', facts });
  }
  // destroying by a write of before a crash, and kept back since: nothing of it is gone
  const isOff = at === 'destroying' ? !list : (at === 'toConfirm' || at === 'coolingOff') && !listed;
  return isOff ? retentionStep(situation, { type: 'destruction.withdrawn', facts: { offList: true } }) : undefined;
}
