import { describe, expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { changeHouse, openScene } from './scene.ts';

const untrue = 'Het dossier is al verder';

/** The step nobody can take yet: its own page and the overview of the dossier. */
async function pagesOf(event: string, user: Parameters<Awaited<ReturnType<typeof openScene>>['as']>[0]) {
  const scene = await openScene(dossierIn('active.running'));
  await changeHouse(scene, (house) => ({
    ...house,
    sponsors: house.sponsors.map((one) => ({
      ...one,
      contacts: one.contacts.map((contact) => ({ ...contact, verified: undefined })),
    })),
  }));
  const browser = await scene.as(user);
  const at = `/dossiers/${scene.dossier.id}`;
  const step = await browser.get(`${at}/stappen/${event}`);
  return { at, step, overview: await browser.get(at), sponsorId: scene.dossier.assignment.sponsorId };
}

describe('a step that waits for something that is not there', () => {
  it('says that no other contact was called back, and leads to the sponsor', async () => {
    const { step, overview, sponsorId } = await pagesOf('sponsor.contactChanged', users.fatma);
    expect([step.status, step.text.includes(untrue)]).toEqual([409, false]);
    for (const { text } of [step, overview]) {
      expect(text).toContain('Er is geen andere contactpersoon met een nagebeld adres.');
      expect(text).toContain(`href="/opdrachtgevers/${sponsorId}"`);
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
    }
  });

  it('says that an extension needs the consent of the sponsor, and leads to where it is added', async () => {
    const { at, step, overview } = await pagesOf('duration.extended', users.sanne);
    expect([step.status, step.text.includes(untrue)]).toEqual([409, false]);
    for (const { text } of [step, overview]) {
      expect(text).toContain('Voor een verlenging is de schriftelijke toestemming van de opdrachtgever nodig.');
      expect(text).toContain(`href="${at}/bestanden?soort=sponsorConsent"`);
      expect(await htmlProblems(text)).toEqual([]);
    }
  });

  it('says of a death that it was recorded, and leads to mending its day', async () => {
    const builder = dossierIn('active.running');
    builder.step('client.died', { on: builder.clock.today(), source: 'Familie' });
    const scene = await openScene(builder);
    const coach = await scene.as(users.sanne);
    const at = `/dossiers/${scene.dossier.id}/stappen`;
    const { status, text } = await coach.get(`${at}/client.died`);
    expect([status, text.includes('Het overlijden is al vastgelegd.')]).toEqual([409, true]);
    expect(text).toContain(`href="${at}/death.corrected"`);
    expect((await coach.get(`${at}/death.corrected`)).text).toContain('Dag van overlijden verbeteren');
  });

  it('is hidden from who may never take it, when it is opened and when it is sent', async () => {
    const builder = dossierIn('active.running');
    builder.step('client.died', { on: builder.clock.today(), source: 'Familie' });
    const scene = await openScene(builder);
    const clerk = await scene.as(users.fatma);
    for (const event of ['client.died', 'death.corrected']) {
      const at = `/dossiers/${scene.dossier.id}/stappen/${event}`;
      for (const { status, text } of [await clerk.get(at), await clerk.post(at)])
        expect([event, status, text.includes('al vastgelegd')]).toEqual([event, 404, false]);
    }
  });

  it('says nothing of the kind to who may not take the step, or where the step does not exist', async () => {
    const { overview } = await pagesOf('duration.extended', users.fatma);
    expect(overview.text).not.toContain('Voor een verlenging');
    const scene = await openScene(dossierIn('registered'));
    const coach = await scene.as(users.sanne);
    const step = await coach.get(`/dossiers/${scene.dossier.id}/stappen/duration.extended`);
    expect([step.status, step.text.includes(untrue)]).toEqual([409, true]);
  });
});
