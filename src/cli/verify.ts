import { readFile } from 'node:fs/promises';
import { defineCommand } from 'citty';
import type { Config } from '#src/config.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { longDate } from '#src/domain/format.ts';
import type { Instant } from '#src/domain/time.ts';
import { readSigner, sealKeyFile } from '#src/seal-key.ts';
import { isSound, type VerifyReport } from '#src/store/verify-report.ts';
import { findingLines, traceLines } from './findings.ts';
import { refusalIn } from './refusals.ts';
import { settingsArg, withConfig, withStore } from './settings.ts';
import { complain, counted, countedFiles, jsonArg, say, sayJson, settle } from './terminal.ts';
import { tellWhenPossible } from './told.ts';

export const verify = defineCommand({
  meta: {
    name: 'verify',
    description: 'controleer bestanden, sleutels en mappen; met --data ook of elke bijlage er is en elke inhoud klopt',
  },
  args: {
    ...settingsArg,
    ...jsonArg,
    destroyed: {
      type: 'boolean',
      description: 'zoek in alle bestanden of van wat vernietigd is niets over is',
      default: false,
    },
    zoek: {
      type: 'string',
      valueHint: 'BESTAND',
      description: 'met --destroyed: zoek ook deze woorden, een per regel',
    },
    data: { type: 'boolean', description: 'lees elk dossier en elke bijlage', default: false },
  },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, (config) =>
        withStore(config, async (store) => {
          await tellWhenPossible(store, { action: 'operator.verify', way: 'read' });
          const report = await store.verify({ data: args.data });
          const sealKey = await sealKeyTrouble(config);
          const traces = args.destroyed ? await store.findDestroyed(await wordsIn(args.zoek)) : undefined;
          const whole = isSound(report) && sealKey === undefined;
          const sound = whole && (traces ?? []).length === 0;
          if (args.json)
            sayJson({ sound, ...report, ...(sealKey !== undefined && { sealKey }), ...(traces && { traces }) });
          else {
            if (traces) for (const line of traceLines(traces)) complain(line);
            if (traces?.length === 0) say(`${told(store.destroyed.lines().length)} en er is niets van over.`);
            for (const line of findingLines(report.findings)) complain(line);
            if (sealKey !== undefined) complain(sealKey);
            if ((traces ?? []).length > 0) say('Er is iets gevonden dat weg zou zijn: zie hierboven waar.');
            say(accessLogWords(report));
            say(outcome(report, { sound: whole, data: args.data }), lastBackup(store.knownDay.lastBackup()));
          }
          return sound ? 0 : 1;
        }),
      ),
    ),
});

/** Words from a file: typed on the line they would stay in the history of the terminal. */
async function wordsIn(file: string | undefined): Promise<string[]> {
  const text = file === undefined ? '' : await readFile(file, 'utf8');
  return text.split(/\r?\n/).filter((word) => word.trim() !== '');
}

function told(count: number): string {
  return `In het vernietigingsregister: ${counted(count, 'dossier, zaak of boekjaar', 'dossiers, zaken en boekjaren')},`;
}

/** To be written down elsewhere: another seal of the same line later on means another log (decisions/0081). */
function accessLogWords({ accessLog: { lines, last } }: VerifyReport): string {
  const end = lines === 0 ? '' : `; de laatste heeft nummer ${last.n} en zegel ${last.seal.slice(0, 16)}`;
  return `Toegangslog: ${counted(lines, 'regel', 'regels')}${end}.`;
}

function lastBackup(at: Instant | undefined): string {
  return at ? `Laatste goede back-up: ${longDate(dayOf(at))}.` : 'Er is nog geen goede back-up gemaakt.';
}

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
