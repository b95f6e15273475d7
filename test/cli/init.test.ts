import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { installation, type Outcome, typed } from './typed.ts';

let folder: string;
let place: ReturnType<typeof installation>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'td-init-'));
  place = installation(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Refused with a sentence and with nothing more on disk than this; and done once nothing is in the way. */
async function expectUntouched(outcome: Outcome, sentence: RegExp, left: readonly string[]): Promise<void> {
  expect(outcome).toMatchObject({ out: '', err: expect.stringMatching(sentence) });
  expect(outcome.code).toBeGreaterThan(0);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(left.toSorted());
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
  expect(await typed(...place.init)).toMatchObject({ code: 0 });
}

it('leaves no key behind when the settings cannot be written', async () => {
  const elsewhere = place.init.map((word) => (word === place.settings ? join(folder, 'nietdaar', 'x.env') : word));
  await expectUntouched(await typed(...elsewhere), /is er niet: .*nietdaar/, ['sleutels']);
});

it('writes nothing when the data folder is not empty', async () => {
  await mkdir(place.dataDir);
  await writeFile(join(place.dataDir, 'los.txt'), 'van een ander');
  await expectUntouched(await typed(...place.init), /niet leeg: .*data\. Er is niets veranderd/, [
    'data',
    'data/los.txt',
  ]);
});

it.each(['sleutel', 'sleutel.zegel.pem'])(
  'writes nothing over a key, nor beside it, when only %s is there',
  async (name) => {
    await mkdir(join(folder, 'sleutels'));
    await writeFile(join(folder, 'sleutels', name), 'een sleutel');
    await expectUntouched(await typed(...place.init), /Er staat al een sleutel: .*Er is niets veranderd/, [
      'sleutels',
      `sleutels/${name}`,
    ]);
  },
);

it.skipIf(process.platform === 'win32')('takes keys and settings away again when the data cannot be made', async () => {
  await mkdir(place.dataDir);
  await symlink(place.dataDir, join(folder, 'sleutels'));
  await expectUntouched(await typed(...place.init), /mogen niet in elkaar staan/, ['data', 'sleutels']);
});
