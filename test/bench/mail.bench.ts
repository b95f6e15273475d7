import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import { type MailServer, startMailServer } from '#src/demo/mail-server.ts';
import { realDisk } from '#src/store/disk.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { startPostgres } from '#test/store/postgres/server.ts';
import { endOf, nextOf } from './child.ts';
import type { MailAsked, MailPlace, MailTold } from './mail/server.ts';
import { type Bench, type Contender, compared, interleave, type Measured } from './measure.ts';

/** Mails of one turn. */
const count = 24;
const turns = 12;
const connections = 4;
/** Two servers, the database and the relay each want a core. */
const coresToSpare = 6;

export const bench: Bench = {
  name: `mail: ${count} plans at a time through the outbox, each made as PDF and Word file, put down, and sent to a real SMTP server`,
  async run(say) {
    const root = await mkdtemp(join(tmpdir(), 'trajectdossier-bench-'));
    const [server, relay] = [await startPostgres(), await startMailServer()];
    const keyFile = join(root, 'key');
    await createKeyFile(realDisk, keyFile);
    const { url: smtp } = relay;
    const databaseUrl = await server.create();
    const onFiles = await start({ dataDir: join(root, 'data'), keyFile, smtp });
    const first = await start({ databaseUrl, keyFile, smtp });
    const second = await start({ databaseUrl, keyFile, smtp });
    try {
      const lines = await interleave(
        [
          contender('outbox, files', relay, [onFiles]),
          contender('outbox, PostgreSQL, one server', relay, [first]),
          contender('outbox, PostgreSQL, two servers', relay, [first, second]),
          floor(relay),
        ],
        { turns, warmUp: 2 },
      );
      say(
        'Milliseconds a mail. Each turn makes its files anew and writes three times durably a mail: files, that it leaves, what the relay said.',
      );
      say(
        `The floor sends the bytes of such mails by nodemailer's own pool of ${connections} connections, and keeps nothing.`,
      );
      say(`On ${cpus().length} cores two servers share them with the database and the relay.`);
      return judged(lines);
    } finally {
      for (const one of [onFiles, first, second]) await one.stop();
      await relay.close();
      await server.stop();
      await rm(root, { recursive: true, force: true });
    }
  },
};

type Server = { ask(asked: MailAsked): Promise<MailTold>; stop(): Promise<void> };

async function start(place: MailPlace): Promise<Server> {
  const child = fork(new URL('./mail/server.ts', import.meta.url), [JSON.stringify(place)]);
  await nextOf<MailTold>(child);
  return {
    ask(asked) {
      child.send(asked);
      return nextOf<MailTold>(child);
    },
    stop: () => endOf(child),
  };
}

/** The first puts the mails down, all of them send; every mail has to arrive once. */
function contender(what: string, relay: MailServer, servers: readonly Server[]): Contender {
  return {
    what,
    async act() {
      await servers[0]?.ask({ queue: count });
      const before = relay.arrivals().length;
      const began = performance.now();
      await Promise.all(servers.map((server) => server.ask('send')));
      const took = performance.now() - began;
      const arrived = relay.arrivals().length - before;
      if (arrived !== count) throw new Error(`${arrived} mails arrived where ${count} were sent`);
      return took / count;
    },
  };
}

function floor(relay: MailServer): Contender {
  const { hostname: host, port } = new URL(relay.url);
  const mailer = createTransport(
    new SMTPPool({ host, port: Number(port), maxConnections: connections, maxMessages: 1e9 }),
  );
  return {
    what: "nodemailer's pool, the same bytes",
    async act() {
      const some = relay.arrivals().slice(0, count);
      const began = performance.now();
      await Promise.all(
        some.map(({ raw, sender, recipients }) =>
          mailer.sendMail({ raw: Buffer.from(raw), envelope: { from: sender, to: [...recipients] } }),
        ),
      );
      return (performance.now() - began) / Math.max(1, some.length);
    },
  };
}

function judged(lines: readonly Measured[]): Measured[] {
  const [files, one, two, least] = lines;
  if (!files || !one || !two || !least) return [];
  const half = cpus().length >= coresToSpare ? 1 / 1.5 : undefined;
  return [compared(files, least), compared(one, least), compared(compared(two, one, half), least), least];
}
