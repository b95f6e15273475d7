import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatForm } from '#src/domain/form.ts';
import { newId, type UserId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { userForm } from '#src/domain/user-form.ts';
import { markOf } from '#src/store/mark.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { linesIn, rowsFor } from './access-rows.ts';
import { dayParts } from './day-parts.ts';
import { openScene, type Scene } from './scene.ts';

const open = () => openScene(dossierIn('planning'));
const page = ({ id }: Pick<User, 'id'>) => `/medewerkers/${id}`;

/** The form of an account as it is now, with what is changed in it. */
function fields({ harness }: Scene, user: User, change: Partial<User> = {}) {
  const house = harness.store.organisation.read().value;
  const now = house.users.find(({ id }) => id === user.id);
  const form = userForm(house, users.ans, { today: harness.clock.today(), editing: user.id });
  return formatForm(form, { ...now, ...change });
}

const changes = async (scene: Scene) => (await linesIn(scene.harness.store)).filter(({ change }) => change);

describe('what becomes of an account stands in the access log', () => {
  it('as roles that were given and taken, by the mark of whose account it is', async () => {
    const scene = await open();
    const ans = await scene.as(users.ans);
    await ans.post(page(users.sanne), fields(scene, users.sanne, { roles: ['coach', 'branchManager'] }));
    await ans.post(page(users.sanne), fields(scene, users.sanne, { roles: ['branchManager', 'coach'] }));
    await ans.post(page(users.sanne), fields(scene, users.sanne, { roles: ['coach'], phone: '010 123 45 67' }));
    const lines = await changes(scene);
    expect(lines.map(({ change }) => change)).toEqual([
      { did: ['roles'], gave: ['branchManager'] },
      { did: ['roles', 'data'], took: ['branchManager'] },
    ]);
    for (const one of lines)
      expect(one).toMatchObject({
        by: users.ans.id,
        action: 'users.edit',
        about: { kind: 'user', mark: markOf(users.sanne.id) },
        branchId: users.sanne.branchId,
        outcome: 'done',
      });
    expect(JSON.stringify(lines)).not.toContain(users.sanne.id);
    expect((await rowsFor(scene, users.hugo))[0]).toMatch(
      /Ans .*Account: rol afgenomen \(vestigingsmanager\), naam, functie, mail of telefoon gewijzigd Sanne Verzonnen/,
    );
  });

  it('from the moment it is made until its last working day', async () => {
    const scene = await open();
    const ans = await scene.as(users.ans);
    const fresh = { ...users.sanne, email: 'nieuw@voorbeeld.example', leavesOn: undefined };
    await ans.post('/medewerkers/nieuw', fields(scene, { ...fresh, id: newId<UserId>(randomBytes) }, fresh));
    const made = scene.harness.store.organisation.read().value.users.at(-1) ?? users.sanne;
    expect(made.email).toBe(fresh.email);
    await ans.post(`${page(made)}/link`);
    const today = scene.harness.clock.today();
    await ans.post(`${page(users.sanne)}/vervanging`, {
      substituteId: users.noor.id,
      ...dayParts('from', today),
      ...dayParts('until', today),
    });
    await ans.post(`${page(users.sanne)}/vervanging/beeindigen`, { vervanger: users.noor.id, vanaf: today });
    await ans.post(page(made), fields(scene, made, { leavesOn: today }));
    await ans.post(page(made), fields(scene, made, { leavesOn: undefined }));
    expect((await changes(scene)).map(({ about, change }) => [about?.mark, change?.did])).toEqual([
      [markOf(made.id), ['made', 'roles', 'clause']],
      [markOf(made.id), ['link', 'loggedOut']],
      [markOf(users.sanne.id), ['substitute']],
      [markOf(users.sanne.id), ['substituteEnded']],
      [markOf(made.id), ['lastDay']],
      [markOf(made.id), ['reopened']],
    ]);
  });

  it('and is found by the colleague it is about, by who reads the log of that branch alone', async () => {
    const scene = await open();
    const ans = await scene.as(users.ans);
    for (const user of [users.sanne, users.bram]) await ans.get(page(user));
    const today = scene.harness.clock.today();
    const query = (account: string, more = {}) =>
      `?${new URLSearchParams({ ...dayParts('van', today), ...dayParts('tot', today), account, ...more })}`;
    expect(await rowsFor(scene, users.hugo, query(users.sanne.id))).toHaveLength(1);
    expect(await rowsFor(scene, users.ans, query(users.bram.id))).toHaveLength(1);
    expect(users.bram.branchId).not.toBe(users.hugo.branchId);
    const hugo = await scene.as(users.hugo);
    const far = await hugo.get(`/toegangslog${query(users.bram.id)}`);
    expect([far.status, far.text.includes('Bram Bedenksel')]).toEqual([422, false]);
    const both = await hugo.get(`/toegangslog${query(users.sanne.id, { kenmerk: scene.dossier.reference })}`);
    expect(both.status).toBe(422);
    const file = await ans.post('/toegangslog/bestand', { ...dayParts('van', today), ...dayParts('tot', today) });
    expect(file.text).toContain(';Bram Bedenksel;');
  });

  it('and tells a manager nothing of whether another branch has that account', async () => {
    const scene = await open();
    const hugo = await scene.as(users.hugo);
    for (const id of [newId<UserId>(randomBytes), users.bram.id])
      expect((await hugo.get(`/medewerkers/${id}`)).status).toBe(404);
    const [hidden, absent, ...rest] = (await rowsFor(scene, users.hugo)).filter((row) => row.includes('Geweigerd'));
    expect(rest).toEqual([]);
    expect(hidden).toBe(absent);
    expect(hidden).not.toContain('Bram');
  });
});
