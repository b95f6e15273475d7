import { describe, expect, it } from 'vitest';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { changeHouse } from '#test/web/scene.ts';
import { asking, by, caseScene } from './case-scene.ts';

const talk = { time: '14.00', place: 'Vestiging Voorbeeldstad' };

async function matched(aboutCoach: boolean) {
  const found = await caseScene(dossierIn('active.running'));
  const { id } = await found.enter();
  const match = { id, dossierId: found.dossier.id, aboutCoach };
  expect(await matchCase(found.deps, by(users.fatma), match)).toEqual({ ok: true, value: undefined });
  return { ...found, id };
}

describe('a request about the coach (P17, DOMAIN 8.3)', () => {
  it('is talked about and answered by the branch manager, and not by the coach', async () => {
    const { id, take, clock, ...found } = await matched(true);
    const on = clock.today();
    expect(await take(users.sanne, id, 'identity.confirmed', { how: 'document' })).toMatchObject({
      refusal: { code: 'notAllowed' },
    });
    expect(await take(users.hugo, id, 'identity.confirmed', { how: 'document' })).toMatchObject({ ok: true });
    expect(await take(users.hugo, id, 'talk.planned', { on, ...talk })).toMatchObject({ ok: true });
    expect(await take(users.sanne, id, 'talk.declined', { how: 'Door de telefoon' })).toMatchObject({
      refusal: { code: 'notAllowed' },
    });
    expect(await found.case(id)).toMatchObject({ aboutUserIds: [users.sanne.id] });
  });

  it('is in no package that the coach makes, and the coach puts down no letter of it', async () => {
    const found = await matched(true);
    const other = await found.enter();
    await matchCase(found.deps, by(users.fatma), { id: other.id, dossierId: found.dossier.id });
    const coach = await found.as(users.sanne);
    const page = await coach.get(`/zaken/${other.id}/pakket`);
    expect([page.status, page.text.includes('Iemand anders maakt dit pakket')]).toEqual([403, true]);
    expect((await coach.post(`/zaken/${other.id}/pakket`, { act: 'make' })).status).toBe(403);
    const [letter] = (await found.case(found.id)).letters;
    const at = `/zaken/${found.id}/brieven/${letter?.id}/verstuurd`;
    const [jaar = '', maand = '', dag = ''] = found.clock.today().split('-');
    const sent = { how: 'post', 'on-dag': dag, 'on-maand': maand, 'on-jaar': jaar };
    expect((await coach.post(at, sent)).status).not.toBe(303);
    expect((await found.case(found.id)).letters[0]?.sent).toBeUndefined();
    expect((await (await found.as(users.hugo)).post(at, sent)).status).toBe(303);
  });

  it('stays about whom the clerk named at first, beside the coach of the client who is found', async () => {
    const found = await caseScene(dossierIn('active.running'));
    const entered = { channel: 'phone' as const, receivedOn: found.clock.today(), aboutUserIds: [users.hugo.id] };
    const asked = { key: 'a request about the manager', ask: 'inspection' as const, answers: asking, entered };
    const request = await enterCase(found.deps, by(users.fatma), asked);
    if (!request.ok) throw new Error(JSON.stringify(request.refusal));
    const { id } = request.value;
    await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id, aboutCoach: true });
    expect((await found.case(id)).aboutUserIds).toEqual([users.hugo.id, users.sanne.id]);
  });

  it('is talked about by the substitute of the coach where there is one', async () => {
    const { id, take, clock, ...found } = await matched(true);
    const from = clock.today();
    const standIn = { coachId: users.sanne.id, substituteId: users.noor.id, from, until: from };
    await changeHouse(found, (house) => ({ ...house, substitutions: [standIn] }));
    expect(await take(users.noor, id, 'identity.confirmed', { how: 'document' })).toMatchObject({ ok: true });
  });

  it('becomes so when the branch manager or the directorate says it, with a reason, and ends being so', async () => {
    const { id, take, ...found } = await matched(false);
    const said = { employees: [users.sanne.id], reason: 'Het gaat over wat de coach opschreef' };
    for (const user of [users.sanne, users.fatma])
      expect(await take(user, id, 'subject.named', said)).toMatchObject({ refusal: { code: 'notAllowed' } });
    expect(await take(users.hugo, id, 'subject.named', said)).toMatchObject({ ok: true });
    expect(await take(users.sanne, id, 'identity.confirmed', { how: 'document' })).toMatchObject({
      refusal: { code: 'notAllowed' },
    });
    expect((await found.case(id)).events.at(-1)).toMatchObject({ type: 'subject.named', reason: said.reason });
    const nobody = { employees: [], reason: 'Het gaat toch over het diploma' };
    expect(await take(users.ans, id, 'subject.named', nobody)).toMatchObject({ ok: true });
    expect(await take(users.sanne, id, 'identity.confirmed', { how: 'document' })).toMatchObject({ ok: true });
  });

  it('is not answered by a manager it is about either: then it is the directorate (E5)', async () => {
    const { id, take } = await matched(false);
    const both = { employees: [users.sanne.id, users.hugo.id], reason: 'Beiden waren erbij' };
    expect(await take(users.ans, id, 'subject.named', both)).toMatchObject({ ok: true });
    expect(await take(users.hugo, id, 'identity.confirmed', { how: 'document' })).toMatchObject({
      refusal: { code: 'notAllowed' },
    });
    expect(await take(users.ans, id, 'identity.confirmed', { how: 'document' })).toMatchObject({ ok: true });
  });
});

it.each(['inspection', 'complaint'] as const)(
  'is not entered about more of our people than are named at once: %s',
  async (ask) => {
    const found = await caseScene(dossierIn('active.running'));
    const people = [users.sanne, users.hugo, users.ans, users.kees, users.fatma, users.noor];
    const about = (count: number) => {
      const aboutUserIds = people.slice(0, count).map(({ id }) => id);
      const entered = { channel: 'phone' as const, receivedOn: found.clock.today(), aboutUserIds };
      const answers = { ...asking, text: 'Zij zouden bellen', happenedOn: found.clock.today() };
      return enterCase(found.deps, by(users.fatma), { key: `${ask} about ${count} people`, ask, answers, entered });
    };
    expect(await about(6)).toMatchObject({ refusal: { problems: [{ field: 'about' }] } });
    expect(await about(5)).toMatchObject({ ok: true });
  },
);
