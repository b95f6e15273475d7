import { defineCommand } from 'citty';
import type { Config } from '#src/config.ts';
import { readSigner, sealKeyFile } from '#src/seal-key.ts';
import { isSound, type VerifyReport, verifyStore } from '#src/store/lowdb/verify.ts';
import { findingLines } from './findings.ts';
import { refusalIn } from './refusals.ts';
import { settingsArg, withConfig, withStore } from './settings.ts';
import { complain, countedFiles, jsonArg, say, sayJson, settle } from './terminal.ts';

export const verify = defineCommand({
  meta: {
    name: 'verify',
    description: 'controleer bestanden, sleutels en mappen; met --data ook of elke bijlage er is en elke inhoud klopt',
  },
  args: {
    ...settingsArg,
    ...jsonArg,
    data: { type: 'boolean', description: 'lees elk dossier en elke bijlage', default: false },
  },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, (config) =>
        withStore(config, async (store) => {
          const report = await verifyStore(store, { data: args.data });
          const sealKey = await sealKeyTrouble(config);
          const sound = isSound(report) && sealKey === undefined;
          if (args.json) sayJson({ sound, ...report, ...(sealKey !== undefined && { sealKey }) });
          else {
            for (const line of findingLines(report.findings)) complain(line);
            if (sealKey !== undefined) complain(sealKey);
            say(outcome(report, { sound, data: args.data }));
          }
          return sound ? 0 : 1;
        }),
      ),
    ),
});

/** Claims no more than was looked at. */
function outcome(report: VerifyReport, { sound, data }: { readonly sound: boolean; readonly data: boolean }): string {
  const files = `${countedFiles(report)} ${data ? 'gecontroleerd' : 'gevonden'}`;
  if (!sound) return `${files}: er is iets beschadigd.`;
  if (data) return `${files}: alles is heel.`;
  return `${files}: bestanden, sleutels en mappen zijn in orde. Niet gecontroleerd: of elke bijlage er is en of elke inhoud klopt. Dat doet verify --data.`;
}

/** What is wrong with the key that seals decisions. It is no part of the data, yet without it no decision can be taken. */
export async function sealKeyTrouble(config: Config): Promise<string | undefined> {
  try {
    await readSigner(sealKeyFile(config));
    return undefined;
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    return refusal.sentence;
  }
}
