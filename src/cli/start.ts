import { defineCommand } from 'citty';
import { type Running, startServer } from '#src/main.ts';
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
        say(`Het programma draait op ${running.url.origin}`);
        await untilStopped(running);
        return 0;
      }),
    ),
});

/** Runs until SIGTERM or SIGINT; a second signal, or ten seconds, ends it at once. */
export async function untilStopped(running: Pick<Running, 'stop'>): Promise<void> {
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
