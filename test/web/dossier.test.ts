import { describe, expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { longDate } from '#src/domain/format.ts';
import { stepEvents } from '#src/domain/steps.ts';
import { offerLink } from '#src/web/offer-link.ts';
import { offeredSteps } from '#src/workflow/offers.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn, trajectoryPaths } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { mayEver, openScene } from './scene.ts';

const tabs = ['', '/gegevens', '/documenten', '/verstrekkingen', '/logboek'];
const everybody = Object.values(users);

describe('the pages of a dossier', () => {
  it.each(trajectoryPaths)('in %s are valid, Dutch and hold the whole BSN nowhere', async (path) => {
    const scene = await openScene(dossierIn(path));
    const coach = await scene.as(users.sanne);
    for (const tab of tabs) {
      const { status, text } = await coach.get(`/dossiers/${scene.dossier.id}${tab}`);
      expect(status).toBe(200);
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
      expect(text).not.toContain('999991644');
      expect(text).not.toMatch(/<title>[^<]*Proef/);
    }
  });

  it.each(trajectoryPaths)('in %s offer only buttons that open a page, to everybody', async (path) => {
    const builder = dossierIn(path);
    const scene = await openScene(builder);
    for (const user of everybody) {
      const browser = await scene.as(user);
      for (const offer of offeredSteps(scene.dossier, user, {
        organisation: castOrganisation,
        today: builder.clock.today(),
      })) {
        const link = offerLink(scene.dossier.id, offer);
        const { status, text } = await browser.get(link);
        expect([offer.label, status]).toEqual([offer.label, 200]);
        expect(englishIn(text)).toBeUndefined();
        if (user === users.sanne) expect(await htmlProblems(text)).toEqual([]);
      }
    }
    expect(await scene.stored()).toEqual(scene.dossier);
  });

  it.each(trajectoryPaths)('in %s refuse every other step and write nothing', async (path) => {
    const builder = dossierIn(path);
    const scene = await openScene(builder);
    for (const user of [users.sanne, users.fatma, users.hugo, users.ans]) {
      const browser = await scene.as(user);
      const offered = offeredSteps(scene.dossier, user, {
        organisation: castOrganisation,
        today: builder.clock.today(),
      });
      const others = stepEvents.filter((event) => !offered.some((one) => one.kind === 'step' && one.event === event));
      for (const event of [...others, 'plan.approved', 'bestaat.niet']) {
        const address = `/dossiers/${scene.dossier.id}/stappen/${event}`;
        const status = stepEvents.includes(event) && mayEver(scene, user, ['trajectory', event]) ? 409 : 404;
        expect([event, (await browser.get(address)).status]).toEqual([event, status]);
        const answer = await browser.post(address, { reason: 'toch', on: builder.clock.today() });
        expect([event, answer.status]).toEqual([event, status]);
        expect(englishIn(answer.text)).toBeUndefined();
      }
    }
    expect(await scene.stored()).toEqual(scene.dossier);
  });
});

describe('the next step', () => {
  const nextOn = async (builder: DossierBuilder, user = users.sanne) => {
    const scene = await openScene(builder);
    const { text } = await (await scene.as(user)).get(`/dossiers/${scene.dossier.id}`);
    const panel = text.slice(text.indexOf('class="panel next"'));
    return {
      title: /<h2[^>]*>([^<]+)/.exec(panel)?.[1],
      text: /<p class="flush">([^<]+)/.exec(panel)?.[1] ?? '',
      button: /<\/div><a class="button" [^>]+>([^<]+)/.exec(panel)?.[1],
      unfolded: /<details[^>]* open/.test(panel.slice(0, panel.indexOf('</section>'))),
    };
  };
  const reportOf = (builder: DossierBuilder) => {
    const report = builder.build().trajectory.nextReport;
    if (!report) throw new Error('no report is due');
    return report;
  };

  it('is to note a contact until the period of the report is over', async () => {
    const builder = dossierIn('active.running');
    const { until, dueOn } = reportOf(builder);
    expect(await nextOn(builder.at(until))).toEqual({
      title: 'Volgende stap: contact vastleggen',
      text: `Voortgangsrapportage uiterlijk verstuurd: ${longDate(dueOn)}.`,
      button: 'Leg contact vast',
      unfolded: false,
    });
    expect(await nextOn(builder.at(addDays(until, 1)))).toEqual({
      title: 'Volgende stap: voortgangsrapportage beginnen',
      text: `Uiterlijk ${longDate(dueOn)}.`,
      button: 'Voortgangsrapportage beginnen',
      unfolded: false,
    });
  });

  it('has no day of something else: aftercare after a placement, a report in aftercare', async () => {
    const placed = await nextOn(dossierIn('active.placed'));
    expect([placed.title, placed.text]).toEqual(['Volgende stap: nazorg beginnen', '']);
    const builder = dossierIn('active.aftercare');
    const { until, dueOn } = reportOf(builder);
    const report = await nextOn(builder.at(addDays(until, 1)));
    expect(report.text).toBe(`Uiterlijk ${longDate(dueOn)}.`);
  });

  it('is to choose among the other steps, which are shown, when the end comes near', async () => {
    const builder = dossierIn('active.running');
    const { maxEnd } = builder.build().trajectory;
    if (!maxEnd) throw new Error('it has no end');
    const near = builder.change(({ trajectory: { nextReport: _, ...trajectory }, ...dossier }) => ({
      ...dossier,
      trajectory,
    }));
    expect(await nextOn(near.at(addDays(maxEnd, -7)))).toEqual({
      title: 'Volgende stap: verlengen of afronden',
      text: `Looptijd eindigt: ${longDate(maxEnd)}.`,
      button: undefined,
      unfolded: true,
    });
  });

  it('says whose turn it is to whoever has nothing to do', async () => {
    const builder = dossierIn('registered').at('2026-03-02');
    const { title, text } = await nextOn(builder, users.hugo);
    expect(title).toBe('U hoeft nu niets te doen');
    expect(text).toMatch(/^De coach is aan zet, sinds /);
  });
});

describe('the documents on the overview', () => {
  const versions = (text: string) => text.match(/href="\/dossiers\/[0-9a-z]+\/documenten\/[0-9a-z]+"/g)?.length;

  it('lead on to the others when there are more than are shown, with how many there are', async () => {
    const scene = await openScene(dossierIn('active.running'));
    const [first] = scene.dossier.documents;
    if (!first) throw new Error('there is a plan');
    const at = `/dossiers/${scene.dossier.id}`;
    const coach = await scene.as(users.sanne);
    expect((await coach.get(at)).text).not.toContain('Bekijk alle 1');
    const documents = Array.from({ length: 7 }, (_, index) => ({
      ...first,
      id: `${first.id.slice(0, -1)}${index}` as typeof first.id,
    }));
    await scene.harness.store.dossiers.save(scene.dossier.id, 1, { ...scene.dossier, documents });
    const { text } = await coach.get(at);
    expect(text).toMatch(/<a href="[^"]+\/documenten">Bekijk alle 7<span class="vh"> documenten<\/span>/);
    expect(versions(text)).toBe(6);
    expect(text).not.toMatch(/<h2[^>]*>Documenten<span class="count">/);
    expect(versions((await coach.get(`${at}/documenten`)).text)).toBe(7);
    expect(await htmlProblems(text)).toEqual([]);
  });
});
