import { expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import type { User } from '#src/domain/organisation.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { by, caseScene } from '#test/commands/cases/case-scene.ts';
import { dayParts } from './day-parts.ts';

it('lets only who may open a letter of a request say that it left (DOMAIN 13: the clerk reads no content)', async () => {
  const found = await caseScene(dossierIn('active.running'));
  const { id } = await found.enter();
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  const letter = (await found.case(id)).letters[0];
  const at = `/zaken/${id}/brieven/${letter?.id}`;
  const answers = { how: 'post', ...dayParts('on', found.clock.today()) };
  for (const [user, may] of [
    [users.fatma, false],
    [users.sanne, true],
    [users.hugo, true],
  ] as const) {
    const browser = await found.as(user);
    expect((await browser.get(`/zaken/${id}`)).text.includes(`${at}/verstuurd`), user.name).toBe(may);
    expect((await browser.get(`${at}/pdf`)).status === 200, user.name).toBe(may);
    expect((await browser.get(`${at}/verstuurd`)).status === 200, user.name).toBe(may);
  }
  const work = async (user: User) => (await (await found.as(user)).get('/mijn-werk')).text;
  expect(await work(users.hugo)).toContain('Er ligt een brief klaar');
  expect(await work(users.fatma)).not.toContain('Er ligt een brief klaar');
  const clerk = await found.as(users.fatma);
  expect((await clerk.post(`${at}/verstuurd`, answers)).status).not.toBe(303);
  expect((await found.case(id)).letters[0]?.sent).toBeUndefined();
  const coach = await found.as(users.sanne);
  expect((await coach.post(`${at}/verstuurd`, answers)).status).toBe(303);
});
