import { isIP } from 'node:net';
import { defineCommand } from 'citty';
import { type Config, isLocal } from '#src/config.ts';
import { type Running, startServer } from '#src/main.ts';
import { errorCode } from '#src/store/disk.ts';
import { answerBackup } from './backup.ts';
import { type Door, openDoor } from './door.ts';
import { settingsArg, withConfig } from './settings.ts';
import { complain, say, settle } from './terminal.ts';

export const start = defineCommand({
  meta: { name: 'start', description: 'start het programma' },
  args: settingsArg,
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, async (config) => {
        noticeOldNode();
        const running = await startServer(config);
        // beside a database a backup is made without the running program
        const door = config.databaseUrl === undefined ? await doorOf(config, running) : undefined;
        say(`Het programma draait op ${running.url.origin}`, ...listeningWords(config));
        await untilStopped({ stop: () => Promise.all([door?.close(), running.stop()]) });
        return 0;
      }),
    ),
});

/** Where `backup` asks for one while this runs; without it that command says that the program has to stop first. */
async function doorOf(config: Config, { store, deps }: Running): Promise<Door | undefined> {
  try {
    const { clock } = deps;
    return await openDoor(config.keyFile, (question, signal) =>
      answerBackup({ store, config, clock, signal }, question),
    );
  } catch (error) {
    deps.log.warn({ error: errorCode(error) ?? 'unknown' }, 'door.closed');
    return undefined;
  }
}

/** Whoever listens to the outside is told so; only the proxy should come in there. */
function listeningWords({ host, port }: Config): readonly string[] {
  if (isLocal(new URL(`http://${isIP(host) === 6 ? `[${host}]` : host}`))) return [];
  const where = host === '0.0.0.0' || host === '::' ? 'op elk adres van deze computer' : `op ${host}`;
  return [`Let op: het luistert ${where}, poort ${port}. Laat met de firewall alleen de proxy toe.`];
}

/** Runs until SIGTERM or SIGINT; a second signal, or ten seconds, ends it at once. */
export async function untilStopped(running: { readonly stop: () => Promise<unknown> }): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
  const cut = setTimeout(() => process.exit(1), 9_500);
  cut.unref();
  await running.stop();
}

/** Node 20 works and is tested, but is past its end of life. */
function noticeOldNode(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 24)
    complain(`Let op: Node ${process.versions.node} krijgt geen beveiligingsupdates meer. Gebruik Node 24.`);
}
