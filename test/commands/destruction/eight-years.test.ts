import { expect, it } from 'vitest';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { stepCase } from '#src/commands/cases/take-step.ts';
import { confirmList } from '#src/commands/destruction/confirm.ts';
import { thingsOf } from '#src/commands/destruction/confirmers.ts';
import { proposablesOf, seenAs } from '#src/commands/destruction/proposable.ts';
import { proposeList } from '#src/commands/destruction/propose.ts';
import { endHold, orderHold } from '#src/commands/retention/ordered-holds.ts';
import { addDays, addYears, daysBetween } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import { destroyDossierFrom } from '#src/domain/retention-days.ts';
import type { Day } from '#src/domain/time.ts';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import { openAnyStore } from '#test/any-store.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { movableClock, seededRandom } from '#test/builders/clock.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by } from '#test/commands/cases/case-scene.ts';
import { depsOn } from './scene.ts';

const start: Day = '2026-06-04';
const count = 200;

/** Ends over more than five years, the last days of months and the leap days among them. */
const endings: readonly Day[] = Array.from({ length: count }, (_, at): Day => {
  const special: readonly Day[] = [
    '2028-02-29',
    '2028-02-28',
    '2027-02-28',
    '2026-12-31',
    '2029-12-31',
    '2027-03-28',
    '2027-10-31',
    '2030-03-31',
    '2026-10-25',
  ];
  return special[at] ?? addDays(start, Math.floor((at * 1900) / count));
});

/** Deterministic chance of so many in a hundred. */
function dice(name: string) {
  const random = seededRandom(name);
  return (percent: number) => ((random.bytes(2)[0] ?? 0) * 100) / 256 < percent;
}

/** A dossier that ended on this day, as a trajectory of that time would have left it. */
function endedOn(template: Dossier, endDate: Day, number: number): Dossier {
  const shift = daysBetween(template.trajectory.endDate ?? endDate, endDate);
  const late = (at: string) => `${addDays(at.slice(0, 10) as Day, shift)}${at.slice(10)}`;
  const made = dossierIn('registered', { number: number + 1000 }).build();
  return {
    ...template,
    id: made.id,
    reference: made.reference,
    messages: [],
    trajectory: { ...template.trajectory, endDate, tickedOn: undefined },
    events: template.events.map((event) => ({ ...event, at: late(event.at) as typeof event.at })),
  };
}

it('lets two hundred dossiers go in eight years: none before its day, none that is held, and in the end all', {
  timeout: 300_000,
}, async () => {
  const store = await openAnyStore(castOrganisation);
  const clock = movableClock(start);
  const deps = depsOn(store, clock);
  const happens = dice('eight years');
  const template = dossierIn('ended').build();
  const all = endings.map((endDate, at) => endedOn(template, endDate, at));
  const { branchId } = template;
  /** When each was held for the last time, and by what it is held now. */
  const lastHeld = new Map<DossierId, Day>();
  const asked = new Map<DossierId, CaseId>();
  const ordered = new Map<DossierId, Day>();
  const gone = new Map<DossierId, Day>();
  /** The own first day of each case that was closed. */
  const caseDays = new Map<CaseId, Day>();
  let next = 0;
  let number = 0;

  const there = () => all.slice(0, next).filter(({ id }) => !gone.has(id));

  async function hold(id: DossierId): Promise<void> {
    number += 1;
    const key = `key ${number} that is long enough to be drawn`;
    const entered = await enterCase(deps, { kind: 'system' }, { key, ask: 'inspection', answers: asking });
    if (!entered.ok) throw new Error(JSON.stringify(entered.refusal));
    const matched = await matchCase(deps, by(users.hugo), { id: entered.value.id, dossierId: id });
    if (!matched.ok) throw new Error(JSON.stringify(matched.refusal));
    asked.set(id, entered.value.id);
  }
  async function order(id: DossierId): Promise<void> {
    const answers = {
      kind: 'court' as const,
      reason: 'Zitting bij de rechtbank',
      reviewOn: addDays(clock.today(), 60),
    };
    const set = await orderHold(deps, by(users.ans), id, { answers, reasons: [] });
    if (!set.ok) throw new Error(JSON.stringify(set.refusal));
    ordered.set(id, clock.today());
  }
  async function release(today: Day): Promise<void> {
    for (const [id, caseId] of asked)
      if (happens(6)) {
        await stepCase(deps, by(users.hugo), { id: caseId, event: 'request.withdrawn', answers: { how: 'Per brief' } });
        asked.delete(id);
        lastHeld.set(id, today);
      }
    for (const [id] of ordered)
      if (happens(3)) {
        const found = (await store.dossiers.load(id))?.value.retention.holds.findLast(({ ended }) => !ended);
        if (found) await endHold(deps, by(users.ans), id, found.id);
        ordered.delete(id);
        lastHeld.set(id, today);
      }
  }
  async function act(): Promise<void> {
    const [list] = store.destructionLists.open(branchId).filter(({ stage }) => stage === 'proposed');
    if (list) {
      const loaded = (await store.destructions.load(list.id))?.value;
      if (!loaded) return;
      const fingerprint = seenAs(await thingsOf(store, loaded));
      await confirmList(deps, by(users.ans), { id: list.id, fingerprint });
      return;
    }
    const fingerprint = seenAs(await proposablesOf(store, branchId, clock.today()));
    await proposeList(deps, by(users.hugo), { branchId, fingerprint });
  }
  /** What nothing holds any more goes on by itself, and is on the list from its day on. */
  function resumes(today: Day): void {
    for (const { id } of store.lists.keptAt('onHold'))
      expect([id, asked.has(id) || ordered.has(id)]).toEqual([id, true]);
    for (const { id, keeping } of store.lists.keptAt('dueSoon'))
      expect([id, (keeping?.from ?? today) > today]).toEqual([id, true]);
  }
  function judge(today: Day): void {
    for (const [id, from] of caseDays) if (!store.cases.summary(id)) expect([id, today >= from]).toEqual([id, true]);
    for (const { id, destroyFrom } of store.caseLists.destroyable(last)) if (destroyFrom) caseDays.set(id, destroyFrom);
    for (const { id, ...dossier } of there()) {
      if (store.dossiers.summary(id)) continue;
      gone.set(id, today);
      const original = destroyDossierFrom(dossier) ?? today;
      const held = lastHeld.get(id);
      const first = held && addDays(held, 14) > original ? addDays(held, 14) : original;
      expect([id, today >= addDays(first, 8)]).toEqual([id, true]);
      expect([id, asked.has(id), ordered.has(id)]).toEqual([id, false, false]);
    }
  }

  const last = addYears(start, 8);
  await store.knownDay.remember(start);
  for (let today = start; today <= last; today = addDays(today, 1)) {
    clock.set(today);
    for (; next < count && addDays(endings[next] ?? last, 8) <= today; next++) {
      const dossier = all[next];
      if (dossier) await store.dossiers.create(dossier.id, dossier);
    }
    await runDailyTick(deps, () => undefined, { day: today });
    judge(today);
    resumes(today);
    if (today < addYears(last, -1)) {
      const some = there().filter(({ id }) => store.dossiers.summary(id)?.archived && !asked.has(id));
      const one = some[daysBetween(start, today) % Math.max(1, some.length)];
      if (one && happens(10)) await hold(one.id);
      else if (one && !ordered.has(one.id) && happens(4)) await order(one.id);
    }
    await release(today);
    if (daysBetween(start, today) % 5 === 0) await act();
  }
  expect([next, gone.size, asked.size, ordered.size]).toEqual([count, count, 0, 0]);
  expect(lastHeld.size).toBeGreaterThan(50);
  const lines = store.destroyed.lines().map(({ reference }) => reference);
  expect(lines.filter((reference) => reference.startsWith('MG-'))).toHaveLength(count);
  // cases of which the own years were over later than their dossier's went by themselves, at most one run late
  expect(lines.filter((reference) => reference.startsWith('V-')).length).toBeGreaterThan(50);
  expect(store.caseLists.destroyable(addDays(last, -20))).toEqual([]);
});
