import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { caseScene } from '#test/commands/cases/case-scene.ts';
import { codeIn, hiddenIn } from './ask/road.ts';
import { htmlProblems } from './html.ts';

async function scene() {
  const found = await caseScene(dossierIn('intakePlanned'));
  const entered = await found.enter();
  const { id } = entered;
  await matchCase(found.deps, { kind: 'user', id: users.fatma.id }, { id, dossierId: found.dossier.id });
  await found.take(users.sanne, id, 'identity.confirmed', { how: 'document' });
  await found.take(users.sanne, id, 'talk.declined', { how: 'Door de telefoon' });
  await found.take(users.sanne, id, 'request.granted');
  return { ...found, entered, id, coach: await found.as(users.sanne) };
}

it('marks what is about somebody else, packs the rest, and gives these very bytes with a line in the register', async () => {
  const { coach, id, take, stored, dossier, ...found } = await scene();
  const today = found.clock.today();
  const address = `/zaken/${id}/pakket`;
  const shown = await coach.get(address);
  expect(await htmlProblems(shown.text)).toEqual([]);
  const handing = { on: today, how: 'handed', toWhom: 'client' };
  expect(await take(users.sanne, id, 'package.handed', handing)).toMatchObject({
    refusal: { problems: [{ message: 'Maak eerst het inzagepakket' }] },
  });
  expect((await coach.post(address, { act: 'mark', mark: 'client/phone' })).status).toBe(303);
  expect((await coach.post(address, { act: 'mark', mark: 'client/nothing' })).status).toBe(422);
  const words = `${address}/weglaten?pad=assignment/question`;
  expect((await coach.post(words, { text: 'dit staat er niet in' })).status).toBe(422);
  const [first = ''] = dossier.assignment.question.split(' ');
  expect((await coach.post(words, { text: first })).status).toBe(303);
  expect((await coach.post(address, { act: 'make' })).status).toBe(303);
  const file = await coach.get(`${address}/bestand`);
  const packed = unzipSync(new Uint8Array(file.bytes));
  const overview = Buffer.from(packed['inzageoverzicht.json'] ?? []).toString('utf8');
  expect(overview).toContain('[weggelaten: gegevens van een ander]');
  expect(overview).toContain('Proef');
  expect(overview).not.toContain(dossier.client.phone);
  expect(await take(users.sanne, id, 'package.handed', handing)).toMatchObject({ ok: true });
  const line = (await stored()).disclosures.at(-1);
  const made = await found.case(id);
  expect(line).toMatchObject({ purpose: 'inspection', recipientKind: 'client', channel: 'handed', status: 'sent' });
  expect(JSON.stringify(line?.what)).toContain(made.kind === 'request' && made.package?.zip.sha256);
});

it('is not for a colleague who does not handle the request', async () => {
  const { id, as } = await scene();
  for (const user of [users.fatma, users.bram, users.kees]) {
    const browser = await as(user);
    expect((await browser.get(`/zaken/${id}/pakket`)).status).toBe(404);
    expect((await browser.post(`/zaken/${id}/pakket`, { act: 'make' })).status).toBe(404);
  }
});

it('is fetched with code and birth date for seven days, when the client wants it so', async () => {
  const { coach, id, take, harness, clock } = await scene();
  await coach.post(`/zaken/${id}/pakket`, { act: 'make' });
  const byLink = { on: clock.today(), how: 'link', toWhom: 'client' };
  expect(await take(users.sanne, id, 'package.handed', byLink)).toMatchObject({
    refusal: { problems: [{ field: 'how' }] },
  });
  const renewal = `/zaken/${id}/code`;
  await coach.post(renewal, hiddenIn(await coach.get(renewal)));
  const code = codeIn(await coach.get(`${renewal}?gegeven=ja`));
  const client = harness.anonymous();
  const prove = { code, 'birthDate-dag': '14', 'birthDate-maand': '5', 'birthDate-jaar': '1986' };
  await client.get('/verzoek/stand');
  expect((await client.post('/verzoek/stand', prove)).status).toBe(303);
  expect((await client.get('/verzoek/stand/pakket')).status).toBe(303);
  expect(await take(users.sanne, id, 'package.handed', byLink)).toMatchObject({ ok: true });
  expect((await client.get('/verzoek/stand')).text).toContain('Haal uw gegevens op');
  const fetched = await client.get('/verzoek/stand/pakket');
  expect(Object.keys(unzipSync(new Uint8Array(fetched.bytes)))).toContain('inzageoverzicht.pdf');
  expect((await harness.anonymous().get('/verzoek/stand/pakket')).status).toBe(303);
  clock.advance(8 * 24 * 60);
  await client.post('/verzoek/stand', prove);
  expect((await client.get('/verzoek/stand/pakket')).status).toBe(303);
});

it('is made again before it is given, when something was recorded since (R46)', async () => {
  const { coach, id, take, clock, dossier, store } = await scene();
  const address = `/zaken/${id}/pakket`;
  await coach.post(address, { act: 'make' });
  const stored = await store.dossiers.load(dossier.id);
  if (!stored) throw new Error('the dossier is gone');
  const { value, revision } = stored;
  await store.dossiers.save(dossier.id, revision, { ...value, client: { ...value.client, phone: '+31612312312' } });
  expect((await coach.get(address)).text).toContain('Verouderd');
  const handing = { on: clock.today(), how: 'handed', toWhom: 'client' };
  const refused = await take(users.sanne, id, 'package.handed', handing);
  expect(JSON.stringify(refused)).toContain('Maak het pakket opnieuw');
  await coach.post(address, { act: 'make' });
  expect(await take(users.sanne, id, 'package.handed', handing)).toMatchObject({ ok: true });
});

it('asks to look again at a text that changed after it was marked, and makes nothing before (AVG 15(4))', async () => {
  const { coach, id, dossier, store } = await scene();
  const address = `/zaken/${id}/pakket`;
  const path = 'assignment/question';
  const [first = ''] = dossier.assignment.question.split(' ');
  await coach.post(`${address}/weglaten?pad=${path}`, { text: first });
  const stored = await store.dossiers.load(dossier.id);
  if (!stored) throw new Error('the dossier is gone');
  const { value, revision } = stored;
  const question = `Samen met Kees. ${value.assignment.question}`;
  await store.dossiers.save(dossier.id, revision, { ...value, assignment: { ...value.assignment, question } });
  expect((await coach.post(address, { act: 'make' })).status).toBe(422);
  const shown = await coach.get(address);
  expect(shown.text).toContain('Veranderd nadat u er iets wegliet');
  expect(await htmlProblems(shown.text)).toEqual([]);
  await coach.post(`${address}/weglaten?pad=${path}`, { text: 'Kees' });
  expect((await coach.post(address, { act: 'make' })).status).toBe(303);
  const file = await coach.get(`${address}/bestand`);
  const overview = Buffer.from(unzipSync(new Uint8Array(file.bytes))['inzageoverzicht.json'] ?? []).toString('utf8');
  expect(overview).toContain('Samen met [weggelaten: gegevens van een ander].');
});

it('takes a mark back when nothing in the changed text is about another', async () => {
  const { coach, id, store, dossier } = await scene();
  const address = `/zaken/${id}/pakket`;
  await coach.post(address, { act: 'mark', mark: 'client/phone' });
  const stored = await store.dossiers.load(dossier.id);
  if (!stored) throw new Error('the dossier is gone');
  const { value, revision } = stored;
  await store.dossiers.save(dossier.id, revision, { ...value, client: { ...value.client, phone: '+31612312312' } });
  expect((await coach.post(address, { act: 'make' })).status).toBe(422);
  await coach.post(address, { act: 'unmark', path: 'client/phone' });
  expect((await coach.post(address, { act: 'make' })).status).toBe(303);
});

it('holds the letters about earlier requests, and what the client gave as a file for whoever asks to take it along (AVG 20)', async () => {
  const { id, coach, enter, deps, dossier, take } = await scene();
  const later = await enter({ ask: 'portability' });
  await matchCase(deps, { kind: 'user', id: users.fatma.id }, { id: later.id, dossierId: dossier.id });
  await take(users.sanne, later.id, 'identity.confirmed', { how: 'document' });
  await take(users.sanne, later.id, 'talk.declined', { how: 'Door de telefoon' });
  await coach.post(`/zaken/${later.id}/pakket`, { act: 'make' });
  const file = await coach.get(`/zaken/${later.id}/pakket/bestand`);
  const names = Object.keys(unzipSync(new Uint8Array(file.bytes)));
  expect(names).toEqual(expect.arrayContaining(['meenemen.json', 'meenemen.csv']));
  expect(names.filter((name) => name.startsWith('verzoeken/'))).toHaveLength(2);
  await coach.post(`/zaken/${id}/pakket`, { act: 'make' });
  const first = await coach.get(`/zaken/${id}/pakket/bestand`);
  expect(Object.keys(unzipSync(new Uint8Array(first.bytes)))).not.toContain('meenemen.csv');
});
