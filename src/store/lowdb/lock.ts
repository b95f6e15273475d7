import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Disk, errorCode } from '../disk.ts';
import { writeAll } from '../durable-write.ts';
import { StoreRefused } from '../errors.ts';

/** Who holds the data folder. The start time tells a process from a later one that got the same number. */
type Holder = { readonly pid: number; readonly host: string; readonly startedAt: string; readonly token: string };

export type Lock = {
  /** The holder before ended without releasing it: a crash, a kill or a power loss. */
  readonly afterCrash: boolean;
  release(): Promise<void>;
};

/** Long enough for a rival that took the same stale lock over to see it lost. */
const settleMilliseconds = 60;

/**
 * One process a data folder: a file made exclusively (no flock, so it works the same on Linux, macOS and Windows) that
 * names its holder. A holder that is gone (crash, power loss, kill -9) is replaced; a living one, or one on another
 * machine, is not.
 *
 * @throws StoreRefused locked, before anything was written
 */
export async function takeLock(disk: Disk, dataDir: string): Promise<Lock> {
  const path = join(dataDir, 'lock');
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    startedAt: ownStart(),
    token: randomBytes(12).toString('hex'),
  };
  for (let attempt = 0; attempt < 3; attempt++) {
    if (place(disk, path, mine)) return { afterCrash: attempt > 0, release: () => release(disk, path, mine) };
    const found = await readHolder(disk, path);
    if (found && lives(found)) throw refusal(found);
    await setAside(disk, path, found);
    if (!place(disk, path, mine)) continue;
    await new Promise((resolve) => setTimeout(resolve, settleMilliseconds));
    if (readNow(disk, path)?.token === mine.token) {
      return { afterCrash: true, release: () => release(disk, path, mine) };
    }
  }
  throw new StoreRefused(
    'locked',
    'Een ander programma opent dezelfde gegevensmap op dit moment. Probeer het zo weer.',
  );
}

function place(disk: Disk, path: string, mine: Holder): boolean {
  let file: number;
  try {
    file = disk.create(path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeAll(disk, file, Buffer.from(JSON.stringify(mine), 'utf8'));
  } finally {
    disk.close(file);
  }
  return true;
}

/** Moves a stale lock away under a name of its own. A rival's fresh lock caught by mistake is put back. */
async function setAside(disk: Disk, path: string, stale: Holder | undefined): Promise<void> {
  const now = readNow(disk, path);
  if (now?.token !== stale?.token) return;
  const aside = `${path}.${stale?.token ?? 'unreadable'}`;
  await disk.rename(path, aside).catch((error) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  const caught = readNow(disk, aside);
  if (caught && caught.token !== stale?.token) await disk.rename(aside, path);
  else await disk.unlink(aside);
}

async function release(disk: Disk, path: string, mine: Holder): Promise<void> {
  if (readNow(disk, path)?.token === mine.token) await disk.unlink(path);
}

/** A lock without text may be one that is being written: look a second time. */
async function readHolder(disk: Disk, path: string): Promise<Holder | undefined> {
  const found = readNow(disk, path);
  if (found) return found;
  await new Promise((resolve) => setTimeout(resolve, settleMilliseconds));
  return readNow(disk, path);
}

function readNow(disk: Disk, path: string): Holder | undefined {
  try {
    const text = disk.readNow(path)?.toString('utf8');
    const read: unknown = text === undefined ? undefined : JSON.parse(text);
    return isHolder(read) ? read : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isHolder(read: unknown): read is Holder {
  return (
    typeof read === 'object' &&
    read !== null &&
    'pid' in read &&
    typeof read.pid === 'number' &&
    'host' in read &&
    'startedAt' in read &&
    'token' in read &&
    typeof read.token === 'string' &&
    /^[0-9a-f]{24}$/.test(read.token)
  );
}

function lives(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  if (!runs(holder.pid)) return false;
  const startedAt = processStart(holder.pid);
  return startedAt === undefined || holder.startedAt === '' || startedAt === holder.startedAt;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

let knownStart: string | undefined;

function ownStart(): string {
  knownStart ??= processStart(process.pid) ?? '';
  return knownStart;
}

/** When a process started, in the system's own words; undefined where that cannot be asked. */
function processStart(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxStart(pid);
  const [command, ...args] =
    process.platform === 'win32'
      ? ['powershell', '-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`]
      : ['ps', '-o', 'lstart=', '-p', String(pid)];
  if (!command) return undefined;
  const answer = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 1500,
    windowsHide: true,
    env: { ...process.env, LC_ALL: 'C' },
  });
  return answer.status === 0 ? answer.stdout.trim() || undefined : undefined;
}

/** The boot and the clock tick in it. The process name in brackets may hold spaces, so fields count after it. */
function linuxStart(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return fields?.[19] && `${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function refusal(holder: Holder): StoreRefused {
  const where =
    holder.host === hostname()
      ? `proces ${holder.pid} op deze computer`
      : `proces ${holder.pid} op computer ${holder.host}`;
  return new StoreRefused(
    'locked',
    `Deze gegevensmap is al in gebruik door ${where}. Stop dat programma, doe dit opnieuw en start het daarna weer. Weet u zeker dat het niet meer draait? Verwijder dan het bestand "lock" in de gegevensmap.`,
  );
}
