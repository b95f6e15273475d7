import { expect, it } from 'vitest';
import { castClients, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { changeContracts, openScene } from './scene.ts';

const { bsn = '' } = castClients.client1.client;
const reason = { reason: 'Controle bij een vraag van de opdrachtgever' };

it('a BSN that the contract of today does not allow is on no page, and nobody is asked to check it (R9)', async () => {
  const builder = dossierIn('intakePlanned');
  const scene = await openScene(builder.intake());
  const at = `/dossiers/${scene.dossier.id}`;
  const coach = await scene.as(users.sanne);
  const pages = [at, `${at}/gegevens`, `${at}/intake`, `${at}/intake/controleren`, `${at}/bsn`];
  const told = async () => {
    const shown = await Promise.all(pages.map((page) => coach.get(page)));
    expect(shown.map(({ status }) => status)).toEqual(pages.map(() => 200));
    return shown.map(({ text }) => /•{5}\d{4}|Toon het (volledige )?BSN|BSN nakijken/.test(text));
  };
  expect(await told()).toEqual(pages.map(() => true));
  expect((await coach.post(`${at}/bsn`, reason)).text).toContain(bsn);

  await changeContracts(scene, { kind: 'employerSecondTrack', bsnBase: 'none' });
  expect(await told()).toEqual(pages.map(() => false));
  const before = await scene.stored();
  const refused = await coach.post(`${at}/bsn`, reason);
  expect([refused.status, refused.text.includes(bsn)]).toEqual([422, false]);
  expect((await coach.get(`${at}/intake/bsn`)).status).toBe(404);
  expect((await coach.post(`${at}/intake/bsn`, { check: 'matches', _basis: '' })).status).toBe(404);
  expect(await scene.stored()).toEqual(before);
});
