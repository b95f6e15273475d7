import { describe, expect, it } from 'vitest';
import { checkHouse } from '#src/commands/maintenance/check-house.ts';
import { runMaintenance } from '#src/commands/maintenance/run-maintenance.ts';
import { toTell } from '#src/commands/maintenance/tell.ts';
import { checkSentence } from '#src/domain/maintenance/check-words.ts';
import { noteOf, type OwnCheck, ownChecks, resultOf } from '#src/domain/maintenance/checks.ts';
import { maySupervise } from '#src/domain/maintenance/supervisors.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { calm, type MaintenanceScene, maintenanceScene } from './scene.ts';

async function goTo(found: MaintenanceScene, day: Day): Promise<void> {
  found.clock.set(`${day}T08:00:00.000Z` as Instant);
  expect(await runMaintenance(found.deps, day)).toEqual([]);
}

/** As it is once the work ended. */
async function put(found: MaintenanceScene, state: string, more: object = {}): Promise<void> {
  const loaded = await found.store.maintenances.load(found.id);
  if (!loaded) throw new Error('it is gone');
  const machine = { ...loaded.value.machine, value: state };
  await found.store.maintenances.save(found.id, loaded.revision, { ...loaded.value, machine, ...more });
}

describe('the days of maintenance (P22)', () => {
  it('is planned by the program for each branch, a month ahead, and once', async () => {
    const found = await maintenanceScene();
    await goTo(found, '2026-11-24');
    const open = found.store.maintenanceLists.open();
    expect(open.map(({ plannedOn, state }) => [plannedOn, state])).toEqual([
      ['2026-12-23', 'planned'],
      ['2026-12-23', 'planned'],
    ]);
  });

  it('comes as long after the one before as the house set', async () => {
    const found = await maintenanceScene();
    const { value, revision } = found.store.organisation.read();
    const settings = { ...value.settings, maintenance: { everyMonths: 3 } };
    await found.store.organisation.save(revision, { ...value, settings });
    const line = { id: found.id, at: '2026-12-23T17:00:00.000Z', by: found.office.branchManager.id };
    await put(found, 'signedOff', { events: [{ ...line, type: 'run.signedOff' }] });
    await goTo(found, '2026-12-24');
    const { id } = found.office.here;
    expect(found.store.maintenanceLists.open(id).map(({ plannedOn }) => plannedOn)).toEqual(['2027-03-23']);
  });

  it('is not planned for a branch that closed, and what did not begin there goes away', async () => {
    const found = await maintenanceScene();
    const { elsewhere, here } = found.office;
    const { value, revision } = found.store.organisation.read();
    const closedOn = '2026-12-01' as const;
    const branches = value.branches.map((one) => (one.id === elsewhere.id ? { ...one, closedOn } : one));
    await found.store.organisation.save(revision, { ...value, branches });
    await goTo(found, '2026-12-01');
    await goTo(found, '2027-01-07');
    expect(found.store.maintenanceLists.open().map(({ branchId }) => branchId)).toEqual([here.id]);
  });

  it('is overdue on the fifteenth day after its own and told to the directorate, again after two weeks', async () => {
    const found = await maintenanceScene();
    const mails = async () =>
      (await found.run()).messages.map(({ to, createdAt }) => [to.email, createdAt.slice(0, 10)]);
    await goTo(found, '2027-01-06');
    expect([found.state(), await mails()]).toEqual(['planned', []]);
    await goTo(found, '2027-01-07');
    const { email } = found.office.directorate;
    expect([found.state(), await mails()]).toEqual(['overdue', [[email, '2027-01-07']]]);
    await goTo(found, '2027-01-20');
    expect(await mails()).toEqual([[email, '2027-01-07']]);
    await goTo(found, '2027-01-21');
    expect(await mails()).toEqual([[email, '2027-01-21']]);
  });

  it('tells the directorate of an emergency that nobody supervised within 24 hours, and not before', async () => {
    const found = await maintenanceScene();
    const started = { by: found.office.systemAdmin.id, at: '2026-11-23T09:00:00.000Z' };
    const line = { id: found.id, at: started.at, by: started.by, type: 'emergency.started', reason: 'Schijf stuk' };
    await put(found, 'verifying', { started, events: [line] });
    found.clock.set('2026-11-24T08:59:59.000Z');
    await runMaintenance(found.deps, '2026-11-24');
    expect((await found.run()).messages).toEqual([]);
    found.clock.set('2026-11-24T09:00:00.000Z');
    await runMaintenance(found.deps, '2026-11-24');
    expect((await found.run()).messages).toHaveLength(1);
  });

  it.each(['running', 'verifying', 'failed', 'rolledBack'])(
    'is told when it stays %s for two weeks, and the next is planned',
    async (state) => {
      const found = await maintenanceScene();
      const by = found.office.systemAdmin.id;
      const at = '2026-12-23T17:00:00.000Z';
      await put(found, state, { started: { by, at }, supervision: { by: found.office.branchManager.id, at } });
      await goTo(found, '2027-01-06');
      expect((await found.run()).messages).toEqual([]);
      const { open } = found.store.maintenanceLists;
      expect(open(found.office.here.id).map(({ plannedOn }) => plannedOn)).toEqual(['2026-12-23', '2027-01-25']);
      await goTo(found, '2027-01-07');
      expect((await found.run()).messages.map(({ to }) => to.email)).toEqual([found.office.directorate.email]);
      expect(toTell(await found.run(), found.clock.now())).toBe('leftOpen');
      await goTo(found, '2027-01-20');
      expect((await found.run()).messages[0]?.createdAt.slice(0, 10)).toBe('2027-01-07');
      await goTo(found, '2027-01-21');
      expect((await found.run()).messages[0]?.createdAt.slice(0, 10)).toBe('2027-01-21');
    },
  );

  it('is kept for seven years after it was signed, and the next one follows', async () => {
    const found = await maintenanceScene();
    const line = { id: found.id, at: '2026-12-23T17:00:00.000Z', by: found.office.branchManager.id };
    await put(found, 'signedOff', { events: [{ ...line, type: 'run.signedOff' }] });
    await goTo(found, '2026-12-24');
    const { id } = found.office.here;
    expect(found.store.maintenanceLists.open(id).map(({ plannedOn }) => plannedOn)).toEqual(['2027-01-25']);
    await goTo(found, '2033-12-23');
    expect(found.state()).toBe('signedOff');
    await goTo(found, '2033-12-24');
    expect(found.state()).toBeUndefined();
  });

  it('is supervised by who stands in for the manager, and by the directorate only where nobody else is', async () => {
    const { office } = await maintenanceScene();
    const { organisation, here, elsewhere, branchManager, directorate, systemAdmin } = office;
    const on = '2026-11-24';
    const may = (user: typeof directorate, house = organisation, at = here) => maySupervise(user, at.id, house, on);
    expect([may(branchManager), may(directorate), may(systemAdmin)]).toEqual([true, false, false]);
    expect([may(branchManager, organisation, elsewhere), may(directorate, organisation, elsewhere)]).toEqual([
      false,
      true,
    ]);
    const stands = { coachId: branchManager.id, substituteId: directorate.id, from: on, until: on } as const;
    expect(may(directorate, { ...organisation, substitutions: [stands] })).toBe(true);
  });
});

describe('what the program looks at itself (DOMAIN 8.7)', () => {
  const sentence = async (found: MaintenanceScene, check: OwnCheck) => {
    const result = resultOf(await found.run(), check);
    return result && [result.outcome, checkSentence(result)];
  };

  it('says what is broken, and that a look failed, and goes on with the rest', async () => {
    const found = await maintenanceScene();
    await put(found, 'verifying');
    await found.check({
      files: async () => ({ files: 40, damaged: 2 }),
      restored: () => Promise.reject(new Error('no room')),
      disk: async () => ({ free: 4.04e9, size: 1e11 }),
      isLight: () => true,
    });
    expect(await sentence(found, 'integrity')).toEqual(['bad', '40 bestanden gelezen: 2 niet goed.']);
    expect(await sentence(found, 'restore')).toEqual(['bad', 'Dit kon het programma niet nakijken.']);
    expect(await sentence(found, 'disk')).toEqual(['bad', '4 GB vrij, dat is 4 % van de schijf.']);
    expect((await sentence(found, 'passwords'))?.[0]).toBe('attention');
    expect(await sentence(found, 'backup')).toEqual(['bad', 'Er is nog geen goede back-up gemaakt.']);
    expect(found.store.maintenances.summary(found.id)?.checking).toBe(false);
  });

  it('counts the days on which the daily task did not run', async () => {
    const found = await maintenanceScene();
    for (const day of ['2026-11-24', '2026-11-26'] as const) await found.store.knownDay.rememberTick(day);
    found.clock.set('2026-11-26T09:00:00.000Z');
    await put(found, 'verifying');
    await found.check();
    expect((await sentence(found, 'clock'))?.[1]).toContain('draaide niet op 1 van 4 dagen');
  });

  it('goes on where a stop left it', async () => {
    const found = await maintenanceScene();
    await put(found, 'verifying');
    let looks = 0;
    await checkHouse(found.deps, calm, found.id, () => ++looks > 4);
    const before = (await found.run()).results.length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(ownChecks.length);
    await found.check();
    expect(new Set((await found.run()).results.map(({ check }) => check)).size).toBe(ownChecks.length);
    expect(noteOf(await found.run(), 'disk')).toBeUndefined();
  });
});
