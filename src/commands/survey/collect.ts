import { addDays, addMonths } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { type BranchId, type DossierId, type ItemId, newId, type SurveyBatchId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { SurveyBatch } from '#src/domain/survey/batch.ts';
import { isSamePerson } from '#src/domain/survey/same-person.ts';
import { personalBarrier, type SurveyBarrier, surveyBarrier, surveyFrom } from '#src/domain/survey/standing.ts';
import type { Day, Month } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { start } from '#src/workflow/step.ts';
import { type SurveySituation, surveyStep } from '#src/workflow/survey/step.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { changeBatch } from './change-batch.ts';
import { byEnd } from './read-rows.ts';

/**
 * R26: opens the list of this month for every branch, and looks once a day who belongs on those that are still collected. Of
 * months that were missed one list is made: whoever waited stands on it (E20). As long as nothing was agreed with a bureau
 * there is no list. Costs as much as there are closed trajectories in a branch.
 */
export async function collectSurveys(deps: Deps, day: Day, stopped?: () => boolean): Promise<Ticked<SurveyBatchId>> {
  const { store } = deps;
  const { settings, branches } = store.organisation.read().value;
  if (!settings.survey) return { done: 0, failed: [] };
  for (const { id } of branches) await openList(deps, id, day);
  const stale = store.surveyLists
    .open()
    .filter(({ state, collectedOn }) => state === 'collecting' && (collectedOn ?? '') < day);
  return inEach(
    stale.map(({ id }) => id),
    (id) => collect(deps, id, day),
    stopped,
  );
}

async function openList(deps: Deps, branchId: BranchId, day: Day): Promise<void> {
  const { surveyBatches, surveyLists } = deps.store;
  const month = monthOf(day);
  if (surveyLists.ofBranch(branchId).some((one) => one.month >= month)) return;
  const id = newId<SurveyBatchId>(deps.random.bytes);
  await surveyBatches.create(id, {
    ...{ id, branchId, month, openedOn: day, machine: start('survey') },
    ...{ rows: [], passedOver: [], removals: [], messages: [], events: [] },
  });
}

/** Looks anew who belongs on this list. A list of an earlier month on which nobody stands ends. */
async function collect(deps: Deps, id: SurveyBatchId, day: Day): Promise<Result<undefined>> {
  const changed = await changeBatch(deps, { kind: 'system' }, { id, right: 'system' }, async (situation) => {
    const { batch } = situation;
    if (batch.machine.value !== 'collecting') return refuse('notFound');
    const found = await whoBelongs(deps.store, batch, day);
    const rows = found.rows.map((dossierIds) => rowOf(situation, dossierIds));
    const next: SurveyBatch = { ...batch, collectedOn: day, rows, passedOver: found.passedOver };
    if (rows.length > 0 || batch.month >= monthOf(day)) return ok(next);
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

async function whoBelongs(store: Store, batch: SurveyBatch, day: Day): Promise<Found> {
  const elsewhere = await onOtherLists(store, batch);
  const last = lastDayOf(batch.month);
  const ended = await endedIn(store, batch.branchId);
  const blocked = ended.filter((one) => personalBarrier(one));
  const eligible: Dossier[] = [];
  const passedOver: SurveyBatch['passedOver'] = [];
  for (const dossier of ended.filter(({ id }) => !elsewhere.has(id))) {
    const why = ownBarrier(dossier, { batch, day, blocked });
    const from = surveyFrom(dossier);
    if (!why && from && from <= last) eligible.push(dossier);
    else if (why && isToldOf(why, from, batch.month)) passedOver.push({ dossierId: dossier.id, why });
  }
  return { rows: byPerson(eligible), passedOver };
}

type Around = { readonly batch: SurveyBatch; readonly day: Day; readonly blocked: readonly Dossier[] };

/** What concerns the person counts in whichever trajectory it was put down. */
function ownBarrier(dossier: Dossier, { batch, day, blocked }: Around): SurveyBarrier | undefined {
  const own = batch.rows.find(({ dossierIds }) => dossierIds.includes(dossier.id))?.line;
  const barrier = surveyBarrier(dossier, { today: day, own });
  if (barrier) return barrier;
  const other = blocked.find(({ client }) => isSamePerson(client, dossier.client));
  return other && personalBarrier(other);
}

/** Whoever would have come on the list of this month; of a restriction one wants to know each month. */
function isToldOf(why: SurveyBarrier, from: Day | undefined, month: Month): boolean {
  if (why === 'given' || why === 'tooLate') return false;
  return why === 'restricted' || (from !== undefined && monthOf(from) === month);
}

/** R26, each client once: the trajectories of one person are one row. */
function byPerson(eligible: readonly Dossier[]): DossierId[][] {
  const people: Dossier[][] = [];
  for (const dossier of eligible.toSorted(byEnd)) {
    const known = people.find(([first]) => first && isSamePerson(first.client, dossier.client));
    if (known) known.push(dossier);
    else people.push([dossier]);
  }
  return people.map((dossiers) => dossiers.map(({ id }) => id));
}

async function onOtherLists({ surveyBatches, surveyLists }: Store, batch: SurveyBatch): Promise<Set<DossierId>> {
  const ids = new Set<DossierId>();
  for (const { id } of surveyLists.open(batch.branchId)) {
    const other = id === batch.id ? undefined : (await surveyBatches.load(id))?.value;
    for (const { off, dossierIds } of other?.rows ?? []) if (!off) for (const one of dossierIds) ids.add(one);
  }
  return ids;
}

async function endedIn({ lists, dossiers }: Store, branchId: BranchId): Promise<Dossier[]> {
  const found: Dossier[] = [];
  const scope = { kind: 'branches', branchIds: [branchId] } as const;
  let after: string | undefined;
  do {
    const page = lists.list({ scope, order: 'reference', open: false, limit: 200, ...(after && { after }) });
    for (const { id, state } of page.rows) {
      const loaded = state === 'ended' ? await readable(dossiers, id) : undefined;
      if (loaded) found.push(loaded);
    }
    after = page.next;
  } while (after);
  return found;
}

/** A damaged one is told of elsewhere, and keeps nobody else from the list. */
async function readable(dossiers: Store['dossiers'], id: DossierId): Promise<Dossier | undefined> {
  try {
    return (await dossiers.load(id))?.value;
  } catch (error) {
    if ([...dossiers.quarantined()].some((damaged) => damaged.id === id)) return undefined;
    throw error;
  }
}

function monthOf(day: Day): Month {
  // the first seven characters of a day are its month
  return day.slice(0, 7) as Month;
}

/** The last day of a month. */
export function lastDayOf(month: Month): Day {
  return addDays(addMonths(`${month}-01`, 1), -1);
}
