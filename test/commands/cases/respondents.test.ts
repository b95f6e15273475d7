import { describe, expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { complaintScene } from './complaint-scene.ts';

const judgment = { findings: 'Niet gebeld', judgment: 'notUpheld', reason: 'Het was druk' };
const reason = 'De klager noemde de verkeerde naam';

describe('those a complaint is about (R51)', () => {
  it('are told the judgment when they were asked for their side, and not else', async () => {
    const found = await complaintScene();
    const { id } = await found.assigned();
    const nobody = { respondents: [], passedOn: 'Er is niet gebeld.' };
    await found.done(users.kees, id, 'investigation.started', nobody);
    const on = found.clock.today();
    await found.done(users.kees, id, 'hearing.offered', { on, time: '14.00', place: 'Kantoor' });
    await found.done(users.kees, id, 'hearing.held', { on, present: 'Wij', complainant: 'Ik wachtte' });
    await found.done(users.kees, id, 'drafting.started');
    await found.done(users.ans, id, 'decision.signed', judgment);
    expect(await found.letters(id)).toEqual(['L30 asker', 'L36 asker', 'L37 asker', 'L34 asker']);
  });

  it('may have been named by mistake: who is taken off is asked nothing and told nothing more', async () => {
    const found = await complaintScene();
    const { id } = await found.investigated();
    await found.done(users.kees, id, 'subject.named', { employees: [users.noor.id], reason });
    expect((await found.complaint(id)).aboutUserIds).toEqual([users.noor.id]);
    const reply = await (await found.as(users.sanne)).get(`/klachten/reactie/${id}`);
    expect(reply.status).toBe(404);
    const talk = { on: found.clock.today(), time: '14.00', place: 'Kantoor' };
    await found.done(users.kees, id, 'hearing.offered', talk);
    expect(await found.letters(id)).toEqual(['L30 asker', 'L35 respondent', 'L36 asker']);
  });

  it('are five at most, and a sixth is refused in a sentence', async () => {
    const found = await complaintScene();
    const { id } = await found.assigned();
    const five = [users.noor, users.bram, users.fatma, users.piet, users.hugo].map((one) => one.id);
    const asked = await found.take(users.kees, id, 'investigation.started', { respondents: five, passedOn: 'Niets' });
    expect(asked).toMatchObject({ refusal: { code: 'invalid', problems: [{ field: 'respondents' }] } });
    const six = { employees: [...five, users.sanne.id], reason };
    expect(await found.take(users.kees, id, 'subject.named', six)).toMatchObject({
      refusal: { code: 'invalid', problems: [{ field: 'employees' }] },
    });
  });
});
