import { defineCommand } from 'citty';
import { sealKeyFile } from '#src/seal-key.ts';
import { StoreRefused } from '#src/store/errors.ts';
import { restoreSealKey, restoreStore, type SealKeyFate } from '#src/store/lowdb/restore.ts';
import type { FolderPlace } from '#src/store/moving/folder-place.ts';
import { settingsArg, withConfig } from './settings.ts';
import { complain, countedFiles, type ExitCode, jsonArg, say, sayJson, settle } from './terminal.ts';

export const restore = defineCommand({
  meta: { name: 'restore', description: 'zet een back-up in een lege gegevensmap: restore BESTAND' },
  args: {
    ...settingsArg,
    ...jsonArg,
    map: {
      type: 'string',
      valueHint: 'MAP',
      description:
        'een lege map in plaats van DATA_DIR; nodig met een database, waarheen `migrate` hem daarna overbrengt',
    },
    zegel: { type: 'boolean', description: 'zet alleen de zegelsleutel terug, naast de gegevens', default: false },
    file: { type: 'positional', valueHint: 'BESTAND', required: false, description: 'de back-up' },
  },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, async (config): Promise<ExitCode> => {
        const { file } = args;
        if (!file) {
          complain('Noem het bestand: restore BESTAND');
          return 2;
        }
        const dataDir = args.map ?? (config.databaseUrl === undefined ? config.dataDir : undefined);
        if (dataDir === undefined && !args.zegel) {
          complain(firstInFolder);
          return 2;
        }
        const path = sealKeyFile(config);
        const place = { dataDir: dataDir ?? `${config.keyFile}.none`, keyFile: config.keyFile, sealKeyFile: path };
        if (config.databaseUrl !== undefined && !args.zegel) await layKeys(config.databaseUrl, place);
        const report = args.zegel ? { sealKey: await restoreSealKey(file, place) } : await restoreStore(file, place);
        if (args.json) sayJson(report);
        else if ('aggregates' in report)
          say(`Teruggezet: ${countedFiles(report)}. Vernietigd gebleven: ${report.destroyed}.`);
        if (!args.json && 'references' in report && report.references.length > 0)
          say(`Opnieuw vernietigd volgens het register: ${report.references.join(', ')}.`);
        const left = 'left' in report ? report.left : [];
        if (left.length > 0) complain(leftOut(left));
        const { words, code } = told(report.sealKey, path);
        if (code !== 0) complain(words);
        else if (!args.json) say(words);
        return left.length > 0 ? 1 : code;
      }),
    ),
});

/** What the house in the database has destroyed since stays so; one that is lost keeps nobody from restoring. */
async function layKeys(databaseUrl: string, place: FolderPlace): Promise<void> {
  const { layKeysBeside } = await import('#src/store/postgres/keys-beside.ts');
  try {
    await layKeysBeside(databaseUrl, place);
  } catch (error) {
    if (!(error instanceof StoreRefused)) throw error;
    complain(error.message, 'De back-up wordt teruggezet met alleen zijn eigen sleutels.');
  }
}

const firstInFolder =
  'De gegevens staan in een database. Zet de back-up in een lege map (restore BESTAND --map MAP) en breng die daarna over (migrate).';

function leftOut(names: readonly string[]): string {
  return `Niet teruggezet: ${names.join(', ')}. De sleutel daarvan in de sleutelmap is beschadigd, en misschien staat er dat dit vernietigd is. Wat vernietigd is, komt niet terug.`;
}

function told(fate: SealKeyFate, path: string): { readonly words: string; readonly code: ExitCode } {
  switch (fate) {
    case 'restored':
      return { words: `De zegelsleutel is teruggezet: ${path}`, code: 0 };
    case 'kept':
      return { words: 'De zegelsleutel stond er al.', code: 0 };
    case 'differs':
      return {
        words: `Er staat een andere zegelsleutel dan in de back-up: ${path}. Die is zo gelaten. Wilt u die uit de back-up? Zet de andere weg en gebruik \`restore BESTAND --zegel\`.`,
        code: 1,
      };
    case 'absent':
      return { words: `In deze back-up zit geen zegelsleutel. Zet hem uit de kluis terug: ${path}`, code: 1 };
  }
}
