import type { UserId } from '#src/domain/ids.ts';
import type { SecondFactor } from '#src/domain/second-factor.ts';
import type { Store } from '#src/store/port.ts';
import { sponsors, users } from '#test/builders/cast.ts';
import { idOf, sampleDossier, sampleOrganisation, withUploads } from './sample-dossier.ts';

/** What must be found nowhere, in the ways bytes are commonly written. */
export const canaries = [
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

/** A client, a sponsor, an account and a login in which each of these stands. */
export async function fillWithCanaries(store: Store): Promise<void> {
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
}
