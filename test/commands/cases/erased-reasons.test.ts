import { expect, it } from 'vitest';
import { stepCase } from '#src/commands/cases/take-step.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { users } from '#test/builders/cast.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import { by } from './case-scene.ts';
import { granted } from './correction-scene.ts';

type Scene = Awaited<ReturnType<typeof granted>>;
const canary = 'KANARIE depressie sinds de verhuizing';
const reason = `De cliënt zei zelf: ${canary}`;

async function change({ store, ...found }: Scene, changed: (dossier: Dossier) => Dossier): Promise<void> {
  const loaded = await store.dossiers.load(found.dossier.id);
  if (!loaded) throw new Error('the dossier is gone');
  const saved = await store.dossiers.save(found.dossier.id, loaded.revision, changed(loaded.value));
  expect(saved.ok).toBe(true);
}

/** A note with a word about health, and why it was kept: beside it, and in the request. */
async function withNote(found: Scene): Promise<string> {
  const at = '2026-01-05T09:00:00.000Z';
  const stamp = { id: idOf<ItemId>('note of a canary'), by: users.sanne.id, at } as const;
  const said = {
    on: '2026-01-05',
    field: 'guidance',
    kind: 'talk',
    text: canary,
    hours: 1,
    attendance: 'kept',
  } as const;
  const kept = {
    section: `note.${stamp.id}`,
    field: 'text',
    word: 'depressie',
    reason,
    by: users.sanne.id,
    at,
  } as const;
  await change(found, (dossier) => ({
    ...dossier,
    notes: [...dossier.notes, { ...stamp, ...said }],
    overrides: [...dossier.overrides, kept],
  }));
  return kept.section;
}

it('an erasure takes the reason for a health word along, in the dossier and in the case (AVG 17)', async () => {
  const found = await granted([], 'erasure');
  const key = await withNote(found);
  const words = { field: 'reason', word: 'depressie', reason };
  const asked = { event: 'client.disagrees', answers: { words: 'Het moet sneller' }, reasons: [words] };
  const step = await stepCase(found.deps, by(users.sanne), { id: found.id, ...asked });
  expect(step).toMatchObject({ ok: true });
  expect(JSON.stringify(await found.request())).toContain('KANARIE');
  expect(await found.erase(key)).toMatchObject({ ok: true });
  expect(JSON.stringify(await found.stored())).not.toContain('KANARIE');
  // how papers printed it stays, for by that their readers are found (decision 0048)
  expect(JSON.stringify({ ...(await found.request()), corrections: [] })).not.toContain('KANARIE');
  expect((await found.request()).overrides).toMatchObject([{ word: 'depressie' }]);
});

it('a correction takes along the reason for the words it takes away, and leaves those of other data', async () => {
  const found = await granted();
  const key = await withNote(found);
  const other = { section: 'intake.other', field: 'text', word: 'ziek', reason: 'Van een ander gegeven' } as const;
  await change(found, (dossier) => ({
    ...dossier,
    overrides: [...dossier.overrides, { ...other, by: users.sanne.id, at: '2026-01-05T09:00:00.000Z' }],
  }));
  expect(await found.correct(key, { text: 'Wij spraken over het werk.' })).toMatchObject({ ok: true });
  const { overrides } = await found.stored();
  expect(overrides.map((one) => one.reason)).not.toContain(reason);
  expect(overrides).toMatchObject([other]);
});
