import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { realDisk } from '#src/store/disk.ts';
import { takeLock } from '#src/store/lowdb/lock.ts';
import { type DataFolder, dataFolder } from './data-folder.ts';

it('refuses a second process within 2 s of its start of opening, and it writes nothing', async () => {
  const folder = await dataFolder();
  const store = await folder.open();
  onTestFinished(() => store.close());
  const before = await namesAndTimes(folder.dataDir);
  const started = performance.now();
  await expect(folder.open()).rejects.toMatchObject({
    code: 'locked',
    message: expect.stringContaining('al in gebruik'),
  });
  expect(performance.now() - started).toBeLessThan(2000);
  expect((await holder(folder)).line).toBe('refused locked');
  expect(await namesAndTimes(folder.dataDir)).toEqual(before);
});

it('takes over from a process that was killed', async () => {
  const folder = await dataFolder();
  const { child, line } = await holder(folder);
  expect(line).toBe('open');
  await expect(folder.open()).rejects.toMatchObject({ code: 'locked' });
  child.kill('SIGKILL');
  await once(child, 'exit');
  const store = await folder.open();
  await store.close();
  expect(await readdir(folder.dataDir)).not.toContain('lock');
});

it('takes over when another process has the number of the one that is gone', async () => {
  const folder = await dataFolder();
  await (await folder.open()).close();
  await writeLock(folder, { pid: process.pid, host: hostname(), startedAt: 'another boot 1' });
  await (await folder.open()).close();
});

it('takes over a lock that was cut off while it was written', async () => {
  const folder = await dataFolder();
  await (await folder.open()).close();
  await writeFile(join(folder.dataDir, 'lock'), '{"pid":');
  await (await folder.open()).close();
});

it('leaves a lock of another computer alone and says what to do', async () => {
  const folder = await dataFolder();
  await (await folder.open()).close();
  await writeLock(folder, { pid: 1, host: 'elders', startedAt: '' });
  await expect(folder.open()).rejects.toMatchObject({
    code: 'locked',
    message: expect.stringContaining('computer elders'),
  });
});

it('lets exactly one of many take over a stale lock', async () => {
  const folder = await dataFolder();
  await (await folder.open()).close();
  await writeLock(folder, { pid: process.pid, host: hostname(), startedAt: 'another boot 1' });
  const takings = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(realDisk, folder.dataDir)));
  expect(takings.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
});

async function holder(folder: DataFolder): Promise<{ child: ChildProcess; line: string }> {
  const script = new URL('./hold-lock.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder.dataDir, folder.keyFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, line };
}

async function writeLock(folder: DataFolder, holds: { pid: number; host: string; startedAt: string }): Promise<void> {
  await writeFile(join(folder.dataDir, 'lock'), JSON.stringify({ ...holds, token: '0'.repeat(24) }));
}

async function namesAndTimes(path: string): Promise<string[]> {
  const names = await readdir(path, { recursive: true });
  return Promise.all(names.sort().map(async (name) => `${name} ${(await stat(join(path, name))).mtimeMs}`));
}
