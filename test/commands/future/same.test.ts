import { beforeAll, describe, expect, it } from 'vitest';
import { foretell } from '#src/commands/future/coming.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import { signer } from '../destruction/scene.ts';
import { anyCase } from './any-case.ts';
import { anyDossier, anyHouse, diceOf, meddled } from './any-dossier.ts';
import { asLived, type Days, differences, type House, lived, openHouse, type Seen, told } from './house.ts';

/** The day to which the slowest of them has come, and later. */
const start: Day = '2027-03-20';
const count = 60;

async function houseOf(seed: string): Promise<{ readonly house: House; readonly names: (id: string) => string }> {
  const dice = diceOf(seed);
  const organisation = anyHouse(dice, start);
  const dossiers: Dossier[] = [];
  const cases: Case[] = [];
  for (let number = 1; dossiers.length < count; number++) {
    const builder = anyDossier(dice, organisation, number);
    if (builder.clock.today() > start) continue;
    const dossier = builder.build();
    dossiers.push(dossier);
    if (dice.happens(20)) cases.push(anyCase(dice, dossier, number, start));
  }
  const house = await openHouse(organisation, start, { dossiers, cases });
  return { house, names: (id) => [...dossiers, ...cases].find((one) => one.id === id)?.reference ?? id };
}

/** The days of one of all until a day. */
function only(days: Days, id: string, until: Day): Days {
  const own = [...days].filter(([day, all]) => day < until && all.has(id));
  return new Map(own.map(([day, all]) => [day, new Map([[id, all.get(id)]])]));
}

type Line = readonly [day: Day, by: string, type: string];

function eventsOf(seen: Seen | undefined): readonly Line[] {
  return (seen?.events ?? []) as readonly Line[];
}

/** Kept track of by the program; that nobody decides is told once, with the words that it comes back. */
const untold = ['trajectory.closed', 'close.undone'];

describe('what is told of the days ahead is what comes (R30, E20)', { timeout: 600_000 }, () => {
  it.each(['one', 'two', 'three', 'four'])(
    'in sixty dossiers and their cases, and again after people did something: %s',
    async (seed) => {
      const { house, names } = await houseOf(seed);
      const halfway = addDays(start, 200);
      const first = await told(house, halfway);
      expect(differences(asLived(first), await lived(house, halfway), names)).toEqual([]);
      const dice = diceOf(`${seed} halfway`);
      for (const id of [...house.store.dossiers.ids()]) {
        const found = await house.store.dossiers.load(id);
        if (found) await house.store.dossiers.save(id, found.revision, meddled(found.value, halfway, dice));
      }
      // and the program stood still for three weeks
      house.at(addDays(halfway, 21));
      const end = addDays(start, 520);
      const second = await told(house, end);
      expect(differences(asLived(second), await lived(house, end), names)).toEqual([]);
      expect([first.length > 30, second.length > 30]).toEqual([true, true]);
      expect(house.problems).toEqual([]);
    },
  );

  describe('in one house', () => {
    let house: House;
    let all: Days;
    const until = addDays(start, 500);
    beforeAll(async () => {
      house = (await houseOf('alone')).house;
      all = asLived(await told(house, until));
    });

    it('is the same of a dossier alone, but for whose mail tells the directorate that nobody decides', async () => {
      for (const id of house.store.dossiers.ids()) {
        const cases = house.store.caseLists.ofDossier(id).map((one) => one.id);
        const alone = asLived(await told(house, until, { dossiers: [id], cases, invoices: [] }));
        const undecided = [...alone].find(
          ([, seen]) => eventsOf(seen.get(id)).at(-1)?.[2] === 'destruction.overdue',
        )?.[0];
        const before = undecided ?? until;
        expect(differences(only(alone, id, before), only(all, id, before))).toEqual([]);
      }
    });

    it('has words for all that is written in a log, and for nothing else that the program does', async () => {
      const { coming } = await foretell({ store: house.store.imagined(), signer }, { from: start, until });
      const before = await house.seen();
      const lines = new Set<string>();
      for (const [day, seen] of all)
        for (const [id, now] of seen) {
          const reference =
            house.store.dossiers.summary(id as DossierId)?.reference ??
            house.store.cases.summary(id as CaseId)?.reference;
          const earlier = eventsOf(before.get(id));
          const fresh = eventsOf(now)
            .slice(earlier.length)
            .map(([, , type]) => type);
          const isAgain = (type: string) => type === 'destruction.overdue' && earlier.some(([, , one]) => one === type);
          if (fresh.some((type) => !untold.includes(type) && !isAgain(type))) lines.add(`${day} ${reference}`);
          if (now) before.set(id, now);
        }
      const toldLines = new Set(coming.map(({ day, of }) => `${day} ${of}`));
      expect([...lines].filter((line) => !toldLines.has(line))).toEqual([]);
      expect(lines.size).toBeGreaterThan(50);
      const changes = new Set(
        [...all].flatMap(([day, seen]) =>
          [...seen.keys()].map(
            (id) =>
              `${day} ${house.store.dossiers.summary(id as DossierId)?.reference ?? house.store.cases.summary(id as CaseId)?.reference}`,
          ),
        ),
      );
      const byItself = coming.filter(({ who, what }) => who === 'system' && !what.startsWith('Laatste dag'));
      expect(byItself.filter(({ day, of }) => !changes.has(`${day} ${of}`))).toEqual([]);
    });

    it('comes to the same when the program stood still all that time', async () => {
      const last = new Map<string, Seen | undefined>([...all.values()].flatMap((seen) => [...seen]));
      house.at(until);
      await house.live();
      const came = await house.seen();
      const essence = (seen: Seen | undefined) => ({
        trajectory: (seen?.trajectory as { machine?: string } | undefined)?.machine,
        retention: (seen?.retention as { machine?: string } | undefined)?.machine,
        documents: (seen?.documents as { state?: string }[] | undefined)?.map(({ state }) => state),
        states: seen?.states,
        // what came and went in between may have held it, or not
        events: [...new Set(eventsOf(seen).map(([, , type]) => type))]
          .filter((type) => !type.startsWith('destruction.'))
          .sort(),
      });
      for (const [id, seen] of last) expect([id, essence(came.get(id))]).toEqual([id, essence(seen)]);
    });
  });
});
