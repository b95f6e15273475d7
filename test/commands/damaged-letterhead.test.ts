import { truncate } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { addLetterhead } from '#src/commands/organisation/letterheads.ts';
import type { Preparing } from '#src/documents/letterhead/letterhead.ts';
import { startHarness } from '#test/harness.ts';
import { dataFolder } from '#test/store/data-folder.ts';

const prepare: Preparing = async (upload) => ({
  ok: true,
  files: { ...upload, room: { firstTopMm: 40, laterTopMm: 20, bottomMm: 15, otherFirst: false } },
});

it('an office whose briefpapier is damaged brings the same files again, as a new version', async () => {
  const folder = await dataFolder();
  const store = await folder.open();
  const { deps, office } = await startHarness({ openStore: async () => store });
  const upload = { word: Buffer.from('PK\u0003\u0004papier'), pdf: Buffer.from('%PDF-1.7 papier') };
  const add = () => addLetterhead(deps, { owner: 'house', upload, by: office.directorate.id }, prepare);
  const first = await add();
  if (!first.ok) throw new Error('refused');
  await truncate(store.ground.folders.file('letterhead', first.value), 150);
  const again = await add();
  expect(again).toMatchObject({ ok: true, value: expect.not.stringMatching(first.value) });
  expect(await add()).toEqual(again);
  await store.close();
});
