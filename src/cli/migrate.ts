import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { type Config, databaseWrong, readDatabaseUrl } from '#src/config.ts';
import { dutchNumber } from '#src/domain/format.ts';
import { summarise } from '#src/domain/summarise.ts';
import { realClock } from '#src/sources.ts';
import { defaultKeystore } from '#src/store/master-key.ts';
import { type HouseAt, type Migrated, migrate as moveHouse, reopen } from '#src/store/moving/migrate.ts';
import type { Moved } from '#src/store/moving/move.ts';
import { addressOf, addressWords } from '#src/store/postgres/address.ts';
import { isSound } from '#src/store/verify-report.ts';
import { findingLines } from './findings.ts';
import { refusalIn } from './refusals.ts';
import { settingsArg, withConfig } from './settings.ts';
import { complain, counted, countedFiles, type ExitCode, jsonArg, say, sayJson, settle } from './terminal.ts';
import { tellWhenPossible } from './told.ts';

const named = 'een map, een adres als postgres://…, of de naam van een instelling: DATA_DIR of DATABASE_URL';

export const migrate = defineCommand({
  meta: {
    name: 'migrate',
    description:
      'breng alle gegevens over van een map naar een database of terug: migrate --from DATA_DIR --to DATABASE_URL',
  },
  args: {
    ...settingsArg,
    ...jsonArg,
    from: { type: 'string', valueHint: 'PLAATS', description: `waar de gegevens nu zijn: ${named}` },
    to: { type: 'string', valueHint: 'PLAATS', description: 'een lege plaats, op dezelfde manier genoemd' },
    heropen: {
      type: 'string',
      valueHint: 'PLAATS',
      description:
        'werk toch verder met gegevens die al overgebracht zijn; wat daarna op de nieuwe plaats veranderde is daar niet',
    },
  },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, async (config): Promise<ExitCode> => {
        const places = [args.from, args.to, args.heropen].map((text) => (text ? placeIn(config, text) : undefined));
        const wrong = wrongly(args, places);
        if (wrong !== undefined) {
          complain(wrong);
          return 2;
        }
        const [from, to, again] = places;
        if (again) {
          await reopen(again, config.keyFile);
          say('Het merk is weg. Zet deze plaats in de instellingen en start het programma.');
        }
        return from && to ? move(config, { from, to, json: args.json }) : 0;
      }),
    ),
});

function placeIn(config: Config, text: string): HouseAt | undefined {
  if (text === 'DATA_DIR') return config.dataDir === undefined ? undefined : { dataDir: config.dataDir };
  if (text === 'DATABASE_URL')
    return config.databaseUrl === undefined ? undefined : { databaseUrl: config.databaseUrl };
  if (!/^postgres(ql)?:/.test(text)) return { dataDir: resolve(text) };
  const databaseUrl = readDatabaseUrl(text);
  return databaseUrl === undefined ? undefined : { databaseUrl };
}

type Asked = Partial<Record<'from' | 'to' | 'heropen', string>>;

/** What is asked wrongly, if anything. */
function wrongly({ from, to, heropen }: Asked, places: readonly (HouseAt | undefined)[]): string | undefined {
  const asked = [from, to, heropen];
  const unknown = asked.findIndex((text, at) => text && !places[at]);
  if (unknown >= 0)
    return asked[unknown] === 'DATA_DIR' || asked[unknown] === 'DATABASE_URL'
      ? `${asked[unknown]} staat niet in de instellingen`
      : databaseWrong;
  if (heropen && !from && !to) return undefined;
  if (!from || !to || heropen)
    return 'Noem beide plaatsen: migrate --from PLAATS --to PLAATS, of alleen --heropen PLAATS';
  const [one, other] = places;
  return one && other && 'dataDir' in one && 'dataDir' in other
    ? 'Een van beide plaatsen is een database. Een map verplaatst u met een back-up: backup, en daarna restore'
    : undefined;
}

type Move = { readonly from: HouseAt; readonly to: HouseAt; readonly json: boolean };

async function move(config: Config, { from, to, json }: Move): Promise<ExitCode> {
  const migrated = await moved(config, { from, to, json });
  if (!migrated) return 1;
  const { damaged, left, verified } = migrated;
  const sound = isSound(verified) && damaged.length === 0 && left.length === 0;
  if (json) sayJson({ sound, ...migrated });
  else say(...outcome(migrated), '', ...nextSteps(config, { from, to, sound }));
  for (const line of findingLines(damaged)) complain(`Beschadigd, en zo overgebracht: ${line}`);
  for (const line of findingLines(verified.findings)) complain(`Bij het nakijken gevonden: ${line}`);
  for (const path of left) complain(`Niet overgebracht, want niet van dit programma: ${path}`);
  return sound ? 0 : 1;
}

/** Undefined: something failed on the way, which is told. */
async function moved({ keyFile }: Config, { from, to, json }: Move): Promise<Migrated | undefined> {
  const tell = progress(json ? complain : say);
  let hasBegun = false;
  try {
    return await moveHouse({
      from,
      to,
      keyFile,
      summarise,
      now: realClock.now,
      told(so) {
        hasBegun = true;
        tell(so);
      },
      arrived: (store) => tellWhenPossible(store, { action: 'operator.migrate', way: 'file' }),
    });
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal || !hasBegun) throw error;
    complain(
      refusal.sentence,
      'Het overbrengen is niet af. Doe migrate nog eens: hij gaat verder waar hij was. De oude plaats is nog heel en in gebruik.',
    );
    return undefined;
  }
}

/** A line now and then, not one for each thing. */
function progress(tell: (line: string) => void): (so: Readonly<Moved>) => void {
  let last = Date.now();
  return ({ aggregates, blobs, keys }) => {
    if (Date.now() - last < 2_000) return;
    last = Date.now();
    tell(
      aggregates + blobs === 0
        ? `Bezig met de sleutels${keys > 0 ? `: ${dutchNumber(keys)}` : ''}`
        : `Bezig: ${dutchNumber(aggregates)} bestanden en ${dutchNumber(blobs)} bijlagen`,
    );
  };
}

function outcome({ keys, already, dead, removed, ...migrated }: Migrated): string[] {
  return [
    `Overgebracht van ${migrated.from} naar ${migrated.to}, teruggelezen en nagekeken: ${countedFiles(migrated)}, ${counted(keys, 'sleutel', 'sleutels')}.`,
    ...(already > 0 ? [`Daarvan stond er al: ${dutchNumber(already)}.`] : []),
    ...(dead > 0 ? [`Achtergebleven omdat de sleutel vernietigd is: ${dutchNumber(dead)}.`] : []),
    ...(removed > 0 ? [`Weggehaald op de nieuwe plaats omdat het hier weg is: ${dutchNumber(removed)}.`] : []),
  ];
}

function nextSteps(
  { keyFile }: Config,
  { from, to, sound }: Pick<Move, 'from' | 'to'> & { readonly sound: boolean },
): string[] {
  const setting =
    'databaseUrl' in to
      ? `Zet DATABASE_URL in de instellingen: ${addressWords(to.databaseUrl)}. Haal DATA_DIR daar weg.`
      : `Zet DATA_DIR=${to.dataDir} in de instellingen. Haal DATABASE_URL daar weg.`;
  const old =
    'dataDir' in from
      ? `rm -r ${from.dataDir} ${defaultKeystore(from.dataDir, keyFile)}`
      : `dropdb ${addressOf(from.databaseUrl).name}, en zijn kopieën en back-ups op die server`;
  return [
    'Doe nu dit:',
    `1. ${setting}`,
    '2. Start het programma, kijk of alles er is, en maak een back-up.',
    sound
      ? `3. Haal daarna de oude plaats weg, want gegevens mogen niet dubbel blijven staan: ${old}`
      : `3. Hieronder staat wat er niet goed is. Haal dat uit een back-up terug. Haal daarna pas de oude plaats weg: ${old}`,
    `   ${keyFile} en ${keyFile}.zegel.pem blijven: zonder die sleutels is niets te lezen.`,
  ];
}
