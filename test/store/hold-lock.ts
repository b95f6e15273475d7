import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { sampleOrganisation, sampleSummary } from './sample-dossier.ts';

/** A process of its own that opens a data folder, says so, and holds it until it is killed. */
const [dataDir = '', keyFile = ''] = process.argv.slice(2);
try {
  await openLowdbStore({ dataDir, keyFile, summarise: sampleSummary, organisation: sampleOrganisation });
  process.stdout.write('open\n');
  setInterval(() => {}, 60_000);
} catch (error) {
  process.stdout.write(`refused ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}\n`);
}
