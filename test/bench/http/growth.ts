import { join } from 'node:path';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { users } from '#test/builders/cast.ts';
import { sampleDossier, sampleSummary } from '#test/store/sample-dossier.ts';
import { compared, interleave, type Measured } from '../measure.ts';
import { listPath } from './desk.ts';
import { hasty, makeKeys, organisation, type SignedIn, signIn } from './house.ts';
import { ask, drive } from './load.ts';
import { type Served, serveOurs } from './served.ts';

const small = 100;
/** A smaller house while one works on this: BENCH_DOSSIERS. */
const large = Number(process.env.BENCH_DOSSIERS ?? 100_000);
/** Of a coach, in either house. */
const own = 40;
const connections = 20;
const milliseconds = 400;
const turns = 40;

type Grown = {
  readonly count: number;
  readonly server: Served;
  readonly coach: SignedIn;
  readonly directorate: SignedIn;
};

/** The list of clients, of a coach and of the whole house, in a small house and in a large one. */
export async function listAsItGrows(folder: string, say: (line: string) => void): Promise<Measured[]> {
  const houses: Grown[] = [];
  try {
    for (const count of [small, large]) {
      say(`making ${count} dossiers (without fsync) …`);
      houses.push(await grown(join(folder, String(count)), count));
    }
    const contenders = (['coach', 'directorate'] as const).flatMap((whose) =>
      houses.map(({ count, server, [whose]: { cookie } }) => ({
        what: `list page of a ${whose === 'coach' ? 'coach' : 'director'} at ${count}`,
        act: async () =>
          1000 / (await drive(server.port, () => [ask(listPath, { cookie })], { connections, milliseconds })).perSecond,
      })),
    );
    const lines = await interleave(contenders, { turns, warmUp: 8 });
    return lines.map((line, at) => {
      const before = lines[at - 1];
      return at % 2 === 1 && before ? compared(line, before, 2) : line;
    });
  } finally {
    for (const { server } of houses) await server.stop();
  }
}

async function grown(folder: string, count: number): Promise<Grown> {
  const keyFile = await makeKeys(folder);
  const dataDir = join(folder, 'data');
  const store = await openLowdbStore({ dataDir, keyFile, summarise: summaryOf, organisation, disk: hasty });
  for (let number = 0; number < count; number++) {
    const sample = sampleDossier(number, 2);
    const [coach] = sample.coaches;
    if (!coach) throw new Error('a sample has a coach');
    const coaches = number < own ? [{ ...coach, userId: users.sanne.id }] : sample.coaches;
    await store.dossiers.create(sample.id, { ...sample, coaches });
  }
  const [coach, directorate] = [await signIn(store, users.sanne), await signIn(store, users.ans)];
  await store.close();
  const server = await serveOurs({ DATA_DIR: dataDir, KEY_FILE: keyFile }, `this program at ${count}`);
  return { count, server, coach, directorate };
}

/** Nothing falls due, so that no job works meanwhile. */
function summaryOf(dossier: Dossier): DossierSummary {
  const { tickDueOn: _, mailDueAt: __, ...summary } = sampleSummary(dossier);
  return summary;
}
