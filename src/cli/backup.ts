import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { defineCommand } from 'citty';
import type { Config } from '#src/config.ts';
import { sealKeyFile } from '#src/seal-key.ts';
import { backupStore } from '#src/store/lowdb/backup.ts';
import { findingLines } from './findings.ts';
import { settingsArg, withConfig, withStore } from './settings.ts';
import { complain, countedFiles, jsonArg, say, sayJson, settle } from './terminal.ts';
import { sealKeyTrouble } from './verify.ts';

export const backup = defineCommand({
  meta: { name: 'backup', description: 'maak een back-up en lees hem terug: backup BESTAND' },
  args: {
    ...settingsArg,
    ...jsonArg,
    file: { type: 'positional', valueHint: 'BESTAND', required: false, description: 'nieuw bestand' },
  },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, async (config) => {
        const { file } = args;
        if (!file) {
          complain('Noem het bestand: backup BESTAND');
          return 2;
        }
        // A folder that is not there is told before the data are opened.
        await stat(dirname(resolve(file)));
        return withStore(config, async (store) => {
          const { sealKey, trouble } = await sealKeyOf(config);
          const report = await backupStore(store, file, sealKey);
          if (args.json) sayJson({ ...report, sealKey: sealKey !== undefined });
          else
            say(
              `Back-up gemaakt en teruggelezen: ${countedFiles(report)}.`,
              'Bewaar het bestand .keys apart van de back-up.',
            );
          for (const line of findingLines(report.skipped)) complain(`Niet in de back-up: ${line}`);
          if (trouble !== undefined) complain(`Niet in de back-up: de zegelsleutel. ${trouble}`);
          return report.skipped.length > 0 || trouble !== undefined ? 1 : 0;
        });
      }),
    ),
});

/** The data are worth a backup also when this key is gone; then it is said. */
async function sealKeyOf(config: Config): Promise<{ readonly sealKey?: string; readonly trouble?: string }> {
  const trouble = await sealKeyTrouble(config);
  return trouble === undefined ? { sealKey: await readFile(sealKeyFile(config), 'utf8') } : { trouble };
}
