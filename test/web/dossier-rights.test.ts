import { describe, expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene, withPlanWords } from './scene.ts';

const running = () => openScene(withPlanWords(dossierIn('active.running')));
const reason = 'Vraag van de opdrachtgever';
const tabs = ['', '/gegevens', '/documenten', '/verstrekkingen', '/logboek', '/bsn'];

describe('who sees a dossier', () => {
  it('is the coach, the own branch and the directorate; to others it does not exist', async () => {
    const scene = await running();
    const statuses = await Promise.all(
      Object.values(users).map(async (user) => {
        const answer = await (await scene.as(user)).get(`/dossiers/${scene.dossier.id}`);
        if (answer.status === 404) expect(answer.text).not.toMatch(/Proef|MG-2026/);
        return [user.name, answer.status];
      }),
    );
    expect(Object.fromEntries(statuses)).toEqual({
      [users.sanne.name]: 200,
      [users.noor.name]: 404,
      [users.bram.name]: 404,
      [users.fatma.name]: 200,
      [users.piet.name]: 404,
      [users.hugo.name]: 200,
      [users.els.name]: 404,
      [users.ans.name]: 200,
      [users.kees.name]: 404,
      [users.stef.name]: 404,
    });
  });

  it('shows a clerk name, address and state, and nothing of the content', async () => {
    const scene = await running();
    const clerk = await scene.as(users.fatma);
    const pages = await Promise.all(
      ['', '/gegevens', '/documenten'].map((tab) => clerk.get(`/dossiers/${scene.dossier.id}${tab}`)),
    );
    const text = pages.map((one) => one.text).join('');
    expect(text).toContain('Fictielaan 12');
    expect(text).not.toMatch(/1644|14 mei 1986|Burgerlijke staat|Wij vragen om begeleiding/);
    for (const tab of ['/verstrekkingen', '/logboek', '/bsn'])
      expect((await clerk.get(`/dossiers/${scene.dossier.id}${tab}`)).status).toBe(404);
    const plan = scene.dossier.documents.find(({ kind }) => kind === 'trajectplan')?.id;
    const document = await clerk.get(`/dossiers/${scene.dossier.id}/documenten/${plan}`);
    expect(document.status).toBe(200);
    expect(document.text).toContain('niet de inhoud');
    expect(document.text).not.toContain('/voorbeeld/');
    for (const deep of ['/voorbeeld/pdf', '/onderdeel/goal', '/vaststellen'])
      expect((await clerk.get(`/dossiers/${scene.dossier.id}/documenten/${plan}${deep}`)).status).toBe(404);
  });
});

describe('what the sponsor remarked about a document', () => {
  it('is content: the coach reads it, a clerk and a manager without a reason do not', async () => {
    const remark = 'Meer aandacht voor het rijbewijs';
    const scene = await openScene(dossierIn('awaitingApproval').decide('asksChange', remark));
    const plan = scene.dossier.documents.find(({ decision }) => decision !== undefined)?.id;
    const readers = [users.sanne, users.fatma, users.hugo].map(async (user) => {
      const page = await (await scene.as(user)).get(`/dossiers/${scene.dossier.id}/documenten/${plan}`);
      expect(page.status).toBe(200);
      return page.text.includes(remark);
    });
    expect(await Promise.all(readers)).toEqual([true, false, false]);
  });
});

describe('a manager or the directorate', () => {
  it.each([users.hugo, users.ans])('gives a reason before reading, which is logged: $jobTitle', async (user) => {
    const scene = await running();
    const browser = await scene.as(user);
    const address = `/dossiers/${scene.dossier.id}`;
    for (const tab of tabs.slice(0, 5)) {
      const closed = await browser.get(address + tab);
      expect(closed.text).toContain('Waarom leest u dit dossier?');
      expect(closed.text).not.toMatch(/14 mei 1986|Wij vragen om begeleiding|Fictielaan/);
      expect(await htmlProblems(closed.text)).toEqual([]);
    }
    expect((await browser.get(`${address}/verstrekkingen/csv`)).status).toBe(404);
    const plan = scene.dossier.documents.find(({ kind }) => kind === 'trajectplan')?.id;
    expect((await browser.get(`${address}/documenten/${plan}/voorbeeld/pdf`)).status).toBe(404);
    for (const [wrong, sentence] of [
      ['', 'Vul in waarom u dit dossier leest'],
      ['ja', 'Schrijf de reden in een paar woorden op: minstens 5 tekens'],
    ] as const) {
      const answer = await browser.post(`${address}/lezen`, { reason: wrong });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(sentence);
      expect(answer.text).toContain('Nog niet geopend: verbeter 1 antwoord');
      expect(answer.text).toContain('<title>Fout: ');
      expect(await htmlProblems(answer.text)).toEqual([]);
    }
    expect((await scene.stored()).events).toEqual(scene.dossier.events);
    expect((await browser.post(`${address}/lezen`, { reason })).location).toBe(address);
    expect((await scene.stored()).events.at(-1)).toMatchObject({ type: 'content.read', by: user.id, reason });
    expect((await browser.get(`${address}/gegevens`)).text).toContain('14 mei 1986');
    expect((await browser.get(`${address}/logboek`)).text).toContain(reason);
    scene.harness.clock.advance(25 * 60);
    expect((await (await scene.as(user)).get(`${address}/gegevens`)).text).not.toContain('14 mei 1986');
  });

  it('keeps no word about health in a reason without saying why (R8)', async () => {
    const scene = await running();
    const manager = await scene.as(users.hugo);
    const coach = await scene.as(users.sanne);
    const acts = [
      { browser: manager, page: 'lezen', type: 'content.read' },
      { browser: coach, page: 'bsn', type: 'bsn.shown' },
    ];
    for (const { browser, page, type } of acts) {
      const address = `/dossiers/${scene.dossier.id}/${page}`;
      const sick = { reason: 'Vraag over de diagnose kanker' };
      const before = await scene.stored();
      const warned = await browser.post(address, sick);
      expect(warned.status).toBe(422);
      expect(warned.text).toMatch(/<title>Fout: [\s\S]*href="#reason">Kijk naar ‘diagnose’/);
      expect(warned.text).not.toContain('999991644');
      expect(await htmlProblems(warned.text)).toEqual([]);
      expect(await scene.stored()).toEqual(before);
      const kept = await browser.post(address, { ...sick, '_reden.reason': 'Woorden van de opdrachtgever' });
      expect(kept.status).toBeLessThan(400);
      expect((await scene.stored()).events.at(-1)).toMatchObject({ type });
      expect((await scene.stored()).overrides.at(-1)).toMatchObject({ section: type, field: 'reason', word: 'kanker' });
    }
  });

  it('writes nothing in the dossier, although it may be read', async () => {
    const scene = await running();
    const manager = await scene.as(users.hugo);
    await manager.post(`/dossiers/${scene.dossier.id}/lezen`, { reason });
    const plan = scene.dossier.documents.find(({ kind }) => kind === 'trajectplan')?.id;
    const goal = await manager.post(`/dossiers/${scene.dossier.id}/documenten/${plan}/onderdeel/goal`, { short: 'x' });
    expect(goal.status).toBe(404);
  });
});

describe('the BSN', () => {
  it('is shown once, with a reason the log keeps, and stands nowhere else', async () => {
    const scene = await running();
    const coach = await scene.as(users.sanne);
    const address = `/dossiers/${scene.dossier.id}/bsn`;
    const asked = await coach.get(address);
    expect(asked.text).toContain('•••••1644');
    expect(await htmlProblems(asked.text)).toEqual([]);
    const empty = await coach.post(address, { reason: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Vul in waarvoor u het BSN nodig heeft');
    expect(empty.text).toContain('Nog niet getoond: verbeter 1 antwoord');
    expect(empty.text).not.toContain('999991644');
    const short = await coach.post(address, { reason: 'x' });
    expect(short.text).toContain('Schrijf de reden in een paar woorden op: minstens 5 tekens');
    expect(short.text).not.toContain('999991644');
    expect((await scene.stored()).events).toEqual(scene.dossier.events);
    const shown = await coach.post(address, { reason });
    expect(shown.text).toContain('999991644');
    expect(shown.headers.get('cache-control')).toContain('no-store');
    expect(await htmlProblems(shown.text)).toEqual([]);
    expect(englishIn(shown.text)).toBeUndefined();
    const line = (await scene.stored()).events.at(-1);
    expect(line).toMatchObject({ type: 'bsn.shown', by: users.sanne.id, reason });
    expect(JSON.stringify(line)).not.toContain('999991644');
    for (const tab of tabs)
      expect((await coach.get(`/dossiers/${scene.dossier.id}${tab}`)).text).not.toContain('999991644');
    expect(JSON.stringify(scene.harness.log)).not.toContain('999991644');
  });

  it('is not there for the clerk and not for the directorate', async () => {
    const scene = await running();
    for (const user of [users.fatma, users.ans, users.noor]) {
      const browser = await scene.as(user);
      const answer = await browser.post(`/dossiers/${scene.dossier.id}/bsn`, { reason });
      expect(answer.status).toBe(404);
      expect(answer.text).not.toContain('999991644');
    }
    expect(await scene.stored()).toEqual(scene.dossier);
  });
});
