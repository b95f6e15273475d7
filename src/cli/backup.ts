import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { z } from 'zod';
import type { Config } from '#src/config.ts';
import { backupDays } from '#src/domain/retention.ts';
import { realClock } from '#src/sources.ts';
import { askAtDoor } from './door.ts';
import { type BackupAsk, backupAskSchema, type MadeBackup, madeBackupSchema, makeBackup } from './make-backup.ts';
import { refusalIn } from './refusals.ts';
import { settingsArg, withConfig, withStore } from './settings.ts';
import { complain, counted, countedFiles, type ExitCode, jsonArg, say, sayJson, settle } from './terminal.ts';

export const backup = defineCommand({
  meta: {
    name: 'backup',
    description: 'maak een back-up en lees hem terug, ook terwijl het programma draait: backup BESTAND',
  },
  args: {
    ...settingsArg,
    ...jsonArg,
    map: {
      type: 'string',
      valueHint: 'MAP',
      description: `in plaats van BESTAND: een map voor elke nacht; wat daar ouder is dan ${backupDays} dagen gaat weg`,
    },
    file: { type: 'positional', valueHint: 'BESTAND', required: false, description: 'nieuw bestand' },
  },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, async (config) => {
        const ask = asked(args);
        if (!ask) {
          complain('Noem het bestand of de map: backup BESTAND, of backup --map MAP');
          return 2;
        }
        // A folder that is not there is told before the data are opened.
        await stat('file' in ask ? dirname(ask.file) : ask.folder);
        const json = args.json;
        return withStore(
          config,
          async (store) => {
            const meanwhile = config.databaseUrl === undefined ? 'stopped' : 'unknown';
            return tell(await makeBackup({ store, config, clock: realClock }, ask), { json, meanwhile });
          },
          () => whileRunning(config, ask, json),
        );
      }),
    ),
});

function asked({ file, map }: { file?: string | undefined; map?: string | undefined }): BackupAsk | undefined {
  if (file !== undefined && file !== '') return map === undefined ? { file: resolve(file) } : undefined;
  return map ? { folder: resolve(map) } : undefined;
}

const refusalSchema = z.strictObject({ sentence: z.string(), code: z.literal([1, 2]) });
const answerSchema = z.union([z.strictObject({ made: madeBackupSchema }), z.strictObject({ refusal: refusalSchema })]);

/** The program that holds the data makes it, while people go on working. Undefined: no program of ours answers. */
async function whileRunning(config: Config, ask: BackupAsk, json: boolean): Promise<ExitCode | undefined> {
  const said = await askAtDoor(config.keyFile, ask).catch(() => 'stopped' as const);
  if (said === undefined) return undefined;
  const answer = answerSchema.safeParse(said).data;
  if (!answer) {
    complain('Het programma stopte voordat de back-up klaar was. Er is geen back-up gemaakt.');
    return 1;
  }
  if ('made' in answer) return tell(answer.made, { json, meanwhile: 'running' });
  complain(answer.refusal.sentence);
  return answer.refusal.code;
}

/** What the running program answers at its door. */
export async function answerBackup(
  around: Parameters<typeof makeBackup>[0],
  question: unknown,
): Promise<z.infer<typeof answerSchema>> {
  try {
    return { made: await makeBackup(around, backupAskSchema.parse(question)) };
  } catch (error) {
    if (around.signal?.aborted)
      return { refusal: { sentence: 'Het programma stopt. Er is geen back-up gemaakt.', code: 1 } };
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    return { refusal: { sentence: refusal.sentence, code: refusal.code === 2 ? 2 : 1 } };
  }
}

/** What the program did; of servers beside this command nothing is known. */
const programWords = {
  running: 'Het programma werkte door.',
  stopped: 'Het programma stond stil.',
  unknown: 'Servers die draaien, werkten door.',
} as const;
type Telling = { readonly json: boolean; readonly meanwhile: keyof typeof programWords };

function tell(made: MadeBackup, { json, meanwhile }: Telling): ExitCode {
  const { missing, removed, file, ...report } = made;
  if (json) sayJson({ ...report, file, removed, running: meanwhile === 'running' });
  else
    say(
      `Back-up gemaakt en teruggelezen: ${countedFiles(report)}.`,
      programWords[meanwhile],
      ...(removed.length > 0
        ? [`Ouder dan ${backupDays} dagen en weggehaald: ${counted(removed.length, 'bestand', 'bestanden')}.`]
        : []),
      'Bewaar het bestand .keys apart van de back-up.',
    );
  for (const line of missing) complain(`Niet in de back-up: ${line}`);
  return missing.length > 0 ? 1 : 0;
}
