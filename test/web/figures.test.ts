import { expect, it } from 'vitest';
import { reportBreach } from '#src/commands/cases/report-breach.ts';
import { users } from '#test/builders/cast.ts';
import { complaintScene } from '#test/commands/cases/complaint-scene.ts';
import { htmlProblems } from './html.ts';

it('put down what a complaint is about with the advice, and show it in the register and the figures', async () => {
  const found = await complaintScene();
  const { id } = await found.acknowledged();
  const handler = await found.as(users.kees);
  const advice = { advice: 'yes', reason: 'Het gaat over ons werk.' };
  const address = `/zaken/${id}/stappen/admissibility.advised`;
  expect((await handler.post(address, advice)).text).toContain('Kies waar de klacht vooral over gaat');
  expect((await handler.post(address, { ...advice, topic: 'appointments' })).status).toBe(303);
  expect((await handler.get('/klachten')).text).toContain('Afspraken en termijnen');
  expect((await handler.get(`/zaken/${id}`)).text).toContain('Afspraken en termijnen');
  expect((await found.complaint(id)).topic).toBe('appointments');
  // the directorate may see it otherwise
  const director = await found.as(users.ans);
  const decision = `/zaken/${id}/stappen/admissibility.checked`;
  expect((await director.get(decision)).text).toMatch(/value="appointments" selected/);
  await director.post(decision, { admitted: 'yes', topic: 'guidance', handler: users.kees.id });
  expect((await found.complaint(id)).topic).toBe('guidance');
});

it('stay as they were when the cases are destroyed', async () => {
  const found = await complaintScene();
  const { id } = await found.judged();
  await found.filed();
  await found.enter();
  const breach = {
    what: 'Een plan kwijt',
    on: '2026-11-23',
    time: '09.00',
    people: 'one',
    dossiers: undefined,
    source: undefined,
  } as const;
  const answers = { ...breach, data: ['documents' as const] };
  const reported = { key: 'a key that was drawn for the form', answers, reasons: [] };
  expect(await reportBreach(found.deps, { kind: 'user', id: users.hugo.id }, reported)).toMatchObject({ ok: true });
  const director = await found.as(users.ans);
  const pages = ['/klachten/cijfers', '/verzoeken/cijfers', '/datalekken/cijfers'];
  const seen = () =>
    Promise.all(
      pages.flatMap((page) => [page, `${page}?als=csv`]).map(async (page) => (await director.get(page)).text),
    );
  const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/name="\w*" value="[^"]*"/g, ''));
  const before = await seen();
  for (const page of before.filter((_, at) => at % 2 === 0)) expect(await htmlProblems(page)).toEqual([]);
  expect(before[1]).toMatch(/^\W*Jaar;Ingediend;[^\n]*\n2026;2;/);
  expect(before[3]).toContain('\n2026;1;1;');
  expect(before[5]).toContain('\n2026;1;');
  await found.store.cases.destroy(id);
  expect(plain(await seen())).toEqual(plain(before));
  for (const other of [...found.store.cases.ids()]) await found.store.cases.destroy(other);
  expect(plain(await seen())).toEqual(plain(before));
  expect(found.store.cases.count()).toBe(0);
});

it('of requests and breaches are for the directorate', async () => {
  const found = await complaintScene();
  for (const user of [users.hugo, users.sanne, users.fatma, users.kees])
    for (const page of ['/verzoeken/cijfers', '/datalekken/cijfers'])
      expect([user.name, page, (await (await found.as(user)).get(page)).status]).toEqual([user.name, page, 404]);
  expect((await (await found.as(users.ans)).get('/verzoeken')).text).toContain('href="/verzoeken/cijfers"');
  expect((await (await found.as(users.hugo)).get('/verzoeken')).text).not.toContain('/verzoeken/cijfers');
});
