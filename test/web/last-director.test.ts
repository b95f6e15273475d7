import { describe, expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { formatForm } from '#src/domain/form.ts';
import type { User } from '#src/domain/organisation.ts';
import { userForm } from '#src/domain/user-form.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene, type Scene } from './scene.ts';

const house = ({ harness }: Scene) => harness.store.organisation.read().value;
const noDay = { 'leavesOn-dag': '', 'leavesOn-maand': '', 'leavesOn-jaar': '' };
const noClause = { 'clauseSignedOn-dag': '', 'clauseSignedOn-maand': '', 'clauseSignedOn-jaar': '' };
const nobodyDecides = 'Zonder directie kan niemand beslissen';
const clauseStays = 'Deze datum kan niet meer leeg';

/** A house of which these, with what differs, are the directorate besides Ans. */
async function open(ans: Partial<User> = {}, bram?: Partial<User>) {
  const scene = await openScene(dossierIn('active.running'));
  const { value, revision } = scene.harness.store.organisation.read();
  const changed = value.users.map((user) => {
    if (user.id === users.ans.id) return { ...user, ...ans };
    return user.id === users.bram.id && bram ? { ...user, roles: ['directorate' as const], ...bram } : user;
  });
  await scene.harness.store.organisation.save(revision, { ...value, users: changed });
  const now = ({ id }: Pick<User, 'id'>) => {
    const found = house(scene).users.find((one) => one.id === id);
    if (!found) throw new Error('nobody');
    return found;
  };
  const post = async (by: User, whose: User, change: Readonly<Record<string, string | readonly string[]>>) => {
    const today = scene.harness.clock.today();
    const shown = formatForm(userForm(house(scene), now(by), { today, editing: whose.id }), now(whose));
    return (await scene.as(by)).post(`/medewerkers/${whose.id}`, { ...shown, ...change } as never);
  };
  return { scene, now, post, soon: addDays(scene.harness.clock.today(), 2), today: scene.harness.clock.today() };
}

describe('the date of the secrecy clause', () => {
  it('is corrected and not emptied: not of the own account, and not instead of a last working day', async () => {
    const { now, post } = await open();
    for (const [by, whose] of [
      [users.ans, users.ans],
      [users.hugo, users.sanne],
    ] as const) {
      const before = now(whose);
      const refused = await post(by, whose, noClause);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(clauseStays);
      expect(refused.text).toMatch(/<a href="#clauseSignedOn/);
      expect(await htmlProblems(refused.text)).toEqual([]);
      expect(englishIn(refused.text)).toBeUndefined();
      expect(now(whose)).toEqual(before);
      expect((await post(by, whose, dayParts('clauseSignedOn', '2025-12-01'))).status).toBe(303);
      expect(now(whose).clauseSignedOn).toBe('2025-12-01');
    }
  });
});

describe('the last of the directorate', () => {
  it('gives itself no last working day, and takes one back', async () => {
    const alone = await open();
    const refused = await alone.post(users.ans, users.ans, dayParts('leavesOn', alone.soon));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(nobodyDecides);
    expect(await htmlProblems(refused.text)).toEqual([]);
    expect(englishIn(refused.text)).toBeUndefined();
    const leaving = await open({ leavesOn: addDays(alone.today, 5) });
    expect((await leaving.post(users.ans, users.ans, dayParts('leavesOn', leaving.soon))).status).toBe(422);
    expect((await leaving.post(users.ans, users.ans, { jobTitle: 'Algemeen directeur' })).status).toBe(303);
    expect((await leaving.post(users.ans, users.ans, dayParts('leavesOn', addDays(leaving.soon, 30)))).status).toBe(
      303,
    );
    expect((await leaving.post(users.ans, users.ans, noDay)).status).toBe(303);
    expect(leaving.now(users.ans)).not.toHaveProperty('leavesOn');
  });

  it('keeps role and days as long as the other leaves too, or cannot log in', async () => {
    const { soon, today } = await open();
    for (const [ans, bram] of [
      [{ leavesOn: soon }, {}],
      [{ leavesOn: addDays(soon, 300) }, {}],
    ] as const) {
      const { post, now } = await open(ans, bram);
      for (const change of [
        dayParts('leavesOn', today),
        dayParts('leavesOn', soon),
        { roles: ['coach'], branchId: users.bram.branchId },
      ]) {
        const refused = await post(users.ans, users.bram, change);
        expect([change, refused.status, refused.text.includes(nobodyDecides)]).toEqual([change, 422, true]);
      }
      expect(now(users.bram)).toMatchObject({ roles: ['directorate'] });
      expect(now(users.bram)).not.toHaveProperty('leavesOn');
    }
    for (const bram of [{ passwordHash: undefined }, { clauseSignedOn: undefined }, { leavesOn: soon }]) {
      const { post } = await open({}, bram);
      expect((await post(users.ans, users.ans, dayParts('leavesOn', soon))).text).toContain(nobodyDecides);
    }
  });

  it('goes as any other once somebody else stays, and another who leaves may lose the role', async () => {
    const { post, now, soon } = await open({}, {});
    expect((await post(users.ans, users.ans, dayParts('leavesOn', soon))).status).toBe(303);
    expect((await post(users.bram, users.ans, { roles: ['branchManager'] })).status).toBe(303);
    expect(now(users.ans).roles).toEqual(['branchManager']);
  });

  it('can still be closed this minute', async () => {
    const { scene, now } = await open({ leavesOn: '2099-01-01' }, {});
    const ans = await scene.as(users.ans);
    expect((await ans.post(`/medewerkers/${users.bram.id}/sluiten`)).status).toBe(303);
    expect(now(users.bram)).not.toHaveProperty('passwordHash');
  });
});
