import { defineCommand } from 'citty';
import { demoPassword, logInLines } from '#src/demo/log-ins.ts';
import { demoPaths } from '#src/demo/pages/paths.ts';
import { type Demo, startDemo } from '#src/demo/start.ts';
import { dutchNumber, longDate } from '#src/domain/format.ts';
import { untilStopped } from './start.ts';
import { complain, say, settle } from './terminal.ts';

export const demo = defineCommand({
  meta: { name: 'demo', description: 'probeer het programma met verzonnen mensen, zonder iets in te richten' },
  args: {
    poort: {
      type: 'string',
      description: 'waarop het draait, anders PORT; 0 neemt een vrije',
      default: process.env.PORT || '3000',
    },
    map: { type: 'string', valueHint: 'MAP', description: 'bewaar de demo in deze map en ga er later mee verder' },
  },
  run: ({ args }) =>
    settle(async () => {
      const port = Number(args.poort);
      if (!/^\d{1,5}$/.test(args.poort) || port > 65_535) {
        complain('Geef met --poort (of PORT) een getal van 0 tot en met 65535');
        return 2;
      }
      const began = performance.now();
      const progress = progressLine();
      const stop = new AbortController();
      const interrupt = () => stop.abort();
      for (const signal of stopSignals) process.once(signal, interrupt);
      const started = await startDemo({
        port,
        ...(args.map ? { folder: args.map } : {}),
        tell: progress.tell,
        signal: stop.signal,
      }).catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
        return { ok: false as const, message: 'De demo is gestopt. Er is niets bewaard.' };
      });
      progress.clear();
      for (const signal of stopSignals) process.off(signal, interrupt);
      if (!started.ok) {
        complain(started.message);
        return 2;
      }
      say(...welcome(started.demo, (performance.now() - began) / 1000));
      await untilStopped(started.demo);
      return 0;
    }),
});

const stopSignals = ['SIGINT', 'SIGTERM'] as const;

function welcome({ url, organisation, clock, folder }: Demo, seconds: number): readonly string[] {
  const at = (path: string) => new URL(path, url).href;
  return [
    `De demo is klaar, in ${dutchNumber(seconds, { max: 1 })} seconden.`,
    '',
    `Programma   ${at('/')}`,
    `Postvak     ${at(demoPaths.mailbox())}   alle mail die de demo verstuurt`,
    `Klok        ${at(demoPaths.clock())}   het is nu ${longDate(clock.today())}`,
    `Galerij     ${at(demoPaths.gallery())}   elk document, elke mail en elke bijzondere pagina`,
    '',
    `Log in met een van deze adressen en het wachtwoord ${demoPassword}`,
    ...logInLines(organisation),
    '',
    'Alle personen en gegevens zijn verzonnen.',
    folder.temporary
      ? 'Stop met Ctrl-C. Daarna is alles weg; met --map MAP bewaart u de demo.'
      : `Stop met Ctrl-C. De demo blijft bewaard in ${folder.path}`,
  ];
}

/** One line that is written over, on a terminal only: elsewhere it would be noise. */
function progressLine() {
  const { stderr } = process;
  const write = (text: string) => void (stderr.isTTY && stderr.write(`\r\u001b[2K${text}`));
  return { tell: (line: string) => write(line), clear: () => write('') };
}
