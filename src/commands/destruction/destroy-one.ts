import { destroyCaseFrom } from '#src/domain/destruction/case-end.ts';
import {
  type Destruction,
  type KeptBack,
  type KeptBackReason,
  type ListedDossier,
  takenOff,
} from '#src/domain/destruction/destruction.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { CaseId, DestructionId, DossierId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import { ok, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { retentionStep } from '#src/workflow/retention/step.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { followDossier } from '../retention/follow.ts';
import { changeList } from './change-list.ts';
import { keptBack } from './kept-back.ts';

export type Waiting = Extract<ListedDossier, { state: 'waiting' }>;
export type Begun = Extract<ListedDossier, { state: 'going' | 'failed' }>;
export type Dropped = Extract<ListedDossier, { state: 'dropped' }>;
type At = { readonly id: DestructionId; readonly today: Day };

/**
 * Writes down that the destruction of a dossier begins, with what goes with it; or that it stays, and why. From this write
 * on it is only ended, whatever happens (E10).
 *
 * @returns undefined when it stays.
 */
export async function begin(deps: Deps, entry: Waiting, at: At): Promise<Begun | undefined> {
  const { store } = deps;
  const { id, today } = at;
  const read = await readable(store, entry.dossierId);
  const reason = read.kind === 'damaged' ? 'unreadable' : read.dossier && (await moved(deps, read.dossier.id, today));
  if (reason) {
    await changeList(store, id, (list) => without(list, entry, { reason, on: today }));
    await followDossier(deps, entry.dossierId, today);
    return undefined;
  }
  const { gone, kept } = await casesOf(store, entry.dossierId, today);
  const { dossierId, reference, endYear, from, revision } = entry;
  const going: Begun = {
    ...{ state: 'going', dossierId, reference, endYear, from, revision, caseIds: gone },
    counts: { ...countsOf(read.dossier), cases: gone.length, casesKept: kept },
  };
  const written = await changeList(store, id, (list) =>
    waits(list, dossierId) ? started(replaced(list, going)) : undefined,
  );
  // somebody withdrew the list, or took this off it, at this very moment
  const begun = written?.entries.some((one) => one.state === 'going' && one.dossierId === dossierId);
  return begun ? going : undefined;
}

/** Brings the dossier's own machine to where it is destroyed; whatever forbids that step is why it stays. */
async function moved(deps: Deps, id: DossierId, today: Day): Promise<KeptBackReason | undefined> {
  let reason: KeptBackReason | undefined = await reasonNow(deps, id, today);
  if (reason) return reason;
  await followDossier(deps, id, today);
  const begun = await changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', async (situation) => {
    const { dossier } = situation;
    reason = await keptBack(deps.store, dossier, today);
    // a crash came between this step and the list; nothing is destroyed yet, so what holds it now still counts
    const next =
      statePath(dossier.retention.machine) === 'destroying'
        ? dossier
        : retentionStep(situation, { type: 'destruction.begun', facts: { coolingOver: true, noHold: !reason } });
    return next && !reason ? ok({ dossier: next, effects: [], value: undefined }) : refuse('illegalStep');
  });
  return begun.ok ? undefined : (reason ?? 'notYet');
}

async function reasonNow({ store }: Deps, id: DossierId, today: Day): Promise<KeptBackReason | undefined> {
  const dossier = await store.dossiers.load(id);
  return dossier && keptBack(store, dossier.value, today);
}

/** Its machine too, as long as there is a dossier to tell it. */
async function tell({ store, ...deps }: Deps, id: DossierId, type: 'part.failed' | 'destruction.resumed') {
  if (store.dossiers.summary(id) === undefined) return;
  await changeDossier<undefined>({ store, ...deps }, { kind: 'system' }, id, 'system', (situation) => {
    const next = retentionStep(situation, { type, facts: {} });
    return next ? ok({ dossier: next, effects: [], value: undefined }) : refuse('illegalStep');
  });
}

/** Key, files, mails and drafts of a dossier, and its cases whose own term is over. Safe to repeat at any point. */
export async function drop(deps: Deps, entry: Begun, { id, today }: At): Promise<void> {
  const { store } = deps;
  if (entry.state === 'failed') await tell(deps, entry.dossierId, 'destruction.resumed');
  await store.dossiers.destroy(entry.dossierId);
  for (const caseId of entry.caseIds) await store.cases.destroy(caseId);
  await changeList(store, id, (list) => replaced(list, { ...beginOf(entry), state: 'dropped', goneOn: today }));
}

/** A part could not be removed; tomorrow it is tried again. */
export async function markFailed(deps: Deps, entry: Begun | Dropped, { id, today }: At): Promise<void> {
  await tell(deps, entry.dossierId, 'part.failed');
  await changeList(deps.store, id, (list) => replaced(list, { ...beginOf(entry), state: 'failed', failedOn: today }));
}

function beginOf({ dossierId, reference, endYear, from, revision, counts, caseIds }: Begun | Dropped) {
  return { dossierId, reference, endYear, from, revision, counts, caseIds };
}

type Read =
  | { readonly kind: 'read'; readonly dossier: Dossier | undefined }
  | { readonly kind: 'damaged'; readonly dossier: undefined };

/** Undefined: it is not there any more. */
async function readable(store: Store, id: DossierId): Promise<Read> {
  try {
    return { kind: 'read', dossier: (await store.dossiers.load(id))?.value };
  } catch (error) {
    if ([...store.dossiers.quarantined()].some((damaged) => damaged.id === id))
      return { kind: 'damaged', dossier: undefined };
    throw error;
  }
}

async function casesOf(store: Store, dossierId: DossierId, today: Day) {
  const gone: CaseId[] = [];
  let kept = 0;
  for (const { id } of store.caseLists.ofDossier(dossierId)) {
    const one = (await store.cases.load(id))?.value;
    if (one && destroyCaseFrom(one) > today) kept += 1;
    else gone.push(id);
  }
  return { gone, kept };
}

function countsOf(dossier: Dossier | undefined) {
  const { documents = [], uploads = [], messages = [] } = dossier ?? {};
  return { documents: documents.length, uploads: uploads.length, mails: messages.length };
}

function waits({ stage, entries }: Destruction, id: DossierId): boolean {
  const runs = stage.kind === 'confirmed' || stage.kind === 'running';
  return runs && entries.some((entry) => entry.state === 'waiting' && entry.dossierId === id);
}

function started(list: Destruction): Destruction {
  const { stage } = list;
  return stage.kind === 'confirmed' ? { ...list, stage: { ...stage, kind: 'running' } } : list;
}

function replaced(list: Destruction, next: Exclude<ListedDossier, { state: 'gone' }>): Destruction {
  const is = (entry: ListedDossier) => entry.state !== 'gone' && entry.dossierId === next.dossierId;
  return { ...list, entries: list.entries.map((entry) => (is(entry) ? next : entry)) };
}

function without(list: Destruction, { dossierId }: Waiting, why: KeptBack): Destruction | undefined {
  const still = list.entries.filter(isWaiting).filter((entry) => entry.dossierId === dossierId);
  // somebody else took it off already
  return still.length > 0 ? takenOff(list, still, why) : undefined;
}

function isWaiting(entry: ListedDossier): entry is Waiting {
  return entry.state === 'waiting';
}
