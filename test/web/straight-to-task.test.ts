import { afterEach, describe, expect, it } from 'vitest';
import { addMonths } from '#src/domain/calendar.ts';
import { users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene } from './scene.ts';
import { hiddenIn, inzage, type Stage, setStage } from './sponsor-stage.ts';

const work = '/mijn-werk';
/** Where the link or button that begins with these words leads. */
const linkOf = (text: string, words: string) => new RegExp(`href="([^"]+)"[^>]*>${words}`).exec(text)?.[1];
/** The heading of the next step, and where its filled button leads. */
const nextStep = (text: string) => {
  const panel = text.slice(text.indexOf('class="panel next"'));
  const [, href, label] = /<a class="button" href="([^"]+)"[^>]*>([^<]+)/.exec(panel) ?? [];
  return { title: /<h2[^>]*>([^<]+)/.exec(panel)?.[1], label, href };
};

describe('a mail that is to be seen to', () => {
  let stage: Stage;
  afterEach(() => stage.close());

  it('and did not arrive, is the next step of the dossier, and is one link away there and in Mijn werk', async () => {
    stage = await setStage();
    const { address: _, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    const clerk = await stage.as(stage.office.clerk);
    const answer = { thisMail: 'ja', how: 'returned', reason: 'De mail kwam terug van de mailserver' };
    expect((await clerk.post(`${path}/mislukt`, answer)).status).toBe(303);
    for (const browser of [clerk, await stage.as(stage.office.coach)]) {
      const { text } = await browser.get(`/dossiers/${at.dossierId}`);
      expect(nextStep(text)).toEqual({
        title: 'Volgende stap: bezorging herstellen',
        label: 'Bezorging herstellen',
        href: path,
      });
      expect(text).toContain('Sinds 23 november 2026.');
      expect(linkOf((await browser.get(work)).text, 'Herstel de bezorging')).toBe(path);
    }
  });

  it('or is a letter without an address, leads to where it is printed and posted', async () => {
    stage = await setStage();
    const { address, ...at } = await stage.mailed();
    const sponsor = await stage.visitor(address);
    const hashes = hiddenIn((await sponsor.get(`${inzage(address)}/lezen`)).text);
    const answer = { outcome: 'approved', name: 'A. Ambtenaar', function: 'Klantmanager' };
    await sponsor.post(`${inzage(address)}/definitief`, { ...answer, ...hashes });
    const { path } = await stage.mailOf(at, 'letter');
    const coach = await stage.as(stage.office.coach);
    expect(nextStep((await coach.get(`/dossiers/${at.dossierId}`)).text)).toEqual({
      title: 'Volgende stap: brief posten',
      label: 'Brief posten',
      href: path,
    });
    expect(linkOf((await coach.get(work)).text, 'Post deze brief')).toBe(path);
  });
});

describe('a rejection the branch manager decides about', () => {
  const why = 'Past niet bij de opdracht';
  const begun = (builder: DossierBuilder) => builder.at(addMonths(builder.clock.today(), 4));
  const report = () => begun(dossierIn('active.running')).begin('voortgangsrapportage').send().decide('rejected', why);
  const rejected = {
    'the plan a trajectory waits for': () => dossierIn('awaitingApproval').decide('rejected', why),
    'a plan that was changed': () =>
      dossierIn('active.running')
        .step('plan.changed', { what: ['hours'], reason: 'Meer uren nodig' })
        .send()
        .decide('rejected', why),
    'a progress report': report,
    'a final report': () => dossierIn('closing').begin('eindrapportage').send().decide('rejected', why),
  };

  it.each(Object.entries(rejected))('is one link away in Mijn werk and on the dossier: %s', async (_, builder) => {
    const scene = await openScene(builder());
    const manager = await scene.as(users.hugo);
    const href = linkOf((await manager.get(work)).text, 'Kies het vervolg') ?? '';
    expect(href).toMatch(/\/(stappen\/plan\.rejected|stap\/rejection\.decided)$/);
    expect(nextStep((await manager.get(`/dossiers/${scene.dossier.id}`)).text)).toEqual({
      title: 'Volgende stap: besluit na afwijzing vastleggen',
      label: 'Besluit na afwijzing vastleggen',
      href,
    });
    const page = await manager.get(href);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/<h1>Besluiten na afwijzing/);
    expect(page.text).toMatch(/<button[^>]*>Besluit na afwijzing vastleggen<\/button>/);
    expect(await htmlProblems(page.text)).toEqual([]);
    expect(englishIn(page.text)).toBeUndefined();
    const empty = await manager.post(href, {});
    expect([empty.status, empty.text.includes('Licht uw besluit toe')]).toEqual([422, true]);
    const next = href.endsWith('plan.rejected') ? 'newPlan' : 'newVersion';
    expect((await manager.post(href, { next, reason: 'Gebeld met de opdrachtgever' })).status).toBe(303);
    expect((await manager.get(work)).text).not.toContain('Kies het vervolg');
    expect((await manager.get(href)).status).toBe(409);
  });

  it('is not for the coach', async () => {
    const scene = await openScene(report());
    const href = linkOf((await (await scene.as(users.hugo)).get(work)).text, 'Kies het vervolg') ?? '';
    expect((await (await scene.as(users.sanne)).get(href)).status).toBe(404);
  });
});
