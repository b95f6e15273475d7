import type { Destroyable, Destruction, Listed } from '#src/domain/destruction/destruction.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { certify } from './certify.ts';
import { type ClockTrust, judgeClock } from './clock.ts';
import { type Begun, begin, type Dropped, drop, idsOf, markFailed } from './destroy-one.ts';
import { forgetOld } from './forget-old.ts';

export type DestructionRun = {
  readonly clock: ClockTrust;
  /** Dossiers and cases destroyed. */
  readonly done: number;
  /** Lists that were certified. */
  readonly certified: number;
  readonly failed: readonly Failure[];
};
type Failure = { readonly of?: Destroyable; readonly destructionId: DestructionId; readonly error: unknown };

type Counting = { done: number; certified: number; readonly failed: Failure[] };

/**
 * Carries out every list that is confirmed and cooled off by `today`, and ends what a crash cut off (R31, R32): one after
 * another the key, the files and what goes with it; then a new master key, so that no old keystore opens anything of it; then
 * a look whether it is gone; then register and certificate. Each step is a write of its own and safe to repeat, so a run
 * that was killed anywhere ends the same at the next start.
 *
 * A clock that was set back, or that leapt ahead, destroys nothing.
 *
 * @param stopped asked between one and the next
 */
export async function runDestructions(deps: Deps, today: Day, stopped = () => false): Promise<DestructionRun> {
  const run: Counting = { done: 0, certified: 0, failed: [] };
  const clock = await judgeClock(deps.store, deps.clock.today());
  const due = clock === 'right' ? deps.store.destructionLists.dueToRun(today) : [];
  for (const id of due) await carryOut(deps, { id, today, stopped, run });
  if (!stopped()) await finish(deps, { ids: due, today, run });
  if (clock === 'right') await forgetOld(deps.store, today);
  return { clock, ...run };
}

type Work = {
  readonly id: DestructionId;
  readonly today: Day;
  readonly stopped: () => boolean;
  readonly run: Counting;
};

async function carryOut(deps: Deps, { id, today, stopped, run }: Work): Promise<void> {
  const { store } = deps;
  const list = await loaded(store, id, run);
  for (const entry of list?.entries ?? []) {
    if (stopped()) return;
    if (entry.state === 'gone' || entry.state === 'dropped') continue;
    if (entry.state === 'failed' && entry.failedOn === today) continue;
    let begun: Begun | undefined;
    try {
      begun = entry.state === 'waiting' ? await begin(deps, entry, { id, today }) : entry;
      if (!begun) continue;
      await drop(deps, begun, { id, today });
      run.done += 1;
    } catch (error) {
      run.failed.push({ of: entry.of, destructionId: id, error });
      if (begun) await markFailed(deps, begun, { id, today });
    }
  }
}

type Ending = { readonly ids: readonly DestructionId[]; readonly today: Day; readonly run: Counting };

/** For all lists together, since a new master key and a look through the folder take a while. */
async function finish(deps: Deps, { ids, today, run }: Ending): Promise<void> {
  const lists: Destruction[] = [];
  for (const id of ids) {
    const list = await loaded(deps.store, id, run);
    if (list) lists.push(list);
  }
  const dropped = lists.flatMap(droppedOf);
  if (dropped.length > 0) {
    await deps.store.rotateKeys();
    await lookFor(deps, { lists, dropped, today, run });
  }
  for (const { id } of lists) {
    const list = await loaded(deps.store, id, run);
    if (list) await end(deps, list, run);
  }
}

type Look = {
  readonly lists: readonly Destruction[];
  readonly dropped: readonly Dropped[];
  readonly today: Day;
  readonly run: Counting;
};

/** What is still found is not gone: tomorrow it is destroyed once more. */
async function lookFor(deps: Deps, { lists, dropped, today, run }: Look): Promise<void> {
  const ids = dropped.flatMap(idsOf);
  const traces = await deps.store.traces({ texts: [], ids, except: ['destruction', 'case'], depth: 'quick' });
  const left = new Set(traces.flatMap(({ of }) => (of === undefined ? [] : (ids[of] ?? []))));
  for (const list of lists) {
    for (const entry of droppedOf(list)) {
      if (!idsOf(entry).some((id) => left.has(id))) continue;
      run.failed.push({ of: entry.of, destructionId: list.id, error: 'traceLeft' });
      await markFailed(deps, entry, { id: list.id, today });
    }
  }
}

async function end(deps: Deps, list: Destruction, run: Counting): Promise<void> {
  const dropped = droppedOf(list);
  if (dropped.length === 0 || dropped.length < list.entries.length) return;
  try {
    await certify(deps, list, dropped);
    run.certified += 1;
  } catch (error) {
    run.failed.push({ destructionId: list.id, error });
  }
}

function droppedOf({ entries }: Destruction): Dropped[] {
  return entries.filter((entry: Listed): entry is Dropped => entry.state === 'dropped');
}

async function loaded({ destructions }: Deps['store'], id: DestructionId, run: Counting) {
  try {
    return (await destructions.load(id))?.value;
  } catch (error) {
    // its papers come back from a backup; the other lists are carried out all the same
    run.failed.push({ destructionId: id, error });
    return undefined;
  }
}
