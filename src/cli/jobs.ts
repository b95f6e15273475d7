import { defineCommand } from 'citty';
import { runDailyTick } from '#src/jobs/daily-tick.ts';
import type { JobLine } from '#src/jobs/log.ts';
import { createOutbox } from '#src/jobs/outbox.ts';
import { createTransport } from '#src/mail/transport.ts';
import { render } from '#src/main.ts';
import { terminalDeps } from './link.ts';
import { settingsArg, withConfig, withStore } from './settings.ts';
import { complain, counted, say, settle } from './terminal.ts';
import { tellOperator } from './told.ts';

const byItself = 'Het programma dat draait doet dit werk zelf, elke halve minuut.';

const run = defineCommand({
  meta: { name: 'run', description: 'doe nu wat vandaag aan de beurt is, ook wat gemist werd' },
  args: {
    ...settingsArg,
    klok: {
      type: 'boolean',
      description: 'de klok stond vooruit en staat nu goed: laat vernietigen weer toe',
      default: false,
    },
  },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, (config) =>
        withStore(
          config,
          async (store) => {
            if (!(await store.onDuty())) {
              complain(byItself);
              return 1;
            }
            let failures = 0;
            const log = (line: JobLine) => {
              if (line.level === 'error') failures++;
              if (line.level !== 'info') complain(JSON.stringify(line));
            };
            const deps = await terminalDeps(config, store);
            await tellOperator(store, { action: args.klok ? 'operator.clock' : 'operator.jobs' });
            if (args.klok) await store.knownDay.remember(deps.clock.today(), 'force');
            const count = await runDailyTick(deps, log, { day: deps.clock.today() });
            const transport = createTransport({ url: config.smtpUrl });
            const outbox = createOutbox(
              { ...deps, transport, render, sender: config.sender, appUrl: config.appUrl.origin },
              { log },
            );
            outbox.poke();
            await outbox.idle();
            await outbox.stop();
            say(`${counted(count, 'dossier', 'dossiers')} bijgewerkt, de post is geprobeerd.`);
            return failures > 0 ? 1 : 0;
          },
          byItself,
        ),
      ),
    ),
});

export const jobs = defineCommand({
  meta: { name: 'jobs', description: 'werk dat vanzelf gaat: run' },
  subCommands: { run },
});
