import { defineCommand } from 'citty';
import { aboutDossier } from '#src/commands/access-log/about.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { verifyEvidence } from '#src/mail/verify-evidence.ts';
import { readSigner, sealKeyFile } from '#src/seal-key.ts';
import { settingsArg, withConfig, withStore } from './settings.ts';
import { complain, counted, say, sayJson, settle } from './terminal.ts';
import { tellOperator } from './told.ts';

const verify = defineCommand({
  meta: { name: 'verify', description: 'controleer elk besluit in een dossier: evidence verify DOSSIER' },
  args: {
    ...settingsArg,
    json: { type: 'boolean', description: 'uitkomst als JSON', default: false },
    dossier: {
      type: 'positional',
      valueHint: 'DOSSIER',
      required: false,
      description: 'nummer uit het adres, of kenmerk',
    },
  },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, (config) =>
        withStore(config, async (store) => {
          const wanted = args.dossier ?? '';
          const id =
            [...store.dossiers.ids()].find(
              (one) => one === wanted || store.dossiers.summary(one)?.reference === wanted,
            ) ?? (wanted as DossierId);
          const loaded = await store.dossiers.load(id);
          if (!loaded) {
            complain('Dit dossier is er niet. Noem een kenmerk, bijvoorbeeld MG-2026-0417');
            return 2;
          }
          await tellOperator(store, { ...aboutDossier(store, id), action: 'operator.evidence', way: 'read' });
          const { publicKey } = await readSigner(sealKeyFile(config));
          const report = await verifyEvidence(loaded.value, store.blobs, [publicKey]);
          if (args.json) sayJson(report);
          else {
            for (const problem of report.problems) complain(`${problem.documentId ?? ''}  ${problem.what}`);
            say(
              `${counted(report.decisions, 'besluit', 'besluiten')} gecontroleerd: ${report.problems.length === 0 ? 'alles klopt' : 'er klopt iets niet'}.`,
            );
          }
          return report.problems.length === 0 ? 0 : 1;
        }),
      ),
    ),
});

export const evidence = defineCommand({
  meta: { name: 'evidence', description: 'bewijs van besluiten: verify' },
  subCommands: { verify },
});
