import { defineCommand } from 'citty';
import { type Config, databaseWrong, readDatabaseUrl } from '#src/config.ts';
import { dutchNumber } from '#src/domain/format.ts';
import { summarise } from '#src/domain/summarise.ts';
import { openStore } from '#src/store/open.ts';
import { settingsArg, withConfig } from './settings.ts';
import { complain, counted, type ExitCode, jsonArg, say, sayJson, settle } from './terminal.ts';
import { tellWhenPossible } from './told.ts';

export const replay = defineCommand({
  meta: {
    name: 'replay',
    description:
      'na het herstellen van een database naar een eerder moment: breng de sleutels en het vernietigingsregister van nu daarin',
  },
  args: {
    ...settingsArg,
    ...jsonArg,
    from: { type: 'string', valueHint: 'DATABASE_URL', description: 'de database zoals die nu is' },
    to: { type: 'string', valueHint: 'DATABASE_URL', description: 'de database zoals die was, ergens anders hersteld' },
  },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, async (config): Promise<ExitCode> => {
        if (!args.from || !args.to) {
          complain('Noem beide databases: replay --from DATABASE_URL --to DATABASE_URL');
          return 2;
        }
        return bring(config, { from: args.from, to: args.to, json: args.json });
      }),
    ),
});

type Asked = { readonly from: string; readonly to: string; readonly json: boolean };

async function bring({ keyFile }: Config, { json, ...asked }: Asked): Promise<ExitCode> {
  const [from, to] = [readDatabaseUrl(asked.from), readDatabaseUrl(asked.to)];
  if (from === undefined || to === undefined) {
    complain(databaseWrong);
    return 2;
  }
  const { replayDestructions } = await import('#src/store/postgres/replay.ts');
  const replayed = await replayDestructions({ from, to, keyFile });
  const store = await openStore({ databaseUrl: to, keyFile, summarise });
  await tellWhenPossible(store, { action: 'operator.replay' }).finally(store.close);
  if (json) sayJson(replayed);
  else
    say(
      `Overgebracht: ${counted(replayed.keys, 'sleutel', 'sleutels')}, waarvan vernietigd: ${dutchNumber(replayed.destroyed)}.`,
      `Opnieuw vernietigd: ${counted(replayed.removed, 'bestand of bijlage', 'bestanden en bijlagen')}.`,
      'Doe nu verify --data --destroyed op die database voor u het programma ermee start.',
    );
  return 0;
}
