import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Dossier } from '#src/domain/dossier.ts';
import { firstSecrecyText, hasConfirmed } from '#src/domain/secrecy.ts';
import { maintenanceTerms } from '#src/domain/settings/maintenance.ts';
import { summarise } from '#src/domain/summarise.ts';
import { decode } from '#src/store/codec.ts';
import type { Definition } from '#src/store/definition.ts';
import { dossierDefinition, organisationDefinition } from '#src/store/definition.ts';
import { openFileCollection } from '#src/store/lowdb/file-collection.ts';
import { keepMoments } from '#src/store/lowdb/moment.ts';
import { createQueues } from '#src/store/queue.ts';
import { sessionDefinition } from '#src/store/sessions.ts';
import { isSound, start, step } from '#src/workflow/step.ts';
import { dataFolder } from './data-folder.ts';
import { contentsOf, createMemoryDisk, type MemoryDisk } from './memory-disk.ts';
import { memoryPlace, openOnDisk } from './memory-place.ts';
import { sampleDossier, sampleSummary } from './sample-dossier.ts';

/** A kind of aggregate as it was, and as it became after two changes. */
const first: Definition<string, { name: string }, { label: string }> = {
  kind: 'note',
  schema: z.strictObject({ name: z.string() }),
  summarySchema: z.strictObject({ label: z.string() }),
  version: 1,
  migrations: [],
  summarise: ({ name }) => ({ label: name }),
  key: 'own',
};
const third: Definition<string, { title: string; open: boolean }, { title: string; open: boolean }> = {
  kind: 'note',
  schema: z.strictObject({ title: z.string(), open: z.boolean() }),
  summarySchema: z.strictObject({ title: z.string(), open: z.boolean() }),
  version: 3,
  migrations: [
    { to: 2, migrate: (stored) => ({ title: z.object({ name: z.string() }).parse(stored).name }) },
    { to: 3, migrate: (stored) => ({ ...z.object({ title: z.string() }).parse(stored), open: true }) },
  ],
  summarise: (value) => value,
  key: 'own',
};

async function openCases<I extends string, T, S>(disk: MemoryDisk, definition: Definition<I, T, S>) {
  const { ground } = await openOnDisk(disk);
  const moments = keepMoments(ground.disk, ground.folders);
  return openFileCollection({ ground, definition, queues: createQueues(), ledger: new Map(), moments });
}

async function later(disk: MemoryDisk): Promise<MemoryDisk> {
  const contents = contentsOf(disk);
  contents.delete('/data/lock');
  return createMemoryDisk(contents);
}

it('brings an old value and its summary to the present shape at load, and writes it so at the next save', async () => {
  const disk = await memoryPlace();
  await (await openCases(disk, first)).create('abc', { name: 'klacht' });
  const cases = await openCases(await later(disk), third);
  expect(cases.summary('abc')).toEqual({ title: 'klacht', open: true });
  expect(await cases.load('abc')).toEqual({ value: { title: 'klacht', open: true }, revision: 1 });
  expect(await cases.save('abc', 1, { title: 'klacht', open: false })).toEqual({ ok: true, revision: 2 });
  expect((await cases.load('abc'))?.value).toEqual({ title: 'klacht', open: false });
});

it('refuses a file of a newer version in Dutch, and leaves it', async () => {
  const disk = await memoryPlace();
  await (await openCases(disk, third)).create('abc', { title: 'klacht', open: true });
  await expect(openCases(await later(disk), first)).rejects.toMatchObject({
    code: 'tooNew',
    message: expect.stringContaining('nieuwere versie'),
  });
});

it('refuses a data folder that a newer program wrote, before it writes anything', async () => {
  const folder = await dataFolder();
  await (await folder.open()).close();
  const marker = join(folder.dataDir, 'store.json');
  const newer = (await readFile(marker, 'utf8')).replace(/"dossier":\d+/, '"dossier":99');
  await writeFile(marker, newer);
  await expect(folder.open()).rejects.toMatchObject({ code: 'tooNew' });
  expect(await readFile(marker, 'utf8')).toBe(newer);
});

it('reads the kept sample of every earlier version of a dossier', async () => {
  const definition = dossierDefinition(sampleSummary);
  for (let version = 1; version < definition.version; version++) {
    const bytes = await readFile(new URL(`./samples/dossier-v${version}.json`, import.meta.url));
    const { id } = z.object({ id: z.string() }).parse(JSON.parse(bytes.toString('utf8')));
    expect(decode(definition, id, version, bytes).reference).toMatch(/^MG-/);
  }
});

it('names the representative on record, and what was written to that one, before mails said to whom', async () => {
  const bytes = await readFile(new URL('./samples/dossier-v4.json', import.meta.url));
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(bytes.toString('utf8')));
  const { client, messages } = decode(dossierDefinition(sampleSummary), id, 4, bytes);
  expect(client.representative).toMatchObject({ id, name: 'R. Toezicht' });
  expect(messages.map(({ to }) => [to.name, to.representativeId])).toEqual([
    ['R. Toezicht', id],
    ['J.M. van der Jansen', undefined],
    ['V. Voogd', undefined],
  ]);
});

it('lists a dossier of an earlier version by what lists show today', async () => {
  const disk = await memoryPlace();
  const today = dossierDefinition(summarise);
  const dossier = sampleDossier(1);
  const before = {
    ...today,
    version: 1,
    summarise: (one: Dossier) => ({ ...summarise(one), name: 'Jansen, van der' }),
  };
  await (await openCases(disk, before)).create(dossier.id, dossier);
  const dossiers = await openCases(await later(disk), today);
  expect(dossiers.summary(dossier.id)).toEqual(summarise(dossier));
});

it('forgets who a private sponsor is: that is in the dossier of the client', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v1.json', import.meta.url));
  const { sponsors } = decode(organisationDefinition, 'maas', 1, bytes);
  expect(bytes.toString('utf8')).toMatch(/El Amrani/);
  expect(JSON.stringify(sponsors)).not.toMatch(/Amrani|Huisweg/);
  expect(sponsors.map(({ name, contracts, contacts }) => [name, contracts.length, contacts.length])).toEqual([
    ['Gemeente Voorbeeldstad', 1, 1],
    ['Particuliere opdrachtgever', 1, 0],
  ]);
});

it('keeps the substitutions of before they could be ended early', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v2.json', import.meta.url));
  const { substitutions } = decode(organisationDefinition, 'maas', 2, bytes);
  expect(substitutions).toMatchObject([{ from: '2026-07-06', until: '2026-07-24' }]);
});

it('keeps accounts of before the makers of one-time links were kept', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v3.json', import.meta.url));
  const { users, substitutions } = decode(organisationDefinition, 'maas', 3, bytes);
  expect(users.map(({ name, links }) => [name, links])).toEqual([
    ['Sanne Verzonnen', undefined],
    ['Noor Invaller', undefined],
  ]);
  expect(substitutions).toMatchObject([{ ended: { at: '2026-07-10T08:14:00.000Z' } }]);
});

it('keeps how documents go out from before a way of delivery could hold more than its name', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v4.json', import.meta.url));
  const { sponsors } = decode(organisationDefinition, 'maas', 4, bytes);
  const contracts = sponsors.flatMap((sponsor) => sponsor.contracts);
  expect(contracts.map(({ delivery }) => delivery)).toEqual([{ way: 'attached' }, { way: 'linkOnly' }]);
});

it('has every standard text as the program has it, before they could be worded otherwise', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v5.json', import.meta.url));
  const { wording, sponsors } = decode(organisationDefinition, 'maas', 5, bytes);
  expect(wording).toEqual({});
  expect(sponsors.flatMap(({ contracts }) => contracts.map(({ delivery }) => delivery.way))).toEqual([
    'attached',
    'linkOnly',
  ]);
});

it('has documents in its own style, and keeps changed texts, from before an office could have briefpapier', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v6.json', import.meta.url));
  const { letterheads, wording } = decode(organisationDefinition, 'maas', 6, bytes);
  expect(letterheads).toEqual({ versions: [], choices: [] });
  expect(wording.farewell).toMatchObject([{ reason: 'Korter' }]);
});

it('has no breach term in contracts of before they could have one', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v7.json', import.meta.url));
  const { sponsors } = decode(organisationDefinition, 'maas', 7, bytes);
  const [contract] = sponsors.flatMap(({ contracts }) => contracts);
  expect(contract).toMatchObject({ name: 'Re-integratie 2025-2028' });
  expect(contract?.breachHours).toBeUndefined();
});

it('has no prices and sends no invoices, of before there were any', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v8.json', import.meta.url));
  const { billing, sponsors } = decode(organisationDefinition, 'maas', 8, bytes);
  expect(billing).toBeUndefined();
  const contracts = sponsors.flatMap((sponsor) => sponsor.contracts);
  expect(contracts.map((contract) => contract.billing)).toEqual(
    contracts.map(() => ({ prices: [], clientName: false })),
  );
  expect(contracts[0]?.breachHours).toBe(24);
});

it('knows of no agreement with the survey bureau in a house of before that (P11)', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v9.json', import.meta.url));
  const { settings } = decode(organisationDefinition, 'maas', 9, bytes);
  expect(settings.survey).toBeUndefined();
  expect(settings.surveyAgency).toBe('Stratus Marktonderzoek');
});

it('has nobody who confirmed a secrecy clause that was kept, of before there were its texts (P23)', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v10.json', import.meta.url));
  const { secrecy, users, settings } = decode(organisationDefinition, 'maas', 10, bytes);
  expect(secrecy).toEqual([firstSecrecyText]);
  expect(users.map((user) => hasConfirmed({ secrecy }, user))).toEqual(users.map(() => false));
  expect(settings.survey?.verified?.on).toBe('2026-01-05');
});

it('asks the usual roles for a second factor in a house of before there was one (R57)', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v11.json', import.meta.url));
  const { settings, users } = decode(organisationDefinition, 'maas', 11, bytes);
  expect(settings.secondFactorRoles).toEqual(['directorate', 'branchManager', 'systemAdmin']);
  expect(settings.survey?.email).toBe('aanlevering@stratus.voorbeeld.example');
  expect(users.map(({ secondFactor }) => secondFactor)).toEqual([undefined, undefined]);
});

it('keeps who was logged in before the browser was known, proven at the log-in', () => {
  const before = { hash: 'h', userId: 'b0sq92a439sbak39fxpxqy5ca2', csrf: 'x' };
  const at = { createdAt: '2026-11-22T08:00:00.000Z', seenAt: '2026-11-22T08:20:00.000Z' };
  const stored = Buffer.from(JSON.stringify({ ...before, ...at }));
  expect(decode(sessionDefinition, 'login', 1, stored)).toEqual({
    ...before,
    ...at,
    provedAt: at.createdAt,
    browser: 'Onbekende browser',
  });
});

it('knows no partners in a house of before there were any, and keeps what was agreed with the bureau (P15)', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v12.json', import.meta.url));
  const { partners, settings } = decode(organisationDefinition, 'maas', 12, bytes);
  expect(partners).toEqual([]);
  expect(settings.survey?.email).toBe('aanlevering@stratus.voorbeeld.example');
});

it('keeps who confirmed which secrecy clause, of before changed settings were kept', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v13.json', import.meta.url));
  const { secrecy, users, settingChanges } = decode(organisationDefinition, 'maas', 13, bytes);
  expect(settingChanges).toEqual([]);
  expect(secrecy.map(({ decided }) => decided?.reason)).toEqual([undefined, 'Korter']);
  expect(users[0]?.secrecy?.map(({ version }) => version)).toEqual([1]);
});

it('keeps who leaves and what was set, of before a successor could be chosen (R61)', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v14.json', import.meta.url));
  const { users, settingChanges } = decode(organisationDefinition, 'maas', 14, bytes);
  expect(users.map(({ leavesOn, successors }) => [leavesOn, successors])[0]).toEqual(['2026-12-31', undefined]);
  expect(settingChanges).toMatchObject([{ setting: 'supervisor', reason: 'Verhuisd' }]);
});

it('is maintained every month in a house of before that could be set, and keeps what was (P22)', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v15.json', import.meta.url));
  const house = decode(organisationDefinition, 'maas', 15, bytes);
  expect(maintenanceTerms(house)).toEqual({ everyMonths: 1 });
  expect(house.settings.access?.idleMinutes).toBe(20);
  expect(house.users[0]?.successors).toHaveLength(1);
});

it('keeps the terms of a house, of before those about partners were its own (P15)', async () => {
  const bytes = await readFile(new URL('./samples/organisation-v16.json', import.meta.url));
  const { terms } = decode(organisationDefinition, 'maas', 16, bytes).settings;
  expect(terms).toMatchObject({ planWithin: 15, linkDays: 14, declarationDays: 90, neverClearedDays: 180 });
});

it('has nothing provided to partners in a dossier of before that could be kept (P15)', async () => {
  const bytes = await readFile(new URL('./samples/dossier-v14.json', import.meta.url));
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(bytes.toString('utf8')));
  const { provisions, partnerObjections, notBilled } = decode(dossierDefinition(sampleSummary), id, 14, bytes);
  expect([provisions, partnerObjections, notBilled]).toEqual([[], [], []]);
});

it('keeps a dossier restricted of before the restricting requests were named', async () => {
  const bytes = await readFile(new URL('./samples/dossier-v10.json', import.meta.url));
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(bytes.toString('utf8')));
  expect(decode(dossierDefinition(sampleSummary), id, 10, bytes).restrictedBy).toEqual([id]);
});

it('keeps dossiers of before there was an archive as they were: the daily tick goes on from there', async () => {
  const bytes = await readFile(new URL('./samples/dossier-v11.json', import.meta.url));
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(bytes.toString('utf8')));
  const { retention } = decode(dossierDefinition(sampleSummary), id, 11, bytes);
  expect(retention.machine).toEqual({ ...start('retention'), version: 1 });
  expect(isSound('retention', retention.machine)).toBe(true);
});

it('keeps where a dossier lies of before there were holds, and has none for it', async () => {
  const bytes = await readFile(new URL('./samples/dossier-v12.json', import.meta.url));
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(bytes.toString('utf8')));
  const { retention } = decode(dossierDefinition(sampleSummary), id, 12, bytes);
  expect(retention).toMatchObject({ archivedOn: '2027-03-02', holds: [], leftOut: [] });
  expect(step('retention', retention.machine, { type: 'hold.set', facts: { held: true } }).ok).toBe(true);
});

it('bills every hour of before there were invoices, as long as nobody says otherwise', async () => {
  const bytes = await readFile(new URL('./samples/dossier-v13.json', import.meta.url));
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(bytes.toString('utf8')));
  expect(decode(dossierDefinition(sampleSummary), id, 13, bytes).notBilled).toEqual([]);
});
