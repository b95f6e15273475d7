import { describe, expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { caseIdFor } from '#src/commands/cases/receipt-key.ts';
import { runCaseTick } from '#src/commands/cases/run-case-tick.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { routes } from '#src/web/features.ts';
import { castId, users } from '#test/builders/cast.ts';
import { complaining, complaintScene } from '#test/commands/cases/complaint-scene.ts';
import { sampleComplaint } from '#test/store/sample-case.ts';
import { changeHouse } from './scene.ts';

const vera: User = { ...users.ans, id: castId('vera'), name: 'Vera Vervangster' };
const karin: User = { ...users.kees, id: castId('karin'), name: 'Karin Klachtenveld' };
const bram: User = { ...users.bram, roles: ['coach', 'complaintHandler'] };
const key = 'the key of a complaint that is still to come';

async function scene() {
  const found = await complaintScene();
  await changeHouse(found, (house) => ({ ...house, users: [...house.users, vera, karin] }));
  const id = caseIdFor(key);
  const given: Readonly<Record<string, string>> = {
    dossier: found.dossier.id,
    case: id,
    document: found.dossier.documents[0]?.id ?? '',
    user: users.noor.id,
    kind: 'voortgangsrapportage',
    section: 'persoon',
    format: 'pdf',
  };
  const fill = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => given[name] ?? 'x');
  const pages = routes.filter(({ method }) => method === 'GET').map(({ path }) => fill(path));
  // the access log grows by this very walk: access-log-page.test.ts
  const addresses = [...new Set(pages)].filter((path) => path !== '/toegangslog');
  return { ...found, id, addresses };
}
type Scene = Awaited<ReturnType<typeof scene>>;

/** What differs by nature: the number of a request, and keys that are drawn for a form. */
const plain = (text: string) =>
  text
    .replace(/F-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'F')
    .replace(/type="hidden" name="\w*(key|sleutel|_at)" value="[^"]*"/gi, 'drawn');

async function walk({ addresses }: Scene, browser: Awaited<ReturnType<Scene['as']>>) {
  const seen: Record<string, string> = {};
  for (const address of addresses) {
    const { status, location, text } = await browser.get(address);
    seen[address] = `${status} ${location ?? ''} ${plain(text)}`;
  }
  return seen;
}

const logged = ({ harness }: Scene, from: number) =>
  harness.log.slice(from).map(({ request: _request, ms: _ms, duration: _duration, ...line }) => JSON.stringify(line));

async function complainAbout(found: Scene, subject: User): Promise<CaseId> {
  const { id } = await found.enter({ key, ask: 'complaint', answers: complaining });
  const director = subject.id === users.ans.id ? vera : users.ans;
  const handler = subject.id === users.kees.id ? karin : users.kees;
  expect(await matchCase(found.deps, { kind: 'user', id: director.id }, { id, dossierId: found.dossier.id })).toEqual({
    ok: true,
    value: undefined,
  });
  const about = { about: 'De coach belde twee keer niet terug', employees: [subject.id] };
  await found.done(handler, id, 'complaint.acknowledged', about);
  await found.done(director, id, 'admissibility.checked', {
    admitted: 'yes',
    handler: 'external',
    externalName: 'M. Buiten',
  });
  return id;
}

describe('whoever a complaint is about (R51)', () => {
  it.each([users.sanne, users.hugo, users.kees, users.ans])('finds no trace of it: $jobTitle', async (subject) => {
    const found = await scene();
    const browser = await found.as(subject);
    const before = await walk(found, browser);
    const lines = found.harness.log.length;
    expect(await complainAbout(found, subject)).toBe(found.id);
    const after = await walk(found, browser);
    expect(Object.values(after).filter((page) => page.startsWith('200')).length).toBeGreaterThan(10);
    for (const address of found.addresses) expect([address, after[address]]).toEqual([address, before[address]]);
    expect(logged(found, lines)).toEqual(logged(found, 0).slice(0, lines));
    expect(JSON.stringify(found.harness.log)).not.toMatch(/Proef|belde|K-2026/);
  });

  it('is not told by a gap in the numbers: they say nothing of how many there are', async () => {
    const found = await scene();
    const first = await found.case(await complainAbout(found, users.sanne));
    expect(first.reference).toMatch(/^K-2026-[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it.each([users.kees, users.ans, bram])(
    'finds no trace of it before anybody said whom it is about: $name',
    async (one) => {
      const found = await scene();
      await changeHouse(found, (house) => ({
        ...house,
        users: house.users.map((user) => (user.id === bram.id ? { ...user, roles: bram.roles } : user)),
      }));
      const browser = await found.as(one);
      const before = await walk(found, browser);
      const lines = found.harness.log.length;
      const surname = one.name.split(' ').at(-1)?.toUpperCase();
      const answers = { ...complaining, text: 'Er is niet gebeld.', aboutWhom: `mijn coach ${surname}` };
      const { id } = await found.enter({ key, ask: 'complaint', answers });
      await runCaseTick(found.deps, found.clock.today());
      const after = await walk(found, browser);
      for (const address of found.addresses) expect([address, after[address]]).toEqual([address, before[address]]);
      expect(logged(found, lines)).toEqual(logged(found, 0).slice(0, lines));
      const searched = await browser.get('/klachten?zoek=Proef');
      expect(searched.text).not.toMatch(/K-2026|Er is niet gebeld/);
      expect((await browser.post(`/zaken/${id}/stappen/complaint.acknowledged`, { about: 'x' })).status).toBe(404);
      const other = one.id === users.ans.id ? users.kees : users.ans;
      const page = await (await found.as(other)).get(`/zaken/${id}`);
      expect(page.text).toContain(`mijn coach ${surname}`);
      const nobody = { about: 'Er is niet gebeld', employees: [] };
      await found.done(other, id, 'complaint.acknowledged', nobody);
      expect((await browser.get(`/zaken/${id}`)).status).toBe(200);
    },
  );

  it('is asked for a reply on one page, sees there what was passed on and no more, and replies once', async () => {
    const found = await scene();
    const browser = await found.as(users.sanne);
    const id = await complainAbout(found, users.sanne);
    expect((await browser.get(`/klachten/reactie/${id}`)).status).toBe(404);
    expect((await browser.post(`/klachten/reactie/${id}`, { reply: 'Ik weet niets' })).status).toBe(404);
    await found.done(users.ans, id, 'investigation.started', {
      respondents: [users.sanne.id],
      passedOn: 'U zou bellen en deed dat niet.',
    });
    const page = await browser.get(`/klachten/reactie/${id}`);
    expect(page.text).toContain('U zou bellen en deed dat niet.');
    expect(page.text).toContain('7 december 2026');
    expect(page.text).not.toMatch(/Buiten|Proef|Sanne zou mij bellen/);
    expect((await browser.get('/klachten/reactie')).text).toContain(`/klachten/reactie/${id}`);
    for (const other of ['/mijn-werk', '/klachten', `/zaken/${id}`])
      expect((await browser.get(other)).text).not.toContain('reactie');
    const noor = await found.as(users.noor);
    expect((await noor.get(`/klachten/reactie/${id}`)).status).toBe(404);
    expect((await noor.get('/klachten/reactie')).text).toContain('U wordt niet om een reactie gevraagd');
    expect((await browser.post(`/klachten/reactie/${id}`, { reply: 'Ik was het vergeten.' })).status).toBe(303);
    expect((await browser.post(`/klachten/reactie/${id}`, { reply: 'En nog iets.' })).status).toBe(200);
    expect((await found.complaint(id)).replies).toMatchObject([{ of: users.sanne.id, text: 'Ik was het vergeten.' }]);
    const director = await found.as(users.ans);
    const sides = await director.get(`/zaken/${id}`);
    expect(sides.text).toContain('Sanne zou mij bellen');
    expect(sides.text).toContain('Ik was het vergeten.');
  });
});

it('leaves no trace in the way from one page of the register to the next', async () => {
  const found = await complaintScene();
  for (let number = 60; number > 0; number -= 1) {
    const about = number === 11 ? [users.kees.id] : [];
    const one = sampleComplaint(number, { aboutUserIds: about });
    await found.store.cases.create(one.id, one);
  }
  const page = await (await found.as(users.kees)).get('/klachten');
  const { href } = /href="(?<href>[^"]*na=[^"]*)"/u.exec(page.text)?.groups ?? {};
  expect(decodeURIComponent(href ?? '')).toContain('K-2026-010');
  expect(page.text).not.toContain(sampleComplaint(11).id);
  const director = await (await found.as(users.ans)).get('/klachten');
  expect(director.text).toContain(sampleComplaint(11).id);
});
