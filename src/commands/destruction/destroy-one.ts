import {
  type Destruction,
  type KeptBack,
  type Listed,
  takenOff,
  type Waiting,
} from '#src/domain/destruction/destruction.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import { changeList } from './change-list.ts';
import { wayOf } from './way.ts';

export type Begun = Extract<Listed, { state: 'going' | 'failed' }>;
export type Dropped = Extract<Listed, { state: 'dropped' }>;
type At = { readonly id: DestructionId; readonly today: Day };

/**
 * Writes down that the destruction of something begins, with what goes with it; or that it stays, and why. From this write
 * on it is only ended, whatever happens (E10).
 *
 * @returns undefined when it stays.
 */
export async function begin(deps: Deps, entry: Waiting, { id, today }: At): Promise<Begun | undefined> {
  const { store } = deps;
  const { of, reference, endYear, from, revision } = entry;
  const way = wayOf(deps, of, today);
  const decided = await way.begin();
  if (decided.kind === 'kept') {
    await changeList(store, id, (list) => without(list, entry, { reason: decided.reason, on: today }));
    await way.stays();
    return undefined;
  }
  const { counts, caseIds } = decided;
  const going: Begun = { state: 'going', of, reference, endYear, from, revision, caseIds, counts };
  const written = await changeList(store, id, (list) =>
    waits(list, entry) ? started(replaced(list, going)) : undefined,
  );
  // somebody withdrew the list, or took this off it, at this very moment
  const begun = written?.entries.some((one) => one.state === 'going' && isOf(one, entry));
  return begun ? going : undefined;
}

/** Key, files, mails and drafts, and the cases that go with it. Safe to repeat at any point. */
export async function drop(deps: Deps, entry: Begun, { id, today }: At): Promise<void> {
  const { store } = deps;
  const way = wayOf(deps, entry.of, today);
  if (entry.state === 'failed') await way.resumes();
  await way.destroy();
  for (const caseId of entry.caseIds) await store.cases.destroy(caseId);
  await changeList(store, id, (list) => replaced(list, { ...beginOf(entry), state: 'dropped', goneOn: today }));
}

/** A part could not be removed; tomorrow it is tried again. */
export async function markFailed(deps: Deps, entry: Begun | Dropped, { id, today }: At): Promise<void> {
  await wayOf(deps, entry.of, today).failed();
  await changeList(deps.store, id, (list) => replaced(list, { ...beginOf(entry), state: 'failed', failedOn: today }));
}

/** Of what went: itself and what it took along. */
export function idsOf({ of, caseIds }: Begun | Dropped) {
  return [of.id, ...caseIds];
}

function beginOf({ of, reference, endYear, from, revision, counts, caseIds }: Begun | Dropped) {
  return { of, reference, endYear, from, revision, counts, caseIds };
}

function waits({ stage, entries }: Destruction, wanted: Waiting): boolean {
  const runs = stage.kind === 'confirmed' || stage.kind === 'running';
  return runs && entries.some((entry) => entry.state === 'waiting' && isOf(entry, wanted));
}

function started(list: Destruction): Destruction {
  const { stage } = list;
  return stage.kind === 'confirmed' ? { ...list, stage: { ...stage, kind: 'running' } } : list;
}

type Known = Exclude<Listed, { state: 'gone' }>;

function isOf({ of }: Known, other: Known): boolean {
  return of.id === other.of.id;
}

function replaced(list: Destruction, next: Known): Destruction {
  const entries = list.entries.map((entry) => (entry.state !== 'gone' && isOf(entry, next) ? next : entry));
  return { ...list, entries };
}

function without(list: Destruction, off: Waiting, why: KeptBack): Destruction | undefined {
  const still = list.entries.flatMap((entry) => (entry.state === 'waiting' && isOf(entry, off) ? [entry] : []));
  // somebody else took it off already
  return still.length > 0 ? takenOff(list, still, why) : undefined;
}
