import { defineCommand } from 'citty';
import type { Deps } from '#src/commands/context.ts';
import type { Told } from '#src/commands/future/coming.ts';
import { type Future, futureOf } from '#src/commands/future/of-dossier.ts';
import { futureOfHouse } from '#src/commands/future/of-house.ts';
import { casesOf } from '#src/commands/retention/outside.ts';
import { type Coming, doerLabels } from '#src/domain/coming.ts';
import { longDate, upperFirst, weekdayDate } from '#src/domain/format.ts';
import { type Day, daySchema } from '#src/domain/time.ts';
import { realClock } from '#src/sources.ts';
import { terminalDeps } from './link.ts';
import { settingsArg, withConfig, withStore } from './settings.ts';
import { complain, counted, type ExitCode, jsonArg, say, sayJson, settle } from './terminal.ts';
import { tellOperator } from './told.ts';

/** Tells by number what will happen; nothing is written, sent or destroyed (`Store.imagined`). */
export const simulate = defineCommand({
  meta: {
    name: 'simulate',
    description: 'zeg wat er tot en met een dag gebeurt als niemand iets doet; er verandert en vertrekt niets',
  },
  args: {
    ...settingsArg,
    ...jsonArg,
    until: { type: 'string', valueHint: 'DATUM', description: 'laatste dag, bijvoorbeeld 2028-12-31' },
    dossier: { type: 'string', valueHint: 'KENMERK', description: 'alleen dit dossier en zijn zaken' },
  },
  run: ({ args }) =>
    settle(async () => {
      const until = daySchema.safeParse(args.until).data;
      const today = realClock.today();
      if (!until) return wrong('Noem de laatste dag als jaar, maand en dag: --until 2028-12-31');
      if (until < today) return wrong(`Deze dag is voorbij. Noem vandaag, ${longDate(today)}, of een latere dag`);
      return withConfig(args.settings, (config) =>
        withStore(config, async (store) => {
          await tellOperator(store, { action: 'operator.simulate', way: 'read' });
          const ahead = await lookAhead(await terminalDeps(config, store), { until, reference: args.dossier });
          if (!ahead) return wrong('Dit dossier is er niet. Noem een kenmerk, bijvoorbeeld MG-2026-0417');
          for (const id of ahead.unread) complain(`Niet te lezen en overgeslagen: ${id}`);
          if (args.json) sayJson({ from: today, until, ...ahead });
          else print(ahead, until);
          return ahead.unread.length > 0 ? 1 : 0;
        }),
      );
    }),
});

function wrong(sentence: string): ExitCode {
  complain(sentence);
  return 2;
}

type Looking = { readonly until: Day; readonly reference: string | undefined };
type LookedAhead = Future & { readonly unread: readonly string[] };

/** Of all there is, or of one dossier with its cases; undefined when there is no such dossier. */
async function lookAhead(deps: Deps, { until, reference }: Looking): Promise<LookedAhead | undefined> {
  const { store } = deps;
  if (reference === undefined) return futureOfHouse(deps, until);
  const id = [...store.dossiers.ids()].find((one) => store.dossiers.summary(one)?.reference === reference);
  if (!id) return undefined;
  const dossier = (await store.dossiers.load(id))?.value;
  if (!dossier) return undefined;
  const cases = (await casesOf(store, id)).map((one) => one.id);
  const { coming, supposed } = await futureOf(deps, { dossier, cases, seesHolds: true });
  const within = ({ day }: Coming) => day <= until;
  return {
    coming: coming.filter(within),
    ...(supposed && { supposed: { ...supposed, coming: supposed.coming.filter(within) } }),
    unread: [],
  };
}

function print({ coming, supposed }: LookedAhead, until: Day): void {
  printDays(coming);
  if (supposed && supposed.coming.length > 0) {
    const { end, closed } = supposed;
    say(`Als het traject op ${longDate(end)} eindigt, en de eindrapportage op ${longDate(closed)} is afgerond:`, '');
    printDays(supposed.coming);
  }
  const things = new Set(coming.map(({ of }) => of)).size;
  const lines = counted(coming.length, 'regel', 'regels');
  say(
    `${lines} over ${counted(things, 'dossier, zaak of boekjaar', 'dossiers, zaken en boekjaren')}, tot en met ${longDate(until)}, als niemand iets doet.`,
    'Er is niets veranderd, verstuurd of vernietigd.',
  );
}

type Line = Coming & Partial<Pick<Told, 'of'>>;

function printDays(coming: readonly Line[]): void {
  let day: Day | undefined;
  for (const one of coming) {
    if (one.day !== day) say(`${day ? '\n' : ''}${upperFirst(weekdayDate(one.day))}`);
    say(lineOf(one));
    day = one.day;
  }
  say('');
}

function lineOf({ of, what, who, rule }: Line): string {
  return `  ${of ? `${of.padEnd(14)} ` : ''}${what} (${doerLabels[who]}, ${rule})`;
}
