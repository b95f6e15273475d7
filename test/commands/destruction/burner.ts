import { summarise } from '#src/domain/summarise.ts';
import { daySchema } from '#src/domain/time.ts';
import { type Disk, realDisk } from '#src/store/disk.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { runOn } from './ending.ts';

/** A process of its own that carries out what is due, and kills itself, with a signal nobody can catch, before its n-th act on the disk. */
const [dataDir = '', keyFile = '', day, n = '0'] = process.argv.slice(2);
const store = await openLowdbStore({ dataDir, keyFile, summarise, disk: deadly(realDisk, Number(n)) });
await runOn(store, daySchema.parse(day));
await store.close();
process.stdout.write('done');

function deadly(disk: Disk, last: number): Disk {
  let acts = 0;
  const counted =
    <A extends readonly unknown[], R>(task: (...given: A) => R) =>
    (...given: A): R => {
      if (++acts === last) process.kill(process.pid, 'SIGKILL');
      return task(...given);
    };
  return {
    ...disk,
    create: counted(disk.create),
    write: counted(disk.write),
    sync: counted(disk.sync),
    rename: counted(disk.rename),
    unlink: counted(disk.unlink),
    removeFolder: counted(disk.removeFolder),
    syncFolder: counted(disk.syncFolder),
  };
}
