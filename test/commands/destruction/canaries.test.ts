import { createHash } from 'node:crypto';
import { cp, readdir } from 'node:fs/promises';
import { deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { type Dossier, dossierSchema } from '#src/domain/dossier.ts';
import type { ItemId, MailId } from '#src/domain/ids.ts';
import { summarise } from '#src/domain/summarise.ts';
import { realDisk } from '#src/store/disk.ts';
import { type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { castId, castOrganisation, users } from '#test/builders/cast.ts';
import { noteOn } from '#test/builders/dossier.ts';
import { dataFolder } from '#test/store/data-folder.ts';
import { runOn } from './ending.ts';
import { dueDossier, oldCase, scene } from './scene.ts';

/** Words nobody writes by chance, one a place. */
const canaries = Array.from(
  { length: 20 },
  (_, at) => `Kanarie${createHash('sha256').update(`${at}`).digest('hex').slice(0, 12)}`,
);
const canary = (at: number): string => canaries[at] ?? '';

/** Fields of every kind: the client, the order, what coach and client wrote, drafts, questions, uploads, mails. */
async function planted(store: LowdbStore, dossier: Dossier): Promise<Dossier> {
  const by = users.sanne.id;
  const at = '2026-06-01T09:00:00.000Z' as const;
  const [message] = dossier.messages;
  const put = (bytes: Uint8Array) => store.blobs.put(dossier.id, bytes);
  const upload = async (title: string, bytes: Uint8Array) => ({
    ...{ id: castId<ItemId>(`upload ${title}`), kind: 'other' as const, type: 'pdf' as const, by, at },
    ...{ title, blob: await put(bytes) },
  });
  const sent = Buffer.from(canary(14))
    .toString('base64')
    .replace(/(.{20})/g, '$1\r\n');
  const eml = await put(Buffer.from(`Content-Transfer-Encoding: base64\r\n\r\n${sent}\r\n`));
  const mail = {
    ...{ id: castId<MailId>('canary'), kind: 'M01' as const, attach: [], createdAt: at, tries: [], messageId: '<a@b>' },
    to: { kind: 'client' as const, name: canary(15), email: 'a@voorbeeld.example' },
    state: message?.state ?? { machine: 'mail', version: 1, value: 'delivered', context: {} },
    eml,
  };
  return dossierSchema.parse({
    ...dossier,
    client: {
      ...dossier.client,
      name: { ...dossier.client.name, surname: canary(0) },
      address: { kind: 'foreign', lines: [canary(1)], country: 'België' },
      email: `${canary(2)}@voorbeeld.example`,
    },
    assignment: { ...dossier.assignment, question: canary(3) },
    notes: [...dossier.notes, noteOn('2026-06-01', { text: canary(4) })],
    statements: [{ id: castId<ItemId>('statement'), datum: 'client.contact', words: canary(5), on: '2026-06-01' }],
    events: [...dossier.events, { id: castId<ItemId>('event'), at, by, type: 'dossier.read', reason: canary(6) }],
    drafts: { 'intake.education': { raw: { course: canary(7) }, by, at } },
    questions: [
      {
        ...{ id: castId<ItemId>('question'), on: '2027-06-01', from: 'client', name: 'Een cliënt', by },
        ...{ question: canary(8), purpose: 'Een vraag', answer: 'Een antwoord' },
      },
    ],
    intake: { ...dossier.intake, wishes: { ...dossier.intake.wishes, work: canary(16) } },
    messages: [...dossier.messages, mail],
    uploads: [
      await upload(canary(9), Buffer.from(`een scan met ${canary(10)} erin`)),
      await upload('docx', zipSync({ 'word/document.xml': strToU8(`<w:t>${canary(11)}</w:t>`) })),
      await upload('gzip', gzipSync(`diep ${gzipSync(canary(12)).toString('base64')}`)),
      await upload('pdf', Buffer.concat([Buffer.from('%PDF-1.7 stream\n'), deflateSync(`(${canary(13)}) Tj`)])),
    ],
  });
}

async function place() {
  const { dataDir, keyFile, keystoreDir } = await dataFolder();
  const disk = { ...realDisk };
  const store = await openLowdbStore({ dataDir, keyFile, disk, summarise, organisation: castOrganisation });
  const { dossier, from } = dueDossier(1);
  const one = oldCase(dossier, 1, addDays(from, -800));
  const theCase = { ...one, person: { ...one.person, name: canary(17) }, text: canary(18) };
  const { day, list } = await scene({ store, cases: [theCase] });
  const stored = await store.dossiers.load(dossier.id);
  await store.dossiers.save(dossier.id, stored?.revision ?? 0, await planted(store, dossier));
  const letter = Buffer.from(canary(19), 'utf16le').toString('base64');
  await store.blobs.put(theCase.id, Buffer.from(JSON.stringify({ letter }), 'utf8'));
  return { store, disk, dataDir, keyFile, keystoreDir, day, list, ids: [dossier.id, theCase.id] };
}

it('finds 20 of 20 canaries before a destruction, and none of them after it', async () => {
  const { store, day, dataDir, ids } = await place();
  const wanted = { texts: canaries, ids: [], depth: 'whole' as const };
  const before = await store.traces(wanted);
  expect(new Set(before.map(({ of }) => of)).size).toBe(20);
  await runOn(store, day);
  expect(await store.traces({ ...wanted, ids })).toEqual([]);
  const left = await readdir(dataDir, { recursive: true });
  for (const id of ids) expect(left.filter((path) => path.includes(id))).toEqual([]);
  expect(store.destructionLists.certified()).toHaveLength(1);
  await store.close();
});

it('leaves nothing for who kept the keystore of before and has the master key of today', async () => {
  const { store, day, dataDir, keyFile, keystoreDir } = await place();
  const [oldData, oldKeys] = [`${dataDir}-old`, `${keystoreDir}-old`];
  await cp(dataDir, oldData, { recursive: true });
  await cp(keystoreDir, oldKeys, { recursive: true });
  await runOn(store, day);
  await store.close();
  const stolen = openLowdbStore({ dataDir: oldData, keystoreDir: oldKeys, keyFile, summarise });
  await expect(stolen).rejects.toMatchObject({ code: 'wrongKey' });
});

it('finds a file that was left behind, and does not call it gone', async () => {
  const { store, disk, day, list, ids } = await place();
  const [id = ''] = ids;
  const path = store.ground.folders.file('dossier', id);
  // a disk that says yes and does not do it
  disk.unlink = async (one) => (one === path ? undefined : realDisk.unlink(one));
  await runOn(store, day);
  disk.unlink = realDisk.unlink;
  expect(store.destructionLists.open().map(({ failed }) => failed)).toEqual([1]);
  expect(store.destroyed.lines()).toEqual([]);
  await runOn(store, addDays(day, 1));
  expect((await store.destructions.load(list.id))?.value.stage.kind).toBe('done');
  expect(store.destroyed.lines()).toHaveLength(1);
  await store.close();
});
