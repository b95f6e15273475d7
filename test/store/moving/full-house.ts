import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '#src/domain/time.ts';
import { backupStore } from '#src/store/lowdb/backup.ts';
import type { LowdbStore } from '#src/store/lowdb/open.ts';
import type { DataFolder } from '../data-folder.ts';
import { sampleRequest } from '../sample-case.ts';
import { sampleDestruction } from '../sample-destruction.ts';
import { idOf, sampleDossier, sampleLetterhead, sampleOrganisation, withUploads } from '../sample-dossier.ts';
import { sampleBookYear, sampleInvoice } from '../sample-invoice.ts';
import { samplePerson } from '../sample-partner.ts';
import { sampleSurvey } from '../sample-survey.ts';

const at = '2026-11-22T08:00:00.000Z' as Instant;

/** Something of every kind, and something that was destroyed; closed. */
export async function fillHouse(folder: DataFolder, dossiers = 4): Promise<void> {
  const store = await folder.open();
  for (let number = 1; number <= dossiers; number++) {
    const dossier = sampleDossier(number, 2);
    const scan = await store.blobs.put(dossier.id, Buffer.from(`scan van ${dossier.client.name.surname}`));
    await store.dossiers.create(dossier.id, withUploads(dossier, scan));
  }
  const gone = sampleDossier(99, 1);
  await store.blobs.put(gone.id, Buffer.from('weg'));
  await store.dossiers.create(gone.id, gone);
  await backupStore(store, `${folder.keyFile}.kopie`);
  await fillOthers(store);
  await store.dossiers.destroy(gone.id);
  await store.destroyed.append([
    {
      ...{ day: '2028-06-01', reference: 'MG-2026-0099', branchId: sampleOrganisation.branches[0]?.id ?? idOf('b') },
      ...{ endYear: 2026, basis: 'retention', method: 'key', certificate: 'PV-2028-0001', ids: [gone.id] },
    },
  ]);
  await store.close();
}

async function fillOthers(store: LowdbStore): Promise<void> {
  await store.cases.create(sampleRequest(1).id, sampleRequest(1));
  await store.destructions.create(sampleDestruction(1).id, sampleDestruction(1));
  await store.bookYears.create(sampleBookYear(2026).id, sampleBookYear(2026));
  const { id, frozen } = sampleInvoice(2026, 1);
  const model = await store.blobs.put(id, Buffer.from('de woorden van een factuur'));
  await store.invoices.create(id, sampleInvoice(2026, 1, { frozen: { ...frozen, model } }));
  await store.surveyBatches.create(sampleSurvey(1).id, sampleSurvey(1));
  await store.partnerPersons.create(samplePerson(1).id, samplePerson(1));
  await store.letterheads.create(sampleLetterhead(1).id, sampleLetterhead(1));
  const { revision, value } = store.organisation.read();
  await store.organisation.save(revision, { ...value, name: 'Geheime Stichting' });
  await store.sessions.create({
    ...{ hash: 'h', userId: idOf('a'), createdAt: at, seenAt: at, provedAt: at },
    ...{ csrf: 'c', browser: 'Firefox op Windows' },
  });
  await store.counter('reference-2026');
  await store.knownDay.remember('2026-11-22');
  for (const day of ['2026-11-29', '2026-11-30']) {
    store.accessLog.add({
      ...{ by: 'system', action: 'work.see', way: 'read', outcome: 'done' },
      at: `${day}T08:00:00.000Z` as Instant,
    });
    await store.accessLog.settled();
  }
}

/**
 * Every file of a house by its place, as it stands; of the files of keys their lines in order, since a line stands where it was first
 * written. Not the list of last revisions, which a closing writes and seals anew.
 */
export async function everyFile({ dataDir, keystoreDir }: DataFolder): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const root of [dataDir, keystoreDir]) {
    for (const name of (await readdir(root, { recursive: true })).sort()) {
      const path = join(root, name);
      if (name === 'revisions.sealed' || !(await stat(path)).isFile()) continue;
      const bytes = await readFile(path);
      files.set(
        `${root === dataDir ? 'data' : 'keys'}/${name}`,
        name.endsWith('.keys') ? inOrder(bytes) : bytes.toString('hex'),
      );
    }
  }
  return files;
}

function inOrder(lines: Buffer): string {
  return Array.from({ length: Math.ceil(lines.length / 104) }, (_, line) =>
    lines.toString('hex', line * 104, (line + 1) * 104),
  )
    .sort()
    .join('\n');
}
