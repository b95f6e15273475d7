import { describe, expect, it } from 'vitest';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import type { User } from '#src/domain/organisation.ts';
import { users } from '#test/builders/cast.ts';
import { changeHouse } from '#test/web/scene.ts';
import { asking, by } from './case-scene.ts';
import { complaining, complaintScene } from './complaint-scene.ts';

const everything: User = {
  ...users.sanne,
  roles: ['coach', 'clerk', 'branchManager', 'directorate', 'complaintHandler'],
};
const buiten = { name: 'mr. M. Buiten', job: 'jurist', reason: 'Ik ben zelf de coach' };
const key = 'a key that was drawn for the form of one';

async function houseOfOne() {
  const found = await complaintScene();
  await changeHouse(found, (house) => ({ ...house, users: [everything] }));
  return found;
}

describe('in a house of one person', () => {
  it('the directorate is heard and decides from outside, as that person writes it down (P18)', async () => {
    const found = await houseOfOne();
    const { id } = await found.enter({ ask: 'correction', answers: { ...asking, text: 'Mijn diploma mist' } });
    const matched = await matchCase(found.deps, by(everything), { id, dossierId: found.dossier.id });
    expect(matched.ok).toBe(true);
    const on = found.clock.today();
    await found.done(everything, id, 'identity.confirmed', { how: 'document' });
    await found.done(everything, id, 'talk.declined', { how: 'Per brief' });
    await found.done(everything, id, 'request.refused', { reason: 'Een mening kan niet fout zijn' });
    const letterId = (await found.case(id)).letters.at(-1)?.id;
    if (!letterId) throw new Error('a refusal has its letter');
    const sent = { id, letterId, how: 'post', on, right: 'request.handle' } as const;
    expect((await caseLetterSent(found.deps, by(everything), sent)).ok).toBe(true);
    await found.done(everything, id, 'client.disagrees', { words: 'Het diploma heb ik wel' });
    const planned = { on, time: '10.00', place: 'Kantoor' };
    expect(await found.take(everything, id, 'directorate.planned', planned)).toMatchObject({ ok: false });
    await found.done(everything, id, 'decider.named', buiten);
    await found.done(everything, id, 'directorate.planned', planned);
  });

  it('an erasure is decided from outside, never by its own coach (AVG 17)', async () => {
    const found = await houseOfOne();
    const { id } = await found.enter({ ask: 'erasure', answers: { ...asking, text: 'Wis mijn telefoonnummer' } });
    await matchCase(found.deps, by(everything), { id, dossierId: found.dossier.id });
    await found.done(everything, id, 'identity.confirmed', { how: 'document' });
    await found.done(everything, id, 'talk.declined', { how: 'Per brief' });
    expect(await found.take(everything, id, 'request.granted')).toMatchObject({ ok: false });
    await found.done(everything, id, 'decider.named', buiten);
    await found.done(everything, id, 'request.granted');
    expect(await found.states(id)).toContain('handling.applying');
  });

  const elsewhere = (field: string) => ({
    refusal: { code: 'invalid', problems: [{ field, message: expect.stringContaining('wie het traject betaalt') }] },
  });

  it('a complaint about that person is not taken in by the very person (R51)', async () => {
    const found = await houseOfOne();
    const entered = { channel: 'phone' as const, receivedOn: found.clock.today(), aboutUserIds: [everything.id] };
    const asked = { key, ask: 'complaint' as const, answers: complaining, entered };
    expect(await enterCase(found.deps, by(everything), asked)).toMatchObject(elsewhere('about'));
  });

  it('who complains about that person on the website hears where to go instead', async () => {
    const found = await houseOfOne();
    const answers = { ...complaining, aboutWhom: 'mevrouw Verzonnen' };
    const asked = { key, ask: 'complaint' as const, answers };
    expect(await enterCase(found.deps, { kind: 'system' }, asked)).toMatchObject(elsewhere('aboutWhom'));
  });

  it('a complaint about nobody does not come to be about the only person, who would lose it', async () => {
    const found = await houseOfOne();
    const { id } = await found.enter({ ask: 'complaint', answers: { ...complaining, text: 'Het kantoor was koud' } });
    const about = { about: 'Het was koud', employees: [everything.id] };
    expect(await found.take(everything, id, 'complaint.acknowledged', about)).toMatchObject({
      refusal: { code: 'invalid', problems: [{ field: 'employees' }] },
    });
    await found.done(everything, id, 'complaint.acknowledged', { ...about, employees: [] });
  });

  it('a request does not come to be about the only person either', async () => {
    const found = await houseOfOne();
    const { id } = await found.enter();
    const named = { employees: [everything.id], reason: 'Ik ken de cliënt' };
    expect(await found.take(everything, id, 'subject.named', named)).toMatchObject({
      refusal: { code: 'invalid', problems: [{ field: 'employees' }] },
    });
  });
});
