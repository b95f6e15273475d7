import { writeSync } from 'node:fs';
import type { Dossier } from '#src/domain/dossier.ts';
import { backupStore } from '#src/store/lowdb/backup.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { idOf, sampleDossier, sampleOrganisation, sampleSummary } from '#test/store/sample-dossier.ts';

/**
 * Writes without end until it is killed: several dossiers at once, each save with a new blob, a counter between them, now
 * and then a destruction, and one backup after another beside the key file. Tells what was acknowledged, one line each, only after the store acknowledged it.
 */
const [dataDir = '', keyFile = '', first = '0'] = process.argv.slice(2);
const tell = (...words: readonly (string | number)[]) => writeSync(1, `${words.join(' ')}\n`);
const store = await openLowdbStore({ dataDir, keyFile, summarise: sampleSummary, organisation: sampleOrganisation });
tell('open');

await Promise.all([1, 2, 3, 4].map(saveOn).concat(countOn(), comeAndGo(Number(first)), backUp(Number(first))));

async function saveOn(number: number): Promise<void> {
  const sample = sampleDossier(number, 20);
  if (!store.dossiers.summary(sample.id)) {
    await store.dossiers.create(sample.id, sample);
    tell('saved', number, 1);
  }
  for (;;) {
    const loaded = await store.dossiers.load(sample.id);
    if (!loaded) throw new Error('a dossier vanished');
    const revision = loaded.revision + 1;
    const blob = await store.blobs.put(sample.id, Buffer.from(`scan of revision ${revision}`));
    const saved = await store.dossiers.save(sample.id, loaded.revision, withRevision(loaded.value, revision, blob));
    if (!saved.ok) throw new Error('nobody else writes here');
    tell('saved', number, revision);
  }
}

function withRevision(dossier: Dossier, revision: number, blob: Dossier['uploads'][number]['blob']): Dossier {
  const by = dossier.coaches[0]?.userId;
  if (!by) throw new Error('a sample has a coach');
  const upload = {
    id: idOf<never>('upload'),
    kind: 'cv' as const,
    title: 'cv',
    type: 'pdf' as const,
    blob,
    by,
    at: '2026-01-01T00:00:00.000Z' as const,
  };
  return { ...dossier, assignment: { ...dossier.assignment, question: `revision ${revision}` }, uploads: [upload] };
}

async function backUp(from: number): Promise<void> {
  for (let number = from; ; number++) {
    await backupStore(store, `${keyFile}.${number}.tdb`);
    tell('backed', number);
  }
}

async function countOn(): Promise<void> {
  for (;;) tell('counted', await store.counter('reference-2026'));
}

async function comeAndGo(from: number): Promise<void> {
  for (let number = from; ; number++) {
    const dossier = sampleDossier(number, 1);
    await store.dossiers.create(dossier.id, dossier);
    await store.blobs.put(dossier.id, Buffer.from('scan'));
    await store.dossiers.destroy(dossier.id);
    tell('destroyed', number);
  }
}
