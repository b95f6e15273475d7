import { addDays, addYears } from '#src/domain/calendar.ts';
import { byDay, type Coming } from '#src/domain/coming.ts';
import type { Destruction } from '#src/domain/destruction/destruction.ts';
import { type Dossier, isClosed } from '#src/domain/dossier.ts';
import { type CaseId, newId } from '#src/domain/ids.ts';
import { localInstant } from '#src/domain/local-instant.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import type { Situation } from '#src/workflow/context.ts';
import { supposeClosed, supposeUnheld } from '#src/workflow/retention/suppose.ts';
import type { Deps } from '../context.ts';
import { readable } from '../readable.ts';
import { afterEnd } from './after-end.ts';
import { foretell, type Telling, type Told } from './coming.ts';
import type { DayAhead } from './days-ahead.ts';

/** What comes in a dossier, and what comes once its participation ended as far as nobody knows that day. */
export type Future = {
  readonly coming: readonly Told[];
  readonly supposed?: {
    /** The last day of participation, and the day by which the final report is settled. */
    readonly end: Day;
    readonly closed: Day;
    readonly coming: readonly Coming[];
  };
};

export type Asked = {
  readonly dossier: Dossier;
  /** Of the dossier's cases those that the reader may see. */
  readonly cases: readonly CaseId[];
  /**
   * May the reader know of everything that can hold the destruction? Otherwise the dossier's own days are told, held or not
   * (R51), and what the cases bring is told beside them.
   */
  readonly seesHolds: boolean;
};

/** Far beyond the two years of the archive and the eight of the invoices. */
const horizon = 15;

/**
 * The future of one dossier from today on, made by what the daily tick does itself (`daysAhead`), in memory. Costs by what
 * comes in this dossier, never by how many there are, so a page may ask it at each view.
 */
export async function futureOf(deps: Deps, { dossier, cases, seesHolds }: Asked): Promise<Future> {
  const today = deps.clock.today();
  const first = seesHolds ? dossier : supposeUnheld(situation(deps, dossier, today));
  const days = { from: today, until: addYears(today, horizon), isEnough: isUndecided };
  const { coming: told } = await live(deps, await houseOf(deps, first, seesHolds ? cases : []), days);
  const apart = seesHolds || cases.length === 0 ? [] : await ofCases(deps, { first, cases, days });
  const ended = isClosed(first) ? afterEnd(deps.store, first, today) : [];
  const coming = byDay([...told, ...apart, ...ended.map((one) => ({ ...one, of: first.reference }))]);
  const supposed = isClosed(first) ? undefined : await supposing(deps, first);
  return { coming, ...(supposed && { supposed }) };
}

function live({ signer }: Deps, store: Store, telling: Telling) {
  return foretell({ store, signer }, telling);
}

type Apart = { readonly first: Dossier; readonly cases: readonly CaseId[]; readonly days: Telling };

/** What the cases bring to themselves, without what they mean for the dossier. */
async function ofCases(deps: Deps, { first, cases, days }: Apart): Promise<Told[]> {
  const { coming } = await live(deps, await houseOf(deps, first, cases), days);
  return coming.filter(({ of }) => of !== first.reference);
}

/** Once the directorate was told that nobody decides, nothing new comes. */
function isUndecided({ dossiers }: DayAhead): boolean {
  return [...dossiers.values()].some(({ after }) => after?.events.at(-1)?.type === 'destruction.overdue');
}

/**
 * Of a trajectory that runs nobody knows when it ends: supposed are its last day, and that the final report is settled by its
 * term. What follows from that is made by the same days ahead.
 */
async function supposing(deps: Deps, first: Dossier): Promise<Future['supposed']> {
  const today = deps.clock.today();
  const { maxEnd, finalReportDueOn } = first.trajectory;
  const house = await houseOf(deps, first, []);
  const stands = async () => (await house.dossiers.load(first.id))?.value ?? first;
  // on the day after its last one it goes to its closing by itself
  if (!finalReportDueOn && maxEnd) await live(deps, house, { from: today, until: latest(today, addDays(maxEnd, 1)) });
  const { endDate: end, finalReportDueOn: due } = (await stands()).trajectory;
  if (!end || !due) return undefined;
  const closed = latest(due, today);
  await live(deps, house, { from: latest(today, end), until: closed });
  const dossier = supposeClosed(situation(deps, await stands(), closed));
  if (!dossier) return undefined;
  const after = { from: closed, until: addYears(closed, horizon), isEnough: isUndecided };
  const { coming } = await live(deps, await houseOf(deps, dossier, []), after);
  return { end, closed, coming: byDay([...coming, ...afterEnd(deps.store, dossier, closed)]) };
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** A house with nothing in it but this dossier, as it is given, with its invoices, these cases, and of the lists of destruction what is on them of these. */
async function houseOf({ store }: Deps, dossier: Dossier, cases: readonly CaseId[]): Promise<Store> {
  const invoices = store.invoiceLists.ofReference(dossier.reference).map(({ id }) => id);
  const house = store.imagined({ dossiers: [], cases, invoices });
  await house.dossiers.create(dossier.id, dossier);
  await withoutSurvey(house);
  for (const list of await listsWith(store, dossier, cases)) await house.destructions.create(list.id, list);
  return house;
}

/** `afterEnd` tells of the survey; without a bureau no list is opened month after month for nobody else. */
async function withoutSurvey({ organisation }: Store): Promise<void> {
  const { value, revision } = organisation.read();
  const { survey: _, ...settings } = value.settings;
  await organisation.save(revision, { ...value, settings });
}

/** The lists on which these stand, without what else is on them: a page costs the same however much is destroyed. */
async function listsWith(store: Store, { id, branchId }: Dossier, cases: readonly CaseId[]): Promise<Destruction[]> {
  const ids: readonly string[] = [id, ...cases];
  const { destructionLists, destructions } = store;
  const found: Destruction[] = [];
  for (const one of [...destructionLists.open(branchId), ...(cases.length > 0 ? destructionLists.open('house') : [])]) {
    const { value: list } = await readable(destructions, one.id);
    const entries = list?.entries.filter((entry) => entry.state !== 'gone' && ids.includes(entry.of.id)) ?? [];
    if (list && entries.length > 0) found.push({ ...list, entries });
  }
  return found;
}

function situation({ store, random }: Deps, dossier: Dossier, today: Day): Situation {
  return {
    dossier,
    organisation: store.organisation.read().value,
    actor: { kind: 'system' },
    now: localInstant(today, '12.00'),
    today,
    newId: <I extends string>() => newId<I>(random.bytes),
  };
}
