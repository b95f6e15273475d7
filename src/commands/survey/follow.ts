import type { DossierId, ItemId, SurveyBatchId } from '#src/domain/ids.ts';
import { ok, type Result } from '#src/domain/result.ts';
import {
  batchState,
  isAway,
  isOver,
  isStopped,
  type SurveyBatch,
  standingRows,
  toBeTold,
} from '#src/domain/survey/batch.ts';
import { personalBarrier, type SurveyBarrier } from '#src/domain/survey/standing.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { type Barriers, withoutBarred, withRemovals } from '#src/workflow/survey/follow.ts';
import type { SurveySituation } from '#src/workflow/survey/step.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { agencyMail } from './agency-mail.ts';
import { changeBatch } from './change-batch.ts';
import { readRows } from './read-rows.ts';
import { tellRegisters } from './tell-registers.ts';

/**
 * Brings a list to what is true of its clients now: whoever may not go drops out before the file leaves, and is asked to be
 * removed (M08) after that. Then their registers. It can be asked at any moment and any number of times.
 */
export async function followSurvey(deps: Deps, id: SurveyBatchId): Promise<Result<undefined>> {
  const changed = await changeBatch(deps, system, { id, right: 'system' }, (situation) => followed(deps, situation));
  if (!changed.ok) return changed;
  const told = await tellRegisters(deps, id);
  if (isStopped(batchState(changed.value))) await changeBatch(deps, system, { id, right: 'system' }, forgotten);
  return told;
}

const system = { kind: 'system' } as const;

/** A list that did not go knows nobody any more, once the registers know. */
function forgotten({ batch }: SurveySituation): Result<SurveyBatch> {
  const rows = batch.rows.filter((row) => row.told !== toBeTold(batch, row));
  return ok(rows.length === batch.rows.length ? batch : { ...batch, rows, passedOver: [] });
}

async function followed(deps: Deps, situation: SurveySituation): Promise<Result<SurveyBatch>> {
  const { batch, today } = situation;
  if (batchState(batch) === 'collecting') return ok(batch);
  const read = await readRows(deps.store, standingRows(batch), today);
  if (isAway(batchState(batch))) {
    const stops = new Map(read.flatMap(({ row, stop }) => (stop ? [[row.line, stop] as const] : [])));
    return ok(withRemovals(situation, stops, () => agencyMail(situation, 'M08')));
  }
  return withoutBarred(situation, barriersOf(read));
}

function barriersOf(read: Awaited<ReturnType<typeof readRows>>): Barriers {
  return new Map(read.flatMap(({ row, barrier }) => (barrier ? [[row.line, barrier] as const] : [])));
}

/**
 * A client said no, is restricted, moved to a protected address, or died: off every list that did not leave, and asked to be
 * removed from every file that did, also from one that lies here no more.
 */
export async function followClient(deps: Deps, dossierId: DossierId): Promise<void> {
  const { store } = deps;
  const dossier = (await store.dossiers.load(dossierId))?.value;
  if (!dossier) return;
  const stop = personalBarrier(dossier);
  if (!stop) return;
  // of every branch: a dossier may have moved since (P25)
  for (const { id } of store.surveyLists.open()) await followSurvey(deps, id);
  const lines = dossier.disclosures.flatMap(({ id, purpose, status }) =>
    purpose === 'survey' && status !== 'void' ? [id] : [],
  );
  if (lines.length === 0) return;
  const all = store.organisation.read().value.branches.flatMap(({ id }) => store.surveyLists.ofBranch(id));
  const over = all.filter(({ state }) => state === 'fileDeleted');
  for (const { id } of over) await removeLines(deps, id, { lines, stop });
}

type Lines = { readonly lines: readonly ItemId[]; readonly stop: SurveyBarrier };

async function removeLines(deps: Deps, id: SurveyBatchId, { lines, stop }: Lines): Promise<void> {
  await changeBatch(deps, system, { id, right: 'system' }, (situation) => {
    const stops = new Map(lines.map((line) => [line, stop]));
    return ok(withRemovals(situation, stops, () => agencyMail(situation, 'M08')));
  });
}

/** The last day on which was looked, of each store. */
const looked = new WeakMap<Store, Day>();

/** The same for every list, once a day: it makes good what was not followed at once. */
export async function followSurveys(deps: Deps, day: Day, stopped?: () => boolean): Promise<Ticked<SurveyBatchId>> {
  const { store } = deps;
  if (looked.get(store) === day) return { done: 0, failed: [] };
  looked.set(store, day);
  const { branches } = store.organisation.read().value;
  const ids = branches
    .flatMap(({ id }) => store.surveyLists.ofBranch(id))
    .filter(({ state, rows }) => (isOver(state) ? isStopped(state) && rows > 0 : state !== 'collecting'))
    .map(({ id }) => id);
  const ticked = await inEach(ids, (id) => followSurvey(deps, id), stopped);
  // most days there is nothing to write
  return { ...ticked, done: 0 };
}
