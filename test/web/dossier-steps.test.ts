import { describe, expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { stepFollows } from '#src/domain/step-follows.ts';
import { stepEvents } from '#src/domain/steps.ts';
import { documentSteps } from '#src/domain/steps-document.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { dayParts } from '#test/web/day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

describe('a step of the trajectory', () => {
  it('is taken with its answers and leads back to the dossier', async () => {
    const builder = dossierIn('registered');
    const scene = await openScene(builder);
    const coach = await scene.as(users.sanne);
    const address = `/dossiers/${scene.dossier.id}/stappen/intake.planned`;
    const answers = {
      ...dayParts('on', addDays(builder.clock.today(), 7)),
      time: '10.00',
      place: 'Vestiging Voorbeeldstad',
    };
    const hostile = await coach.post(address, { ...answers, id: 'x', endDate: '2020-01-01', machine: 'ended' });
    expect([hostile.status, await htmlProblems(hostile.text)]).toEqual([422, []]);
    const taken = await coach.post(address, answers);
    const planned = `/dossiers/${scene.dossier.id}?bewaard=intake.planned`;
    expect([taken.status, taken.location]).toEqual([303, planned]);
    const told = await coach.get(planned);
    const follows = (event: string) => stepFollows(event, false) ?? 'no such step';
    expect(told.text).toContain(follows('intake.planned'));
    expect(await htmlProblems(told.text)).toEqual([]);
    expect((await coach.get(`/dossiers/${scene.dossier.id}`)).text).not.toContain(follows('intake.planned'));
    const after = await scene.stored();
    expect(after.trajectory.machine.value).toBe('intakePlanned');
    expect(after.id).toBe(scene.dossier.id);
    expect(after.trajectory.endDate).toBeUndefined();
    expect(after.events.at(-1)).toMatchObject({ type: 'intake.planned', by: users.sanne.id });
    const asked = await coach.get(address.replace('planned', 'rescheduled'));
    for (const value of ['10.00', 'Vestiging Voorbeeldstad']) expect(asked.text).toContain(`value="${value}"`);
    const same = await coach.post(address.replace('planned', 'rescheduled'), answers);
    expect([same.status, same.text.includes('Deze afspraak staat er al')]).toEqual([422, true]);
    const moved = await coach.post(address.replace('planned', 'rescheduled'), { ...answers, time: '11.00' });
    expect(moved.location).toBe(`/dossiers/${scene.dossier.id}?bewaard=intake.rescheduled`);
    expect((await coach.get(moved.location ?? '')).text).toContain(follows('intake.rescheduled'));
    const { text: letters } = await coach.get(`/dossiers/${scene.dossier.id}/documenten`);
    expect(letters.match(/Voor de afspraak van/g)).toHaveLength(2);
    expect(letters.match(/Vervallen/g)).toHaveLength(1);
    expect((await scene.stored()).documents.at(-1)).toMatchObject({
      kind: 'L04',
      sections: { letter: { time: '11.00' } },
    });
  });

  it('is refused the second time, and says where to go', async () => {
    const builder = dossierIn('intakePlanned');
    const scene = await openScene(builder);
    const coach = await scene.as(users.sanne);
    const address = `/dossiers/${scene.dossier.id}/stappen/intake.planned`;
    const answers = { ...dayParts('on', addDays(builder.clock.today(), 7)), time: '10.00', place: 'Vestiging' };
    const again = await coach.post(address, answers);
    expect(again.status).toBe(409);
    expect(again.text).toContain(`href="/dossiers/${scene.dossier.id}"`);
    expect(await scene.stored()).toEqual(scene.dossier);
  });

  it('leads who decides about a rejected plan to the reason', async () => {
    const builder = dossierIn('awaitingApproval').decide('rejected', 'Wij zien geen ruimte voor dit traject.');
    const scene = await openScene(builder);
    const manager = await scene.as(users.hugo);
    const at = `/dossiers/${scene.dossier.id}`;
    const page = await manager.get(`${at}/stappen/plan.rejected`);
    expect(page.text).toContain(`href="${at}/documenten/${builder.newest().id}">Lees de reden bij`);
    expect(await htmlProblems(page.text)).toEqual([]);
  });

  it('says on every page of the dossier that the client died', async () => {
    const builder = dossierIn('active.running');
    builder.step('client.died', { on: builder.clock.today(), source: 'Familie' });
    const scene = await openScene(builder);
    const coach = await scene.as(users.sanne);
    for (const tab of ['', '/gegevens', '/documenten', '/logboek'])
      expect((await coach.get(`/dossiers/${scene.dossier.id}${tab}`)).text).toContain('De cliënt is overleden</h2>');
  });

  it('comes back with the typed text and a sentence at the field, and writes nothing', async () => {
    const scene = await openScene(dossierIn('registered'));
    const coach = await scene.as(users.sanne);
    const address = `/dossiers/${scene.dossier.id}/stappen/intake.planned`;
    const answer = await coach.post(address, { place: 'Kamer <b>12</b>', time: 'laat' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>Fout: ');
    expect(answer.text).toContain('Kamer &lt;b&gt;12&lt;/b&gt;');
    expect(answer.text).toContain('value="laat"');
    expect(answer.text).toMatch(/href="#on[^"]*"/);
    expect(await htmlProblems(answer.text)).toEqual([]);
    expect(englishIn(answer.text)).toBeUndefined();
    expect(await scene.stored()).toEqual(scene.dossier);
  });

  it('gives the dossier to another coach: the new one sees it, the old one no longer does (R64)', async () => {
    const scene = await openScene(dossierIn('active.running'));
    const manager = await scene.as(users.hugo);
    const address = `/dossiers/${scene.dossier.id}/stappen/coach.reassigned`;
    expect((await manager.get(address)).text).toContain('Noor Invaller');
    const foreign = await manager.post(address, { coachId: users.els.id, reason: 'Ander werkgebied' });
    expect([409, 422]).toContain(foreign.status);
    const taken = await manager.post(address, { coachId: users.noor.id, reason: 'Verlof van de coach' });
    expect(taken.status).toBe(303);
    expect((await (await scene.as(users.noor)).get(`/dossiers/${scene.dossier.id}`)).status).toBe(200);
    expect((await (await scene.as(users.sanne)).get(`/dossiers/${scene.dossier.id}`)).status).toBe(404);
  });

  it('needs the token of the form', async () => {
    const scene = await openScene(dossierIn('registered'));
    const coach = await scene.as(users.sanne);
    coach.csrf = 'gestolen';
    const answer = await coach.post(`/dossiers/${scene.dossier.id}/stappen/intake.planned`, {});
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await scene.stored()).toEqual(scene.dossier);
  });

  it.each(['registered', 'intakePlanned', 'planning', 'active.running', 'active.placed', 'closing'] as const)(
    'says on its page what follows, in a dossier that is %s',
    async (state) => {
      const scene = await openScene(dossierIn(state));
      const pages = new Map<string, string>();
      for (const user of [users.sanne, users.hugo, users.fatma]) {
        const browser = await scene.as(user);
        const { text } = await browser.get(`/dossiers/${scene.dossier.id}`);
        const steps = [...text.matchAll(/href="([^"]*\/stap(?:pen)?\/[^"]+)"/g)].map(([, href = '']) => href);
        for (const step of steps) pages.set(step, (await browser.get(step)).text);
      }
      expect(pages.size).toBeGreaterThan(0);
      for (const [step, text] of pages) expect([step, text.includes('<p>Hierna ')]).toEqual([step, true]);
    },
  );

  it('tells a client who is the sponsor of no letter to somebody else (R2)', () => {
    for (const event of [...stepEvents, ...Object.keys(documentSteps)]) {
      const said = [false, true].map((own) => stepFollows(event, own));
      for (const text of said) expect([event, text]).toEqual([event, expect.stringMatching(/^Hierna .*\.$/)]);
    }
    expect(stepFollows('client.withdrew', false)).toContain('de opdrachtgever elk een brief');
    expect(stepFollows('client.withdrew', true)).not.toContain('opdrachtgever');
    expect(stepFollows('constructor', false)).toBeUndefined();
  });
});
