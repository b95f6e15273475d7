import { afterEach, describe, expect, it } from 'vitest';
import { leaveOff } from '#src/commands/survey/leave-out.ts';
import { handFile } from '#src/commands/survey/steps.ts';
import { standingRows } from '#src/domain/survey/batch.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { passphrase, surveyScene } from '#test/commands/survey/scene.ts';
import { openAesZip } from '#test/mail/aes-zip.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';
import { changeHouse } from './scene.ts';
import { postSetting } from './setting-form.ts';

/** What a page posts that has one button: the list as it was shown. */
const seenOn = (text: string) => /name="gezien" value="([^"]+)"/.exec(text)?.[1] ?? '';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function scene(options: Parameters<typeof surveyScene>[0] = {}) {
  const found = await surveyScene(options);
  ends.push(found.close);
  await found.on(found.from);
  return { ...found, at: `/enquete/${found.branchId}/${found.listed()}` };
}

async function fine(text: string): Promise<void> {
  expect(await htmlProblems(text)).toEqual([]);
  expect(englishIn(text)).toBeUndefined();
}

describe('the pages of the survey (P11)', () => {
  it('lead from the list, by the administration and the manager, to the file that was deleted', async () => {
    const found = await scene();
    const clerk = await found.as(users.fatma);
    const month = await clerk.get('/enquete');
    expect(month.text).toContain('Juni 2026');
    await fine(month.text);
    const list = await clerk.get(found.at);
    expect(list.text).toContain('mevrouw Ç. Örnek');
    expect(list.text).toContain('Testplein 3-A');
    // name and address only: no number of a dossier, no birth date, no BSN
    expect(list.text).not.toMatch(/MG-2026|1991|999990275/);
    await fine(list.text);
    expect((await clerk.post(`${found.at}/controleren`, { gezien: seenOn(list.text) })).status).toBe(303);
    expect((await clerk.get(found.at)).text).toContain('De vestigingsmanager geeft de lijst vrij');

    const manager = await found.as(users.hugo);
    expect((await manager.get('/mijn-werk')).text).toContain('2 namen. Geef de lijst vrij');
    const checked = await manager.get(found.at);
    expect(checked.text).toContain('Gecontroleerd door Fatma Verzinsel');
    await fine(checked.text);
    const released = { gezien: seenOn(checked.text), hoe: 'mail' };
    expect((await manager.post(`${found.at}/vrijgeven`, released)).status).toBe(303);
    await fine((await manager.get(found.at)).text);
    await found.deliver();
    const sent = await clerk.get(found.at);
    expect(sent.text).toContain('enquete-2026-06-voorbeeldstad.zip');
    await fine(sent.text);

    const ask = await clerk.get(`${found.at}/stap/bevestigd`);
    await fine(ask.text);
    expect((await clerk.post(`${found.at}/stap/bevestigd`, {})).status).toBe(422);
    expect((await clerk.post(`${found.at}/stap/bevestigd`, dayParts('on', found.from))).status).toBe(303);
    await fine((await clerk.get(found.at)).text);
    await found.later(30);
    const manifest = await (await found.as(users.ans)).get(found.at);
    expect(manifest.text).toContain('Bestand met namen verwijderd');
    expect(manifest.text).toContain((await found.batch()).file?.sha256);
    expect(manifest.text).toContain('Lijst vrijgegeven door Hugo Fictema');
    expect(manifest.text).not.toMatch(/rnek|Proef/);
    await fine(manifest.text);
  });

  it('show that an address became protected, and not the address', async () => {
    const found = await scene();
    await found.check();
    const [first] = found.ids;
    const stored = first && (await found.store.dossiers.load(first));
    if (!stored) throw new Error('nobody');
    const { client } = stored.value;
    const hide = { ...stored.value, client: { ...client, addressProtected: true } };
    await found.store.dossiers.save(first, stored.revision, hide);
    for (const user of [users.fatma, users.hugo]) {
      const { text } = await (await found.as(user)).get(found.at);
      expect(text).toMatch(/Geheim adres<\/td><td[^>]*>–<\/td><td[^>]*>–<\/td>.*Het adres is geheim/);
      // the other client's is there, and goes to the bureau
      expect(text.match(/Fictielaan|Testplein/g)).toEqual(['Testplein']);
    }
  });

  it('show the directorate how it stands, and no names', async () => {
    const found = await scene();
    const director = await found.as(users.ans);
    const list = await director.get(found.at);
    expect(list.text).toContain('MG-2026-0001');
    expect(list.text).not.toMatch(/rnek|van der Proef|Testplein/);
    await fine(list.text);
    await fine((await director.get('/enquete')).text);
    for (const path of ['controleren', 'vrijgeven', 'stap/opnieuw'])
      expect((await director.post(`${found.at}/${path}`, { gezien: 'x' })).status).toBe(404);
  });

  it.each(['sanne', 'kees', 'stef', 'els'] as const)('are not there for %s', async (who) => {
    const found = await scene();
    const browser = await found.as(users[who]);
    expect((await browser.get(found.at)).status).toBe(404);
    expect((await browser.get(`${found.at}/bestand`)).status).toBe(404);
    expect((await browser.post(`${found.at}/controleren`, { gezien: 'x' })).status).toBe(404);
  });

  it('show a list anew that changed since it was shown', async () => {
    const found = await scene();
    const clerk = await found.as(users.fatma);
    const shown = seenOn((await clerk.get(found.at)).text);
    const [row] = standingRows(await found.batch());
    if (!row) throw new Error('nobody');
    await leaveOff(found.deps, by(users.hugo), { id: found.listed(), line: row.line }, { why: 'objected' });
    const refused = await clerk.post(`${found.at}/controleren`, { gezien: shown });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('De lijst is intussen veranderd');
    await fine(refused.text);
  });

  it('leave somebody off by hand, before and after', async () => {
    const found = await scene();
    await found.sent();
    const clerk = await found.as(users.fatma);
    const [row] = standingRows(await found.batch());
    const path = `${found.at}/weglaten/${row?.line}`;
    await fine((await clerk.get(path)).text);
    expect((await clerk.post(path, {})).status).toBe(422);
    expect((await clerk.post(path, { why: 'deceased' })).status).toBe(303);
    const list = await clerk.get(found.at);
    expect(list.text).toContain('Gevraagd om te verwijderen');
    await fine(list.text);
    const number = (await found.batch()).removals[0]?.number;
    expect((await clerk.post(`${found.at}/verwijderd/${number}`)).status).toBe(303);
    expect((await clerk.get(found.at)).text).toContain('bevestigd op');
  });

  it('give the file to the manager who hands it over, and to nobody else', async () => {
    const found = await scene();
    await found.check();
    const manager = await found.as(users.hugo);
    expect((await manager.get(`${found.at}/bestand`)).status).toBe(404);
    await found.release(users.hugo, 'handed');
    const page = await manager.get(found.at);
    expect(page.text).toContain('Haal enquete-2026-06-voorbeeldstad.zip op');
    await fine(page.text);
    const file = await manager.get(`${found.at}/bestand`);
    expect(file.headers.get('content-disposition')).toContain('enquete-2026-06-voorbeeldstad.zip');
    expect(openAesZip(file.bytes, passphrase).bytes.toString('utf8')).toContain('Örnek');
    expect((await (await found.as(users.fatma)).get(`${found.at}/bestand`)).status).toBe(404);
    await fine((await manager.get(`${found.at}/stap/aangeleverd`)).text);
    expect((await manager.post(`${found.at}/stap/aangeleverd`, dayParts('on', found.from))).status).toBe(303);
    expect((await manager.get(`${found.at}/bestand`)).status).toBe(404);
    expect(await handFile(found.deps, by(users.hugo), { id: found.listed(), on: found.from })).toMatchObject({
      ok: false,
    });
  });

  it.each(['terug', 'intrekken'])('ask why for %s', async (step) => {
    const found = await scene();
    await found.check();
    const manager = await found.as(users.hugo);
    const path = `${found.at}/stap/${step}`;
    await fine((await manager.get(path)).text);
    expect((await manager.post(path, { reason: '' })).status).toBe(422);
    expect((await manager.post(path, { reason: 'Een adres klopt niet' })).status).toBe(303);
    expect((await manager.get(found.at)).text).toContain('Een adres klopt niet');
    expect((await manager.get(`${found.at}/stap/onbekend`)).status).toBe(404);
  });

  it('tell the administration in Mijn werk when a month is over, and when the bureau says nothing', async () => {
    const found = await scene();
    const work = async () => (await (await found.as(users.fatma)).get('/mijn-werk')).text;
    expect(await work()).not.toContain('Enquête juni 2026');
    await found.on('2026-07-01');
    expect(await work()).toContain('2 namen. Controleer de lijst');
    await found.sent();
    expect(await work()).toContain('Leg vast dat het bureau het bestand heeft');
  });

  it('tell the client who received name and address', async () => {
    const found = await scene();
    await found.sent();
    const [id] = found.ids;
    const coach = await found.as(users.hugo);
    await coach.post(`/dossiers/${id}/lezen`, { reason: 'Vraag van de cliënt' });
    const disclosures = await coach.get(`/dossiers/${id}/verstrekkingen`);
    expect(disclosures.text).toContain('Stratus Marktonderzoek (onderzoeksbureau)');
    expect(disclosures.text).toContain('Naam, Aanspreekvorm, Adres');
  });
});

describe('the bureau in the settings (R28)', () => {
  const filled = {
    name: 'Ander Bureau',
    email: 'bestanden@ander.example',
    legalBasis: 'Gerechtvaardigd belang',
    passphrase: 'vijf rode fietsen en een bel',
  };
  const agency = async (found: Awaited<ReturnType<typeof scene>>) => found.store.organisation.read().value.settings;

  it('is kept by the directorate; another address has to be called back, and the passphrase is shown nowhere', async () => {
    const found = await scene();
    const director = await found.as(users.ans);
    const page = await director.get('/instellingen/enquetebureau');
    expect(page.text).not.toContain(passphrase);
    await fine(page.text);
    const saved = await postSetting(director, '/instellingen/enquetebureau', filled);
    expect([saved.status, saved.location]).toEqual([303, '/instellingen/enquetebureau/nabellen']);
    expect(await agency(found)).toMatchObject({ surveyAgency: 'Ander Bureau', survey: { email: filled.email } });
    expect((await agency(found)).survey?.verified).toBeUndefined();
    const calling = (await director.get('/instellingen/enquetebureau/nabellen')).text;
    await fine(calling);
    const seen = /name="_basis" value="([^"]+)"/.exec(calling)?.[1] ?? '';
    const call = { calledBack: 'ja', _basis: seen, ...dayParts('on', found.from) };
    // whoever called about the address that stood there before, did not call about this one
    const before = await director.post('/instellingen/enquetebureau/nabellen', { ...call, _basis: 'een ander adres' });
    expect(before.status).toBe(409);
    expect((await agency(found)).survey?.verified).toBeUndefined();
    expect((await director.post('/instellingen/enquetebureau/nabellen', call)).status).toBe(303);
    expect((await agency(found)).survey?.verified).toEqual({ on: found.from, by: users.ans.id });
    const changed = (await director.get('/instellingen/enquetebureau')).text;
    expect(changed).toMatch(/Niet getoond[\s\S]*Nieuw/);
    expect(changed + JSON.stringify(found.store.organisation.read().value.settingChanges)).not.toContain(
      filled.passphrase,
    );
    const kept = await postSetting(director, '/instellingen/enquetebureau', { ...filled, passphrase: '' });
    expect(kept.location).toBe('/instellingen/enquetebureau');
    expect((await agency(found)).survey).toMatchObject({
      passphrase: { words: filled.passphrase },
      verified: { on: found.from },
    });
  });

  it.each([
    ['te kort', 'minstens 20 tekens'],
    ['een zin met één accent erin', 'zonder accenten'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'reeks of een herhaling'],
    ['ander bureau ander bureau!', 'makkelijk te raden'],
  ])('refuses %j as a passphrase', async (typed, says) => {
    const found = await scene();
    await changeHouse(found, (house) => ({ ...house, settings: { ...house.settings, surveyAgency: 'Ander Bureau' } }));
    const director = await found.as(users.ans);
    const refused = await postSetting(director, '/instellingen/enquetebureau', { ...filled, passphrase: typed });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(says);
    expect(refused.text).not.toContain(typed);
  });

  it.each(['hugo', 'fatma', 'stef'] as const)('is no page for %s', async (who) => {
    const found = await scene();
    expect((await (await found.as(users[who])).get('/instellingen/enquetebureau')).status).toBe(404);
  });
});
