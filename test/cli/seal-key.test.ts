import { chmod, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '#src/config.ts';
import { newSigningKey } from '#src/mail/signer.ts';
import { startServer } from '#src/main.ts';
import { installation, typed } from './typed.ts';

let folder: string;
let place: ReturnType<typeof installation>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'td-seal-'));
  place = installation(folder);
  expect(await typed(...place.init)).toMatchObject({ code: 0 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('says in Dutch at every start that the key that seals decisions is gone, and what to do', async () => {
  await rm(place.sealKeyFile);
  const read = readConfig(parseEnv(await readFile(place.settings, 'utf8')));
  if (!read.ok) throw new Error('these settings are right');
  await expect(startServer(read.config)).rejects.toThrow(/De zegelsleutel ontbreekt: .*restore BESTAND --zegel/);
  for (const command of [['start'], ['jobs', 'run'], ['user', 'reset', '--mail', 'stef@maasgroep.test'], ['verify']]) {
    const outcome = await place.type(...command);
    expect(outcome.code, command.join(' ')).toBe(1);
    expect(outcome.err).toContain('De zegelsleutel ontbreekt');
    expect(outcome.err).not.toMatch(/ENOENT|\n\s+at /);
  }
});

it.skipIf(process.platform === 'win32')('refuses a seal key that others can read, and one that is no key', async () => {
  await chmod(place.sealKeyFile, 0o644);
  expect(await place.type('verify')).toMatchObject({ code: 1, err: expect.stringContaining('chmod 600') });
  await chmod(place.sealKeyFile, 0o600);
  await writeFile(place.sealKeyFile, 'iets anders');
  expect(await place.type('verify')).toMatchObject({
    code: 1,
    err: expect.stringContaining('In dit bestand staat geen zegelsleutel'),
  });
});

it('is kept in the keys of a backup, not in its data, and comes back with it', async () => {
  const copy = join(folder, 'kopie.tdb');
  const key = await readFile(place.sealKeyFile, 'utf8');
  expect(await place.type('backup', copy)).toMatchObject({ code: 0 });
  const text = key.split('\n')[1] ?? '';
  for (const file of [copy, `${copy}.keys`]) expect(await readFile(file, 'latin1')).not.toContain(text);

  await rm(place.sealKeyFile);
  expect(await place.type('restore', copy, '--zegel')).toMatchObject({ code: 0 });
  expect(await readFile(place.sealKeyFile, 'utf8')).toBe(key);
  expect((await stat(place.sealKeyFile)).mode & 0o077).toBe(0);

  await rm(place.sealKeyFile);
  await rename(place.dataDir, `${place.dataDir}-oud`);
  expect(await place.type('restore', copy)).toMatchObject({
    code: 0,
    out: expect.stringContaining('De zegelsleutel is teruggezet'),
  });
  expect(await readFile(place.sealKeyFile, 'utf8')).toBe(key);
  expect(await place.type('verify', '--data')).toMatchObject({ code: 0 });
});

it('is never overwritten by a restore, and its absence from a backup is said', async () => {
  const copy = join(folder, 'kopie.tdb');
  expect(await place.type('backup', copy)).toMatchObject({ code: 0 });
  const other = newSigningKey();
  await writeFile(place.sealKeyFile, other);
  expect(await place.type('restore', copy, '--zegel')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Er staat een andere zegelsleutel'),
  });
  expect(await readFile(place.sealKeyFile, 'utf8')).toBe(other);

  await rm(place.sealKeyFile);
  const without = join(folder, 'zonder.tdb');
  expect(await place.type('backup', without)).toMatchObject({
    code: 1,
    out: expect.stringContaining('Back-up gemaakt'),
    err: expect.stringContaining('Niet in de back-up: de zegelsleutel'),
  });
  expect(await place.type('restore', without, '--zegel')).toMatchObject({ code: 1 });
});
