import { expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { dayParts } from './day-parts.ts';
import { changeContracts, openScene } from './scene.ts';

const job = { jobTitle: 'Verkoper', hours: '20', contractKind: 'permanent' };
const asks = (text: string, name: string) => new RegExp(`name="${name}"`).test(text);

it('the new employer is asked and taken for an authority, and neither for the old employer (P5)', async () => {
  const scene = await openScene(dossierIn('active.running'));
  const coach = await scene.as(users.sanne);
  const step = `/dossiers/${scene.dossier.id}/stappen/placement.recorded`;
  expect(asks((await coach.get(step)).text, 'employer')).toBe(true);

  await changeContracts(scene, { kind: 'employerSecondTrack', bsnBase: 'none' });
  expect(asks((await coach.get(step)).text, 'employer')).toBe(false);
  const typed = { ...job, ...dayParts('from', scene.harness.clock.today()) };
  const refused = await coach.post(step, { ...typed, employer: 'Winkel Geheim B.V.' });
  expect([refused.status, refused.text.includes('dit formulier vraagt niet naar “employer”')]).toEqual([422, true]);
  expect(await scene.stored()).toEqual(scene.dossier);
  expect((await coach.post(step, typed)).status).toBe(303);
});

it('an eindrapportage asks nothing of the new employer for the old one', async () => {
  const builder = dossierIn('closing').begin('eindrapportage');
  const scene = await openScene(builder);
  const coach = await scene.as(users.sanne);
  const section = `/dossiers/${scene.dossier.id}/documenten/${builder.newest().id}/onderdeel/placement`;
  expect(asks((await coach.get(section)).text, 'employer')).toBe(true);
  await changeContracts(scene, { kind: 'employerOutplacement', bsnBase: 'none' });
  const { text } = await coach.get(section);
  expect([asks(text, 'job'), asks(text, 'employer')]).toEqual([true, false]);
  expect((await coach.post(section, { employer: 'Winkel Geheim B.V.' })).status).toBe(422);
});

it('that somebody was long unavailable is no reason of the end for an employer without a statute, nor for the client', async () => {
  const scene = await openScene(dossierIn('active.running'));
  const coach = await scene.as(users.sanne);
  const step = `/dossiers/${scene.dossier.id}/stappen/trajectory.concluded`;
  expect((await coach.get(step)).text).toContain('Langdurig niet beschikbaar');
  await changeContracts(scene, { kind: 'employerOutplacement', bsnBase: 'none' });
  expect((await coach.get(step)).text).not.toContain('Langdurig niet beschikbaar');
  const ended = { ...dayParts('endDate', scene.harness.clock.today()), discussedWith: 'P. Zaken' };
  expect((await coach.post(step, { ...ended, endReason: 'illnessLong' })).status).toBe(422);
  expect(await scene.stored()).toEqual(scene.dossier);
});
