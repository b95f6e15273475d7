import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { realDisk } from '#src/store/disk.ts';
import { checkArchive } from '#src/store/lowdb/archive-check.ts';
import { parseKeys } from '#src/store/lowdb/backup-keys.ts';
import { type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { isSound } from '#src/store/verify-report.ts';
import { sampleDossier, sampleOrganisation, sampleSummary } from '#test/store/sample-dossier.ts';

/**
 * `npm run test:crash -- --kills 200 --seed 1`: kills a writing process at random moments, opens the store after each kill
 * and checks that everything acknowledged is there and nothing is torn, also of the backups made meanwhile. Exit 1 at the first loss.
 */
type Acknowledged = {
  readonly saved: Map<number, number>;
  counted: number;
  readonly destroyed: Set<number>;
  readonly backed: Set<number>;
  lines: number;
};

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const chance = generator(Number(values.seed));
const root = await mkdtemp(join(tmpdir(), 'trajectdossier-crash-'));
const place = { dataDir: join(root, 'data'), keyFile: join(root, 'key') };
await createKeyFile(realDisk, place.keyFile);

const acknowledged: Acknowledged = { saved: new Map(), counted: 0, destroyed: new Set(), backed: new Set(), lines: 0 };
const losses: string[] = [];
const kills = Number(values.kills);
let done = 0;
let backups = 0;
for (; done < kills && losses.length === 0; done++) {
  await runAndKill();
  losses.push(...(await check()));
}
await rm(root, { recursive: true, force: true });
for (const loss of losses) process.stdout.write(`LOST ${loss}\n`);
process.stdout.write(
  `crash: ${done} kills, seed ${values.seed}, ${acknowledged.lines} acknowledged writes, ${backups} whole backups, ${losses.length} lost, ${losses.length === 0 ? 'every restart clean' : 'FAILED'}\n`,
);
process.exitCode = losses.length === 0 ? 0 : 1;

/** One in eight dies while it opens; the others after up to 60 acknowledgements and a few milliseconds more. */
async function runAndKill(): Promise<void> {
  const script = new URL('./writer.ts', import.meta.url).pathname;
  const first = 100 + done * 1000;
  const child = spawn(process.execPath, ['--import', 'tsx', script, place.dataDir, place.keyFile, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const lines = createInterface(child.stdout);
  const read = once(lines, 'close');
  let pause: NodeJS.Timeout | undefined;
  const killIn = (milliseconds: number) => {
    clearTimeout(pause);
    pause = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  };
  let left = Math.floor(chance() * 60);
  if (chance() < 0.125) killIn(200 + chance() * 600);
  lines.on('line', (line) => {
    if (left-- === 0) killIn(chance() * 8);
    note(line);
  });
  const [code] = await exit;
  clearTimeout(pause);
  await read;
  if (code !== null) losses.push(`the writer ended by itself with ${code}`);
}

function note(line: string): void {
  const [what, one, two] = line.split(' ');
  if (what === 'open') return;
  acknowledged.lines++;
  if (what === 'saved') acknowledged.saved.set(Number(one), Number(two));
  if (what === 'counted') acknowledged.counted = Math.max(acknowledged.counted, Number(one));
  if (what === 'backed') acknowledged.backed.add(Number(one));
  if (what === 'destroyed') acknowledged.destroyed.add(Number(one));
}

async function check(): Promise<string[]> {
  const store = await openLowdbStore({ ...place, summarise: sampleSummary, organisation: sampleOrganisation });
  const found: string[] = [];
  const report = await verifyStore(store, { data: true });
  if (!isSound(report)) found.push(JSON.stringify(report.findings));
  for (const [number, revision] of acknowledged.saved) {
    const loaded = await store.dossiers.load(sampleDossier(number, 1).id);
    if (!loaded || loaded.revision < revision)
      found.push(`dossier ${number}: revision ${revision} was acknowledged, ${loaded?.revision ?? 'nothing'} is there`);
    else if (loaded.revision > 1 && loaded.value.assignment.question !== `revision ${loaded.revision}`)
      found.push(`dossier ${number} is torn`);
  }
  for (const number of acknowledged.destroyed) {
    if (await store.dossiers.load(sampleDossier(number, 1).id))
      found.push(`dossier ${number} was destroyed and is there`);
  }
  if (acknowledged.counted > 0 && (await store.counter('reference-2026')) <= acknowledged.counted)
    found.push('a number was given twice');
  found.push(...(await checkBackups(store)));
  await store.close();
  return found;
}

/** Every backup with its own name is whole, also of the one that was killed; those that were told are there. */
async function checkBackups({ ground }: LowdbStore): Promise<string[]> {
  const found: string[] = [];
  const names = (await readdir(root)).filter((name) => name.includes('.tdb'));
  for (const name of names.filter((one) => one.endsWith('.tdb'))) {
    const file = join(root, name);
    try {
      const keys = parseKeys(await ground.keystore.openApart(await readFile(`${file}.keys`)));
      backups += (await checkArchive(file, keys)).opened > 0 ? 1 : 0;
    } catch (error) {
      found.push(`${name} looks whole and is not: ${error}`);
    }
  }
  for (const number of acknowledged.backed)
    if (!names.includes(`key.${number}.tdb`)) found.push(`backup ${number} was made and is not there`);
  acknowledged.backed.clear();
  for (const name of names) await rm(join(root, name));
  return found;
}

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
