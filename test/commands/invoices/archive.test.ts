import { describe, expect, it } from 'vitest';
import { writeOffHours } from '#src/commands/invoices/write-off.ts';
import { runTick } from '#src/commands/trajectory/run-tick.ts';
import { addDays } from '#src/domain/calendar.ts';
import { isArchived } from '#src/domain/dossier.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { archiveFrom } from '#src/domain/retention-days.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { by, invoiceScene } from './scene.ts';

/** A trajectory that just closed, with two hours on its last day that nobody billed. */
async function closed() {
  const builder = dossierIn('closing').note({ hours: 2 });
  const scene = await invoiceScene({
    builders: [
      dossierIn('ended').change((before) => ({
        ...before,
        notes: [...before.notes, ...builder.build().notes.slice(-1)],
      })),
    ],
  });
  const days = archiveFrom(scene.dossier);
  if (!days) throw new Error('it closed');
  const { deps, store, clock, dossier } = scene;
  return {
    ...scene,
    days,
    async isArchivedOn(day: Day) {
      clock.set(day);
      await runTick(deps, day);
      const now = (await store.dossiers.load(dossier.id))?.value;
      return now && isArchived(now) ? now.retention.archivedOn : undefined;
    },
    hours: () => store.dossiers.summary(dossier.id as DossierId)?.hours ?? 0,
  };
}

describe('the archive (DOMAIN 8.5)', () => {
  it('waits until every hour stands on an invoice', async () => {
    const { isArchivedOn, days, issued, hours, dossier } = await closed();
    expect(await isArchivedOn(days.first)).toBeUndefined();
    expect(await isArchivedOn(addDays(days.first, 1))).toBeUndefined();
    await issued(dossier, [{ code: 'BEG', quantity: hours() }]);
    // of a day that was missed, the day on which it was billed
    expect(await isArchivedOn(addDays(days.first, 2))).toBe(addDays(days.first, 1));
  });

  it('waits no longer than thirty days after the end, also where days were missed', async () => {
    const { isArchivedOn, days } = await closed();
    expect(await isArchivedOn(addDays(days.latest, -1))).toBeUndefined();
    expect(await isArchivedOn(addDays(days.latest, 5))).toBe(days.latest);
  });

  it('waits for nobody once the hours that are left are billed to nobody', async () => {
    const { deps, store, dossier, isArchivedOn, days, hours, clock } = await closed();
    clock.set(days.first);
    const left = hours();
    const wish = { dossierId: dossier.id, hours: left, reason: 'Kosteloos afgesproken' };
    expect(await writeOffHours(deps, by(users.fatma), { ...wish, hours: left + 1 })).toMatchObject({
      refusal: { code: 'conflict' },
    });
    expect(await writeOffHours(deps, by(users.sanne), wish)).toMatchObject({ ok: false });
    expect((await writeOffHours(deps, by(users.fatma), wish)).ok).toBe(true);
    expect(await writeOffHours(deps, by(users.fatma), { ...wish, hours: 0 })).toMatchObject({
      refusal: { params: { reason: 'nothingLeft' } },
    });
    const now = (await store.dossiers.load(dossier.id))?.value;
    expect(now?.events.at(-1)).toMatchObject({ type: 'hours.notBilled', by: users.fatma.id });
    expect(await isArchivedOn(days.first)).toBe(days.first);
    expect(hours()).toBe(0);
  });

  it('waits for nothing where the contract has no prices', async () => {
    const { store, isArchivedOn, days } = await closed();
    const { value, revision } = store.organisation.read();
    const house = structuredClone(value);
    for (const { contracts } of house.sponsors) for (const one of contracts) one.billing.prices = [];
    await store.organisation.save(revision, house);
    expect(await isArchivedOn(days.first)).toBe(days.first);
  });
});
