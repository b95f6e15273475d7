import pg from 'pg';
import { realDisk } from '#src/store/disk.ts';
import { type HouseAt, migrate } from '#src/store/moving/migrate.ts';
import { sampleSummary } from '../sample-dossier.ts';

/** A process of its own that moves a house, and kills itself before its n-th file or statement, with a signal nobody can catch. */
const [from = '', to = '', keyFile = '', n = '0'] = process.argv.slice(2);
let acts = 0;
const count = () => {
  if (++acts === Number(n)) process.kill(process.pid, 'SIGKILL');
};
const counted =
  <A extends readonly unknown[], R>(act: (...given: A) => R) =>
  (...given: A): R => {
    count();
    return act(...given);
  };
const { create, rename, unlink } = realDisk;
Object.assign(realDisk, {
  create: counted(create),
  rename: counted(rename),
  unlink: counted(unlink),
});
const { query } = pg.Client.prototype;
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...given: unknown[]) {
    count();
    return Reflect.apply(query, this, given);
  },
});

const at = (text: string): HouseAt => (text.startsWith('postgres:') ? { databaseUrl: text } : { dataDir: text });
await migrate({
  from: at(from),
  to: at(to),
  keyFile,
  summarise: sampleSummary,
  now: () => '2026-11-30T08:00:00.000Z',
  told: () => undefined,
});
process.stdout.write(`done ${acts}`);
