import { defineCommand } from 'citty';
import { backupStore } from '#src/store/lowdb/backup.ts';
import { restoreStore } from '#src/store/lowdb/restore.ts';
import { isSound, verifyStore } from '#src/store/lowdb/verify.ts';
import { settingsArg, withConfig, withStore } from './settings.ts';
import { complain, say, sayJson, settle } from './terminal.ts';

const json = { json: { type: 'boolean', description: 'uitkomst als JSON', default: false } } as const;

export const verify = defineCommand({
  meta: { name: 'verify', description: 'controleer of alles er is en heel is; met --data ook elke inhoud' },
  args: { ...settingsArg, ...json, data: { type: 'boolean', description: 'lees ook elke inhoud', default: false } },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, (config) =>
        withStore(config, async (store) => {
          const report = await verifyStore(store, { data: args.data });
          const sound = isSound(report);
          if (args.json) sayJson({ sound, ...report });
          else {
            for (const finding of report.findings) complain(Object.values(finding).join('  '));
            say(
              `${report.aggregates} bestanden en ${report.blobs} bijlagen gecontroleerd: ${sound ? 'alles is heel' : 'er is iets beschadigd'}.`,
            );
          }
          return sound ? 0 : 1;
        }),
      ),
    ),
});

export const backup = defineCommand({
  meta: { name: 'backup', description: 'maak een back-up en lees hem terug: backup BESTAND' },
  args: { ...settingsArg, ...json, file: { type: 'positional', required: false, description: 'nieuw bestand' } },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, (config) => {
        const { file } = args;
        if (!file) return asked('backup');
        return withStore(config, async (store) => {
          const report = await backupStore(store, file);
          if (args.json) sayJson(report);
          else
            say(
              `Back-up gemaakt en teruggelezen: ${report.aggregates} bestanden, ${report.blobs} bijlagen.`,
              'Bewaar het bestand .keys apart van de back-up.',
            );
          if (report.skipped.length > 0) complain(`Beschadigd en dus niet in de back-up: ${report.skipped.join(', ')}`);
          return report.skipped.length > 0 ? 1 : 0;
        });
      }),
    ),
});

export const restore = defineCommand({
  meta: { name: 'restore', description: 'zet een back-up in een lege gegevensmap: restore BESTAND' },
  args: { ...settingsArg, ...json, file: { type: 'positional', required: false, description: 'de back-up' } },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, async (config) => {
        const { file } = args;
        if (!file) return asked('restore');
        const report = await restoreStore(file, { dataDir: config.dataDir, keyFile: config.keyFile });
        if (args.json) sayJson(report);
        else
          say(
            `Teruggezet: ${report.aggregates} bestanden, ${report.blobs} bijlagen. Vernietigd gebleven: ${report.destroyed}.`,
          );
        return 0;
      }),
    ),
});

async function asked(command: string): Promise<2> {
  complain(`Noem het bestand: ${command} BESTAND`);
  return 2;
}
