import { expect, it } from 'vitest';
import { holdYear } from '#src/commands/book-years/holds.ts';
import { addDays } from '#src/domain/calendar.ts';
import { statePath } from '#src/domain/machine.ts';
import { users } from '#test/builders/cast.ts';
import { yearScene } from '#test/commands/book-years/scene.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { listScene } from './list-scene.ts';

const destroying = <T extends { readonly machine: object }>(kept: T) => ({
  ...kept,
  machine: { ...kept.machine, value: 'destroying' },
});

it('a dossier of which a crash left the first step alone is held, and can be proposed again after it (R33)', async () => {
  const found = await listScene();
  const [first] = found.ids;
  const stored = first && (await found.store.dossiers.load(first));
  if (!stored) throw new Error('there are two');
  const id = await found.propose();
  await found.confirm(id);
  const before = await found.store.dossiers.load(first);
  if (!before) throw new Error('it is there');
  const { value, revision } = before;
  await found.store.dossiers.save(first, revision, { ...value, retention: destroying(value.retention) });
  const request = await found.asked(first);
  await found.on(addDays(found.from, 8));
  const place = async () => statePath((await found.stored(first)).retention.machine);
  expect(await place()).toBe('onHold');
  expect((await found.list(id)).exceptions).toMatchObject([{ of: { id: first }, reason: 'openCase' }]);
  await found.dropped(request);
  await found.on(addDays(found.from, 22));
  expect(await place()).toBe('due');
  const again = await found.propose();
  expect((await found.list(again)).entries).toMatchObject([{ state: 'waiting', of: { id: first } }]);
});

it('so is a book year, also where the process stopped once more after it left the list', async () => {
  const found = await yearScene();
  const { runsOn } = await found.decided('2034-01-01');
  const year = found.store.bookYearLists.ofYear(2026);
  if (!year) throw new Error('it has invoices');
  const begun = async () => {
    const before = await found.store.bookYears.load(year.id);
    if (!before) throw new Error('it is there');
    await found.store.bookYears.save(year.id, before.revision, destroying(before.value));
  };
  await begun();
  const order = { kind: 'order', reason: 'Bevel van de Belastingdienst', reviewOn: '2034-03-01' } as const;
  expect(await holdYear(found.deps, by(users.ans), year.id, order)).toMatchObject({ ok: true });
  await found.on(runsOn);
  expect(found.state(2026)).toBe('onHold');
  await begun();
  await found.on(addDays(runsOn, 1));
  expect([found.state(2026), [...found.store.invoices.ids()].length > 0]).toEqual(['onHold', true]);
});
