import { describe, expect, it } from 'vitest';
import { looksOf } from '#src/commands/access-log/looks-of.ts';
import { checkHouse } from '#src/commands/maintenance/check-house.ts';
import { toExplain } from '#src/domain/maintenance/checks.ts';
import { markOf } from '#src/store/mark.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { calm } from '#test/commands/maintenance/scene.ts';
import type { Browser } from '../web-browser.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

async function fine(text: string): Promise<void> {
  expect(await htmlProblems(text)).toEqual([]);
  expect(englishIn(text)).toBeUndefined();
}

const reason = 'Het plan van dit dossier geeft een storing op de nieuwe schijf.';

/** An emergency of four hours in the branch of the first dossier; nobody answered anything yet. */
async function scene() {
  const other = dossierIn('active.running', { number: 2 });
  const found = await openScene(dossierIn('active.running'), { others: [other] });
  const { harness, dossier } = found;
  const stef = await found.as(users.stef);
  const asked = { branch: dossier.branchId, minutes: '240', reason: 'De schijf geeft fouten.' };
  const at = (await stef.post('/onderhoud/nood', asked)).location ?? '';
  const [summary] = harness.store.maintenanceLists.open(dossier.branchId);
  if (!summary) throw new Error('nothing began');
  return {
    ...found,
    at,
    stef,
    other: other.build(),
    hugo: await found.as(users.hugo),
    page: `/dossiers/${dossier.id}`,
    ask: (browser: Browser, reference: string = dossier.reference) =>
      browser.post(`${at}/dossier`, { reference, reason }),
    async run() {
      const loaded = await harness.store.maintenances.load(summary.id);
      if (!loaded) throw new Error('it is gone');
      return loaded.value;
    },
  };
}

/** Asked by the administrator, and opened by the manager. */
async function opened() {
  const found = await scene();
  expect((await found.ask(found.stef)).status).toBe(303);
  const [opening] = (await found.run()).openings;
  const step = `${found.at}/dossier/${opening?.id}`;
  expect((await found.hugo.post(`${step}/openen`, {})).status).toBe(303);
  return { ...found, step };
}

describe('a dossier opened to the administrator during maintenance (DOMAIN 8.7)', () => {
  it('is asked with a reason, opened by a second person, and read then', async () => {
    const found = await scene();
    const { stef, hugo, at, page } = found;
    expect((await stef.get(page)).status).toBe(404);
    await fine((await stef.get(`${at}/dossier`)).text);
    expect((await stef.post(`${at}/dossier`, { reference: found.dossier.reference, reason: '' })).status).toBe(422);
    expect((await found.ask(stef)).status).toBe(303);
    expect((await found.ask(stef)).text).toContain('Er is al een dossier gevraagd of open');
    expect((await stef.get(page)).status).toBe(404);
    expect((await hugo.get('/mijn-werk')).text).toContain('De beheerder vraagt om een dossier te openen');
    const shown = await hugo.get(at);
    expect(shown.text).toContain(found.dossier.reference);
    await fine(shown.text);
    const [opening] = (await found.run()).openings;
    const step = `${at}/dossier/${opening?.id}`;
    expect((await stef.post(`${step}/openen`, {})).status).toBe(404);
    expect((await hugo.post(`${step}/openen`, {})).status).toBe(303);
    expect((await hugo.post(`${step}/openen`, {})).status).toBe(409);
    const mine = await stef.get(at);
    expect(mine.text).toContain(`href="${page}"`);
    await fine(mine.text);
    for (const tab of ['', '/gegevens', '/documenten', '/logboek']) {
      const read = await stef.get(`${page}${tab}`);
      expect([tab, read.status]).toEqual([tab, 200]);
      await fine(read.text);
    }
  });

  it('opens that one dossier to that one person, to read', async () => {
    const found = await opened();
    const { stef, page } = found;
    expect((await stef.get(`/dossiers/${found.other.id}`)).status).toBe(404);
    for (const tab of [
      '/bsn',
      '/verstrekkingen',
      '/verstrekkingen/csv',
      '/gegevens/wijzigen',
      '/facturen',
      '/aanhouden',
    ])
      expect([tab, (await stef.get(`${page}${tab}`)).status]).toEqual([tab, 404]);
    expect((await stef.post(`${page}/lezen`, { reason })).status).toBe(404);
    expect((await stef.get('/clienten')).status).toBe(404);
    expect((await (await found.as(users.kees)).get(page)).status).toBe(404);
  });

  it('lets no file of it go along', async () => {
    const { stef, page, dossier } = await opened();
    const [document] = dossier.documents;
    if (!document) throw new Error('a plan is in it');
    const shown = await stef.get(`${page}/documenten/${document.id}`);
    expect([shown.status, shown.text.includes('Bekijk PDF')]).toEqual([200, false]);
    for (const format of ['pdf', 'docx'])
      expect((await stef.get(`${page}/documenten/${document.id}/voorbeeld/${format}`)).status).toBe(404);
  });

  it('stands in the access log of that dossier: who asked, who opened it and who closed it', async () => {
    const { stef, hugo, step, dossier } = await opened();
    await hugo.post(`${step}/sluiten`, {});
    const { text } = await hugo.get(`/toegangslog?kenmerk=${dossier.reference}`);
    for (const words of [
      'Gevraagd om een dossier te openen',
      'Een dossier geopend voor de',
      'Een dossier gesloten voor',
    ])
      expect(text).toContain(words);
    expect(stef).toBeDefined();
  });

  it.each(['an hour', 'the end of the work', 'the second person', 'another role'])('ends with %s', async (what) => {
    const found = await opened();
    const { stef, hugo, page, harness } = found;
    expect((await stef.get(page)).status).toBe(200);
    if (what === 'an hour') harness.clock.advance(60);
    if (what === 'the end of the work') await stef.post(`${found.at}/stap/klaar`, {});
    if (what === 'the second person') expect((await hugo.post(`${found.step}/sluiten`, {})).status).toBe(303);
    if (what === 'another role') {
      const { value, revision } = harness.store.organisation.read();
      const other = value.users.map((one) => (one.id === users.stef.id ? { ...one, roles: ['clerk' as const] } : one));
      await harness.store.organisation.save(revision, { ...value, users: other });
    }
    const late = what === 'an hour' ? await found.as(users.stef) : stef;
    const after = await late.get(`${page}/logboek`);
    expect(after.status).toBe(404);
    if (what === 'another role') return;
    const shown = (await (await found.as(users.hugo)).get(found.at)).text;
    expect([shown.includes('Voorbij'), shown.includes('/sluiten')]).toEqual([true, false]);
  });

  it('is open no longer than the house stands still', async () => {
    const found = await scene();
    found.harness.clock.advance(210);
    const stef = await found.as(users.stef);
    await found.ask(stef);
    const [opening] = (await found.run()).openings;
    await (await found.as(users.hugo)).post(`${found.at}/dossier/${opening?.id}/openen`, {});
    found.harness.clock.advance(29);
    expect((await stef.get(found.page)).status).toBe(200);
    found.harness.clock.advance(1);
    expect((await stef.get(found.page)).status).toBe(404);
    expect((await found.ask(stef)).status).toBe(409);
    expect((await stef.get(`${found.at}/dossier`)).status).toBe(404);
  });

  it('cannot be refused and opened after that, and asks nothing of another branch or of what is not there', async () => {
    const found = await scene();
    const unknown = await found.ask(found.stef, 'MG-2099-9999');
    expect([unknown.status, unknown.text.includes('geen dossier met dit kenmerk')]).toEqual([422, true]);
    await found.ask(found.stef);
    const [opening] = (await found.run()).openings;
    const step = `${found.at}/dossier/${opening?.id}`;
    const els = await found.as(users.els);
    expect((await els.post(`${step}/openen`, {})).status).toBe(404);
    expect((await found.hugo.post(`${step}/sluiten`, {})).status).toBe(303);
    expect((await found.hugo.post(`${step}/openen`, {})).status).toBe(409);
    expect((await found.stef.get(found.page)).status).toBe(404);
    await fine((await found.stef.get(found.at)).text);
  });

  it('is one at a time, as often as it takes', async () => {
    const found = await opened();
    for (let at = 0; at < 4; at++) {
      expect((await found.ask(found.stef, found.other.reference)).status).toBe(422);
      const open = (await found.run()).openings.at(-1);
      expect((await found.hugo.post(`${found.at}/dossier/${open?.id}/sluiten`, {})).status).toBe(303);
      expect((await found.ask(found.stef, found.other.reference.toLowerCase())).status).toBe(303);
      const asked = (await found.run()).openings.at(-1);
      expect((await found.hugo.post(`${found.at}/dossier/${asked?.id}/openen`, {})).status).toBe(303);
      expect((await found.stef.get(`/dossiers/${found.other.id}`)).status).toBe(200);
      expect((await found.stef.get(found.page)).status).toBe(404);
    }
  });

  it('is in the access log with its ground, and told to the directorate and to the client', async () => {
    const found = await opened();
    const { store } = found.harness;
    await found.stef.get(`${found.page}/logboek`);
    const lines = await store.accessLog.linesOf(found.harness.clock.today(), { marks: [markOf(found.dossier.id)] });
    expect(
      lines.map(({ by, role, relation, opening, reason: given }) => [by, role, relation ?? opening, given]),
    ).toEqual([
      [users.stef.id, 'systemAdmin', 'asked', undefined],
      [users.hugo.id, 'branchManager', 'given', undefined],
      [users.stef.id, 'systemAdmin', 'brokenGlass', true],
    ]);
    const log = await (await found.as(users.hugo)).get('/toegangslog');
    expect(log.text).toContain('tijdens onderhoud, met toestemming, met een reden');
    expect((await found.run()).messages.map(({ tells, to }) => [tells, to.email])).toEqual([
      ['opened', users.ans.email],
    ]);
    expect((await looksOf(store, [found.dossier.id])).map(({ what }) => what)).toEqual(['readInMaintenance']);
  });

  it('is counted in the report, after which nothing in the run leads to the dossier', async () => {
    const found = await opened();
    await found.stef.get(found.page);
    await found.stef.post(`${found.at}/stap/klaar`, {});
    const { id } = await found.run();
    await checkHouse(found.harness.deps, calm, id);
    await found.hugo.post(`${found.at}/stap/toezicht`, {});
    for (const check of toExplain(await found.run()))
      await found.hugo.post(`${found.at}/controle/${check}`, { text: 'Nagekeken.' });
    expect(JSON.stringify(await found.run())).toContain(markOf(found.dossier.id));
    expect((await found.hugo.post(`${found.at}/stap/aftekenen`, {})).status).toBe(303);
    const signed = await found.run();
    expect(JSON.stringify(signed)).not.toContain(markOf(found.dossier.id));
    const model = Buffer.from(await found.harness.store.blobs.get(id, signed.report?.model as never)).toString();
    expect(model).toContain('1 dossier, met toestemming en hooguit een uur. De beheerder las daarin');
    const shown = await found.hugo.get(found.at);
    expect(shown.text).toContain('Dossier geopend voor de beheerder door');
    await fine(shown.text);
  });
});
