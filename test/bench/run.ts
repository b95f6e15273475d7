import { readdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import { type Bench, beyondLimit, tableOf } from './measure.ts';
import { installPeers } from './peers.ts';

/**
 * `npm run bench [-- NAME…]`: runs every test/bench/NAME.bench.ts, each exporting `bench`, and prints its table. Exit 1 when
 * a ratio is above its limit. Ratios are taken inside one run; times say something about this machine only.
 */
const wanted = process.argv.slice(2);
const files = (await readdir(new URL('.', import.meta.url))).filter((name) => name.endsWith('.bench.ts')).sort();
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
installPeers(say);
for (const file of files) {
  const name = file.slice(0, -'.bench.ts'.length);
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { bench } = (await import(new URL(file, import.meta.url).href)) as { bench: Bench };
  say(`\n${bench.name}`);
  const lines = await bench.run(say);
  say(tableOf(lines));
  if (beyondLimit(lines).length > 0) process.exitCode = 1;
}
