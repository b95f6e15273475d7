import { addDays, addMonths } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { type BranchId, type DossierId, type ItemId, newId, type SurveyBatchId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { batchState, type SurveyBatch } from '#src/domain/survey/batch.ts';
import { isSamePerson } from '#src/domain/survey/same-person.ts';
import {
  dayBarrier,
  lastingBarrier,
  personalBarrier,
  type SurveyBarrier,
  surveyFrom,
} from '#src/domain/survey/standing.ts';
import type { Day, Month } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { start } from '#src/workflow/step.ts';
import { type SurveySituation, surveyStep } from '#src/workflow/survey/step.ts';
import { basisOf } from '../basis.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { readable } from '../readable.ts';
import { changeBatch } from './change-batch.ts';
import { tellRegisters } from './tell-registers.ts';

/** The last day on which was looked, of each store: the job comes by every half minute. */
const looked = new WeakMap<Store, Day>();

/**
 * R26: opens the list of this month for every branch, and looks once a day who belongs on those that are still collected. Of
 * months that were missed one list is made: whoever waited stands on it (E20). As long as nothing was agreed with a bureau
 * there is no list. Opens only closed trajectories that changed since the last look.
 */
export async function collectSurveys(deps: Deps, day: Day, stopped?: () => boolean): Promise<Ticked<SurveyBatchId>> {
  const { store } = deps;
  const { settings, branches } = store.organisation.read().value;
  if (!settings.survey || looked.get(store) === day) return { done: 0, failed: [] };
  looked.set(store, day);
  const failed: Ticked<SurveyBatchId>['failed'][number][] = [];
  let done = 0;
  for (const { id: branchId } of branches) {
    await openList(deps, branchId, day);
    const ids = store.surveyLists.open(branchId).flatMap(({ id, state }) => (state === 'collecting' ? [id] : []));
    const ended = ids.length > 0 ? await endedIn(store, branchId) : [];
    const ticked = await inEach(ids, (id) => collect(deps, id, { day, ended }), stopped);
    failed.push(...ticked.failed);
    done += ticked.done;
  }
  return { done, failed };
}

async function openList({ store, random }: Deps, branchId: BranchId, day: Day): Promise<void> {
  const month = monthOf(day);
  const isThere = () => store.surveyLists.ofBranch(branchId).some((one) => one.month >= month);
  if (isThere()) return;
  await store.inTurn(async () => {
    // another server may have had the daily work a moment ago
    if (isThere()) return;
    const id = newId<SurveyBatchId>(random.bytes);
    await store.surveyBatches.create(id, {
      ...{ id, branchId, month, openedOn: day, machine: start('survey') },
      ...{ rows: [], passedOver: [], removals: [], messages: [], events: [] },
    });
  });
}

type Look = { readonly day: Day; readonly ended: readonly Ended[] };

/** Looks anew who belongs on this list. A list of an earlier month on which nobody stands ends. */
async function collect(deps: Deps, id: SurveyBatchId, look: Look): Promise<Result<undefined>> {
  // a line that has to be taken back first would be lost with its row
  const told = await tellRegisters(deps, id);
  if (!told.ok) return told;
  const changed = await changeBatch(deps, { kind: 'system' }, { id, right: 'system' }, async (situation) => {
    const { batch } = situation;
    if (batchState(batch) !== 'collecting') return refuse('notFound');
    const found = await whoBelongs(deps.store, batch, look);
    const rows = found.rows.map((dossierIds) => rowOf(situation, dossierIds));
    const next: SurveyBatch = { ...batch, rows, passedOver: found.passedOver };
    const isSame = basisOf([rows, found.passedOver]) === basisOf([batch.rows, batch.passedOver]);
    if (rows.length > 0 || batch.month >= monthOf(look.day)) return isSame ? refuse('notFound') : ok(next);
    return surveyStep({ ...situation, batch: next }, { type: 'list.emptied', facts: { noRows: true } });
  });
  return changed.ok ? ok(undefined) : changed;
}

/** The row of before, where there is one: its line in the register may be known already. */
function rowOf({ batch, newId: draw }: SurveySituation, dossierIds: DossierId[]): SurveyBatch['rows'][number] {
  const before = batch.rows.find((row) => row.dossierIds.some((id) => dossierIds.includes(id)));
  const { off: _, number: _number, ...row } = before ?? { line: draw<ItemId>(), told: 'nothing' as const };
  return { ...row, dossierIds };
}

type Found = { readonly rows: DossierId[][]; readonly passedOver: SurveyBatch['passedOver'] };

async function whoBelongs(store: Store, batch: SurveyBatch, { day, ended }: Look): Promise<Found> {
  const elsewhere = await onOtherLists(store, batch);
  const last = lastDayOf(batch.month);
  const blocked = ended.filter(({ stop }) => stop);
  const eligible: Ended[] = [];
  const passedOver: SurveyBatch['passedOver'] = [];
  for (const one of ended.filter(({ id }) => !elsewhere.has(id))) {
    const why = barrierOf(one, { day, blocked });
    if (!why && one.from && one.from <= last) eligible.push(one);
    else if (why && isToldOf(why, one.from, batch.month)) passedOver.push({ dossierId: one.id, why });
  }
  return { rows: byPerson(eligible), passedOver };
}

type Around = { readonly day: Day; readonly blocked: readonly Ended[] };

/** What concerns the person counts in whichever trajectory it was put down. */
function barrierOf({ client, lasting, from }: Ended, { day, blocked }: Around): SurveyBarrier | undefined {
  return lasting ?? dayBarrier(from, day) ?? blocked.find((other) => isSamePerson(other.client, client))?.stop;
}

/** Whoever would have come on the list of this month; of a restriction one wants to know each month. */
function isToldOf(why: SurveyBarrier, from: Day | undefined, month: Month): boolean {
  if (why === 'given' || why === 'tooLate') return false;
  return why === 'restricted' || (from !== undefined && monthOf(from) === month);
}

/** R26, each client once: the trajectories of one person are one row. */
function byPerson(eligible: readonly Ended[]): DossierId[][] {
  const people: Ended[][] = [];
  for (const one of eligible) {
    const known = people.find(([first]) => first && isSamePerson(first.client, one.client));
    if (known) known.push(one);
    else people.push([one]);
  }
  return people.map((same) => same.map(({ id }) => id));
}

async function onOtherLists({ surveyBatches, surveyLists }: Store, batch: SurveyBatch): Promise<Set<DossierId>> {
  const ids = new Set<DossierId>();
  // of every branch: a dossier may have moved since (P25)
  for (const { id } of surveyLists.open()) {
    const other = id === batch.id ? undefined : (await surveyBatches.load(id))?.value;
    for (const { off, dossierIds } of other?.rows ?? []) if (!off) for (const one of dossierIds) ids.add(one);
  }
  return ids;
}

/** What is asked of a closed trajectory, as long as nobody writes in it. */
type Ended = {
  readonly id: DossierId;
  readonly client: Pick<Dossier['client'], 'name' | 'birthDate' | 'bsn'>;
  readonly from: Day | undefined;
  readonly lasting: SurveyBarrier | undefined;
  readonly stop: SurveyBarrier | undefined;
};

/** By its summary, of which there is a new one at every write: most of what is closed is opened once, and not every day. */
const known = new WeakMap<DossierSummary, Ended>();

async function endedIn({ lists, dossiers }: Store, branchId: BranchId): Promise<Ended[]> {
  const found: Ended[] = [];
  const scope = { kind: 'branches', branchIds: [branchId] } as const;
  let after: string | undefined;
  do {
    const page = lists.list({ scope, order: 'reference', open: false, limit: 200, ...(after && { after }) });
    for (const summary of page.rows.filter(({ state }) => state === 'ended')) {
      const one = known.get(summary) ?? (await read(dossiers, summary));
      if (one) found.push(one);
    }
    after = page.next;
  } while (after);
  return found;
}

async function read(dossiers: Store['dossiers'], summary: DossierSummary): Promise<Ended | undefined> {
  // a damaged one is told of elsewhere, and keeps nobody else from the list
  const { value: dossier } = await readable(dossiers, summary.id);
  if (!dossier) return undefined;
  const { name, birthDate, bsn } = dossier.client;
  const one: Ended = {
    id: summary.id,
    client: { name, birthDate, bsn },
    from: surveyFrom(dossier),
    lasting: lastingBarrier(dossier),
    stop: personalBarrier(dossier),
  };
  known.set(summary, one);
  return one;
}

function monthOf(day: Day): Month {
  // the first seven characters of a day are its month
  return day.slice(0, 7) as Month;
}

/** The last day of a month. */
export function lastDayOf(month: Month): Day {
  return addDays(addMonths(`${month}-01`, 1), -1);
}
