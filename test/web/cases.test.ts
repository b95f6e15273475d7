import { describe, expect, it } from 'vitest';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import type { Instant } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { answered, asking, caseScene } from '#test/commands/cases/case-scene.ts';
import { left } from '#test/commands/cases/left.ts';
import { englishIn, htmlProblems } from './html.ts';

const day = (text: string) => {
  const [year = '', month = '', date = ''] = text.split('-');
  return { dag: date, maand: month, jaar: year };
};
const dated = (name: string, text: string) =>
  Object.fromEntries(Object.entries(day(text)).map(([part, value]) => [`${name}-${part}`, value]));

async function scene() {
  return caseScene(dossierIn('active.running'));
}

describe('the register of requests', () => {
  it('leads from Mijn werk to the client, and on to the coach', async () => {
    const found = await scene();
    const { id, reference } = await found.enter();
    const clerk = await found.as(users.fatma);
    const work = await clerk.get('/mijn-werk');
    expect(work.text).toContain(reference);
    expect(work.text).toContain('Aan een cliënt koppelen');
    const search = await clerk.get(`/zaken/${id}/client?zoek=proef`);
    expect(search.text).toContain('Dit is de cliënt');
    expect(await htmlProblems(search.text)).toEqual([]);
    expect((await clerk.post(`/zaken/${id}/client`, { dossier: found.dossier.id })).status).toBe(303);
    const coach = await found.as(users.sanne);
    expect((await coach.get('/mijn-werk')).text).toContain('Identiteit vaststellen');
    const shown = await coach.get(`/zaken/${id}`);
    expect(shown.text).toMatch(/Nog \d+ dagen/);
    expect(await htmlProblems(shown.text)).toEqual([]);
    expect(englishIn(shown.text)).toBeUndefined();
  });

  it('keeps what was typed when a step is not right yet, and takes it when it is', async () => {
    const found = await scene();
    const { id } = await found.enter();
    const clerk = await found.as(users.fatma);
    await clerk.post(`/zaken/${id}/client`, { dossier: found.dossier.id });
    const coach = await found.as(users.sanne);
    const address = `/zaken/${id}/stappen/identity.confirmed`;
    expect((await coach.get(address)).status).toBe(200);
    const wrong = await coach.post(address, { mandate: 'Beschikking' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Kies hoe wij weten wie het is');
    expect(wrong.text).toContain('Beschikking');
    expect((await coach.post(address, { how: 'document', mandate: '' })).status).toBe(303);
    expect((await coach.post(address, { how: 'document', mandate: '' })).status).toBe(409);
  });

  it('looks like an unknown page to whoever has nothing to do with it', async () => {
    const found = await scene();
    const { id } = await found.enter();
    await (await found.as(users.fatma)).post(`/zaken/${id}/client`, { dossier: found.dossier.id });
    const plain = (text: string) => text.replace(/F-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'F').replaceAll(id, 'ID');
    for (const user of [users.bram, users.stef, users.kees]) {
      const browser = await found.as(user);
      const unknown = 'a'.repeat(26);
      const other = await browser.get(`/zaken/${unknown}`);
      const hidden = await browser.get(`/zaken/${id}`);
      expect(hidden.status).toBe(404);
      expect(plain(hidden.text)).toBe(plain(other.text).replaceAll(unknown, 'ID'));
    }
  });
});

it('asks why somebody with another birth date is the client, before the coach reads anything (R43)', async () => {
  const found = await scene();
  const { id } = await found.enter({ answers: { ...asking, birthDate: '1974-04-18' } });
  const clerk = await found.as(users.fatma);
  const pressed = await clerk.post(`/zaken/${id}/client`, { dossier: found.dossier.id });
  expect(pressed.text).toContain('De geboortedatum is anders');
  expect(found.store.cases.summary(id)?.dossierId).toBeUndefined();
  const address = `/zaken/${id}/client?dossier=${found.dossier.id}`;
  expect((await clerk.post(address, { otherBirthDate: '' })).status).toBe(422);
  expect((await clerk.post(address, { otherBirthDate: 'Typfout, nagevraagd' })).status).toBe(303);
  expect((await found.case(id)).events.at(-1)).toMatchObject({ type: 'client.matched', reason: 'Typfout, nagevraagd' });
});

it('offers a complaint at every step of a request, and takes it in with the request named (R52)', async () => {
  const found = await scene();
  const { id, reference } = await found.enter();
  await (await found.as(users.fatma)).post(`/zaken/${id}/client`, { dossier: found.dossier.id });
  const coach = await found.as(users.sanne);
  const shown = await coach.get(`/zaken/${id}`);
  const href = /href="([^"]*zaken\/nieuw[^"]*)"/.exec(shown.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(href).not.toBe('');
  expect((await coach.get(href)).text).toContain(reference);
});

it('keeps a letter that still lies here among the work, also when it ended the case', async () => {
  const found = await scene();
  const { id, reference } = await found.enter();
  expect(await found.take(users.hugo, id, 'identity.unclear')).toMatchObject({ ok: true });
  await left(found, id, { kind: 'L21' }, found.clock.today());
  found.clock.set('2026-03-09T09:00:00.000Z' as Instant);
  expect(await found.take(users.hugo, id, 'identity.failed')).toMatchObject({ ok: true });
  expect(found.store.cases.summary(id)).toMatchObject({ open: false });
  const work = await (await found.as(users.hugo)).get('/mijn-werk');
  expect(work.text).toContain(reference);
  expect(work.text).toContain('Er ligt een brief klaar om te versturen');
});

it('asks the coach for the own view as long as the directorate waits for it (P18)', async () => {
  const found = await answered();
  const { id } = found;
  await found.take(users.sanne, id, 'client.disagrees', { words: 'Ik heb dat diploma wel' });
  const coach = await found.as(users.sanne);
  const asked = 'Uw visie naast die van de cliënt opschrijven';
  const work = await coach.get('/mijn-werk');
  expect(work.text).toContain(asked);
  expect(work.text).toContain(`href="/zaken/${id}/visie"`);
  expect((await (await found.as(users.ans)).get('/mijn-werk')).text).toContain('Gesprek met de directie plannen');
  await coach.post(`/zaken/${id}/visie`, { words: 'Ik schreef op wat er in het gesprek is gezegd' });
  expect((await coach.get('/mijn-werk')).text).not.toContain('Uw visie naast');
  const page = await coach.get(`/zaken/${id}`);
  for (const words of ['Verslag van het gesprek', 'Een mening kan niet fout zijn', 'Wat er is gezegd en besloten'])
    expect(page.text).toContain(words);
  expect(await htmlProblems(page.text)).toEqual([]);
});

it('hides a complaint from whoever it is about, in every list (R51)', async () => {
  const found = await scene();
  const entered = await enterCase(
    found.deps,
    { kind: 'user', id: users.fatma.id },
    {
      key: 'a key that is long enough to be drawn by us',
      ask: 'complaint',
      answers: { ...asking, text: 'De coach kwam niet', happenedOn: found.clock.today() },
      entered: { channel: 'phone', receivedOn: found.clock.today(), aboutUserIds: [users.ans.id] },
    },
  );
  if (!entered.ok) throw new Error(entered.refusal.code);
  const { reference, id } = entered.value;
  expect((await (await found.as(users.kees)).get('/klachten')).text).toContain(reference);
  expect((await (await found.as(users.kees)).get('/mijn-werk')).text).toContain(reference);
  const subject = await found.as(users.ans);
  for (const address of ['/klachten', '/mijn-werk', '/verzoeken']) {
    const shown = await subject.get(address);
    expect(shown.status).toBe(200);
    expect(shown.text).not.toContain(reference);
  }
  expect((await subject.get(`/zaken/${id}`)).status).toBe(404);
});

it('writes down what came by telephone, and shows the code once', async () => {
  const found = await scene();
  const clerk = await found.as(users.fatma);
  const form = await clerk.get('/zaken/nieuw');
  expect(await htmlProblems(form.text)).toEqual([]);
  const key = /name="_key" value="([^"]+)"/.exec(form.text)?.[1] ?? '';
  const answers = {
    _key: key,
    ask: 'inspection',
    channel: 'phone',
    ...dated('receivedOn', found.clock.today()),
    ...dated('birthDate', '1986-05-14'),
    name: 'J.M. van der Proef',
    writer: 'self',
    answer: 'talk',
    phone: '0612345678',
  };
  const wrong = await clerk.post('/zaken/nieuw', { ...answers, name: '' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Vul de naam in');
  // whoever writes it down is no client
  const empty = await clerk.post('/zaken/nieuw', { ...answers, ask: '', writer: 'other', answer: '' });
  for (const words of ['Kies wat de cliënt wil', 'Vul de naam in van de vertegenwoordiger'])
    expect(empty.text).toContain(words);
  expect(empty.text).not.toMatch(/wat u wilt|uw eigen naam|U mag iemand|ziekte of klachten u|als u dit|als u iets/);
  const six = Object.values(users)
    .slice(0, 6)
    .map(({ id }) => id);
  expect((await clerk.post('/zaken/nieuw', { ...answers, about: six })).text).toContain('Kies hoogstens vijf');
  expect(form.text).toContain('Wat wil de cliënt?');
  const codes = new Set<string | undefined>();
  // pressed twice, and read again: one case and one code
  for (const sent of [await clerk.post('/zaken/nieuw', answers), await clerk.post('/zaken/nieuw', answers)]) {
    expect([sent.status, sent.location]).toEqual([303, '/zaken/nieuw?vastgelegd=ja']);
    for (const shown of [await clerk.get(sent.location ?? ''), await clerk.get(sent.location ?? '')])
      codes.add(/MG(-[0-9A-Z]{4}){5}/.exec(shown.text.replaceAll(/<[^>]*>/g, ''))?.[0]);
  }
  expect([...codes]).toEqual([expect.stringContaining('MG-')]);
  // nobody else reads it at the same address
  const other = await (await found.as(users.sanne)).get('/zaken/nieuw?vastgelegd=ja');
  expect([other.status, other.location]).toEqual([303, '/mijn-werk']);
  expect((await clerk.get('/verzoeken')).text).toContain('V-2026-0001');
});
