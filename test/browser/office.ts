import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { castOrganisation } from '#src/demo/cast.ts';
import { type DemoClock, demoClock } from '#src/demo/clock.ts';
import { withPasswords } from '#src/demo/log-ins.ts';
import { type MailServer, startMailServer } from '#src/demo/mail-server.ts';
import { createTraveller } from '#src/demo/travel.ts';
import type { DossierId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import { newSigningKey, signerOf } from '#src/mail/signer.ts';
import { type Running, startServer } from '#src/main.ts';
import { realDisk } from '#src/store/disk.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { makePasswords } from '#src/web/login/passwords.ts';

/** The whole program with the people of the cast, no dossiers yet, a mail server and a clock that can be moved. */
export type Office = {
  readonly url: string;
  readonly running: Running;
  readonly mailServer: MailServer;
  readonly clock: DemoClock;
  /** Errors and warnings of the program's own log. */
  readonly trouble: readonly string[];
  /** Moves the clock; every day in between has its tick and its mail. */
  readonly goTo: (day: Day) => Promise<void>;
  /** Resolves when every mail that is due has been sent. */
  readonly post: () => Promise<void>;
  /** Where a dossier lies on disk. */
  readonly fileOf: (id: DossierId) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Cheap on purpose: the walk logs in often. */
const passwords = makePasswords(10);

export async function openOffice(today: Day): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'walk-'));
  const keyFile = join(folder, 'key');
  await createKeyFile(realDisk, keyFile);
  const mailServer = await startMailServer(0);
  const clock = demoClock(`${today}T08:00:00.000Z`);
  const trouble: string[] = [];
  const note = (fields: Readonly<Record<string, unknown>>, message: string) =>
    void trouble.push(`${message} ${JSON.stringify(fields)}`);
  const running = await startServer(
    {
      host: '127.0.0.1',
      port: 0,
      appUrl: new URL('http://127.0.0.1'),
      dataDir: join(folder, 'data'),
      keyFile,
      smtpUrl: mailServer.url,
      sender: { name: 'Maas groep', address: 'dossier@maasgroep.voorbeeld.example' },
    },
    {
      clock,
      organisation: await withPasswords(castOrganisation, passwords),
      signer: signerOf(newSigningKey()),
      passwords,
      log: { info: () => undefined, warn: note, error: note },
    },
  );
  const post = () => running.outbox.idle();
  const traveller = createTraveller({
    clock,
    runTick: () => running.schedule.runNow(),
    post,
    arrived: () => mailServer.arrivals().length,
    afterwards: async () => undefined,
  });
  return {
    url: running.url.origin,
    running,
    mailServer,
    clock,
    trouble,
    goTo: async (day) => void (await traveller.travel(day)),
    post,
    async fileOf(id) {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      const found = files.find((file) => file.isFile() && file.name.startsWith(id));
      if (!found) throw new Error('this dossier has no file');
      return join(found.parentPath, found.name);
    },
    async close() {
      await running.stop();
      await mailServer.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
