import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DossierId, UserId } from '#src/domain/ids.ts';
import type { SecondFactor } from '#src/domain/second-factor.ts';
import { backupStore } from '#src/store/lowdb/backup.ts';
import { sponsors, users } from '#test/builders/cast.ts';
import { type DataFolder, dataFolder } from './data-folder.ts';
import { idOf, sampleDossier, sampleOrganisation, withUploads } from './sample-dossier.ts';

/** What must be found nowhere, in the ways bytes are commonly written. */
const canaries = [
  'Kanarievogel',
  '111222333',
  'Voorbeeldlaan',
  'MG-2026-0001',
  'Geheime Stichting',
  'kanarie met een slot',
  'kanarie-csrf',
  'kanarie-browser',
  'KANARIEAPP',
  'scan van Kanarievogel',
];

it('has nothing of a client, sponsor or login readable anywhere on disk, names and backup included', async () => {
  const folder = await dataFolder();
  const store = await folder.open();
  const dossier = sampleDossier(1, 2);
  const client = { ...dossier.client, name: { ...dossier.client.name, surname: 'Kanarievogel' } };
  const scan = await store.blobs.put(dossier.id, Buffer.from('scan van Kanarievogel'));
  await store.dossiers.create(dossier.id, withUploads({ ...dossier, client }, scan));
  const [contract] = sponsors.gemeente.contracts;
  if (!contract) throw new Error('the cast has no contract');
  const delivery = { way: 'protected', password: 'kanarie met een slot', agreedOn: '2026-03-03' } as const;
  const secondFactor: SecondFactor = {
    secret: 'KANARIEAPP',
    since: '2026-11-22T08:00:00.000Z',
    lastStep: 0,
    recovery: [],
  };
  const { revision } = store.organisation.read();
  await store.organisation.save(revision, {
    ...sampleOrganisation,
    name: 'Geheime Stichting',
    users: [{ ...users.sanne, secondFactor }],
    sponsors: [{ ...sponsors.gemeente, contracts: [{ ...contract, delivery }] }],
  });
  await store.sessions.create({
    hash: 'h',
    userId: idOf<UserId>('a'),
    createdAt: '2026-11-22T08:00:00.000Z',
    seenAt: '2026-11-22T08:00:00.000Z',
    csrf: 'kanarie-csrf',
    provedAt: '2026-11-22T08:00:00.000Z',
    browser: 'kanarie-browser',
  });
  await backupStore(store, `${folder.keyFile}.backup`);
  await store.close();
  expect(await found(folder)).toEqual([]);
});

it.skipIf(process.platform === 'win32')('gives files and folders to their owner only', async () => {
  const folder = await dataFolder();
  const store = await folder.open();
  await store.blobs.put(idOf<DossierId>('dossier-1'), Buffer.from('scan'));
  await store.dossiers.create(idOf<DossierId>('dossier-1'), sampleDossier(1, 1));
  await backupStore(store, `${folder.keyFile}.backup`);
  await store.close();
  for (const path of await everything(folder)) expect((await stat(path)).mode & 0o077, path).toBe(0);
});

async function found(folder: DataFolder): Promise<string[]> {
  const hits: string[] = [];
  for (const path of await everything(folder)) {
    const status = await stat(path);
    const bytes = status.isFile() ? await readFile(path) : Buffer.alloc(0);
    const haystacks = [
      path,
      bytes.toString('latin1'),
      bytes.toString('utf16le'),
      Buffer.from(bytes.toString('latin1'), 'base64').toString('latin1'),
    ];
    for (const canary of canaries) {
      const forms = [canary, Buffer.from(canary).toString('base64').slice(0, -4), Buffer.from(canary).toString('hex')];
      if (forms.some((form) => haystacks.some((haystack) => haystack.includes(form))))
        hits.push(`${canary} in ${path}`);
    }
  }
  return hits;
}

async function everything(folder: DataFolder): Promise<string[]> {
  const root = join(folder.dataDir, '..');
  return (await readdir(root, { recursive: true })).map((name) => join(root, name));
}
