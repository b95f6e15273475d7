import { openStore } from '#src/store/open.ts';
import { type Asked, acts, type Told } from './acts.ts';
import { summaryOf } from './house.ts';
import { ours } from './ours.ts';

/**
 * The process of one store with a number of dossiers, as a server has it: the code of the whole program is in memory too. Its
 * argument says where the store is.
 */
const place = JSON.parse(process.argv[2] ?? '{}') as { readonly keyFile: string; readonly dataDir: string };
await import('#src/main.ts');
const before = process.cpuUsage();
const began = performance.now();
const store = await openStore({ ...place, summarise: summaryOf });
const took = performance.now() - began;
const used = process.cpuUsage(before);
const keeper = ours('', store);
tell({
  kind: 'started',
  took,
  processor: (used.user + used.system) / 1000,
  resident: process.memoryUsage.rss(),
});
process.on('message', (asked: Asked) => void answer(asked));
process.on('disconnect', async () => {
  await keeper.close();
  process.exit();
});

async function answer({ act, turn }: Asked): Promise<void> {
  const started = performance.now();
  const count = await acts[act](keeper, turn, store);
  tell({ kind: 'did', took: (performance.now() - started) / count });
}

function tell(told: Told): void {
  process.send?.(told);
}
