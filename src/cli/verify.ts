import { defineCommand } from 'citty';
import type { Config } from '#src/config.ts';
import { readSigner, sealKeyFile } from '#src/seal-key.ts';
import { isSound, verifyStore } from '#src/store/lowdb/verify.ts';
import { findingLine } from './findings.ts';
import { refusalIn } from './refusals.ts';
import { settingsArg, withConfig, withStore } from './settings.ts';
import { complain, countedFiles, jsonArg, say, sayJson, settle } from './terminal.ts';

export const verify = defineCommand({
  meta: { name: 'verify', description: 'controleer of alles er is en heel is; met --data ook elke inhoud' },
  args: { ...settingsArg, ...jsonArg, data: { type: 'boolean', description: 'lees ook elke inhoud', default: false } },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, (config) =>
        withStore(config, async (store) => {
          const report = await verifyStore(store, { data: args.data });
          const sealKey = await sealKeyTrouble(config);
          const sound = isSound(report) && sealKey === undefined;
          if (args.json) sayJson({ sound, ...report, ...(sealKey !== undefined && { sealKey }) });
          else {
            for (const finding of report.findings) complain(findingLine(finding));
            if (sealKey !== undefined) complain(sealKey);
            say(`${countedFiles(report)} gecontroleerd: ${sound ? 'alles is heel' : 'er is iets beschadigd'}.`);
          }
          return sound ? 0 : 1;
        }),
      ),
    ),
});

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
