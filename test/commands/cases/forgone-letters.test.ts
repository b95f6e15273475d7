import { describe, expect, it } from 'vitest';
import { linkRequest } from '#src/commands/cases/follow-request.ts';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { users } from '#test/builders/cast.ts';
import { by } from './case-scene.ts';
import { complaintScene } from './complaint-scene.ts';
import { left } from './left.ts';

/** A recognised client asks; the receipt that promises an answer still lies here. */
async function asked() {
  const found = await complaintScene();
  const { id } = await found.enter();
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  await found.done(users.sanne, id, 'identity.confirmed', { how: 'document' });
  const tasks = (of: CaseId) => found.store.cases.summary(of)?.tasks?.map(({ event }) => event);
  expect(tasks(id)).toContain('letter.sent');
  return { ...found, id, tasks };
}

const gone = 'Wat hierin staat, klopt niet meer: deze brief gaat niet meer weg';

describe('a letter that promises what is owed no more', () => {
  it('leaves no more once the request was withdrawn', async () => {
    const { id, tasks, ...found } = await asked();
    await found.done(users.sanne, id, 'request.withdrawn', { how: 'Per telefoon' });
    expect(tasks(id)).toBeUndefined();
    const page = (await (await found.as(users.sanne)).get(`/zaken/${id}`)).text;
    expect(page).toContain(gone);
    expect(page).not.toContain('Verstuur de brief');
  });

  it('leaves no more once a complaint took the request over, and says nothing of that complaint (R51)', async () => {
    const { id, tasks, ...found } = await asked();
    const complaint = await found.filed();
    await linkRequest(found.deps, { requestId: id, complaintId: complaint.id, takesOver: true });
    expect(tasks(id)).toBeUndefined();
    const page = (await (await found.as(users.sanne)).get(`/zaken/${id}`)).text;
    expect(page).toContain(gone);
    expect(page).not.toContain('lacht in');
  });

  it('leaves no more once the complaint was withdrawn, neither to whoever complained nor to the employee', async () => {
    const { tasks, ...found } = await asked();
    const { id } = await found.investigated();
    await found.done(users.kees, id, 'hearing.offered', { on: '2026-11-30', time: '14.00', place: 'Verzinselkade 7' });
    await found.done(users.kees, id, 'complaint.withdrawn', { how: 'Per brief' });
    expect(await found.letters(id)).toEqual(['L30 asker', 'L35 respondent', 'L36 asker', 'L36 respondent']);
    expect(tasks(id)).toBeUndefined();
  });

  it('leaves no more once what it tells was agreed is not done', async () => {
    const found = await complaintScene();
    const { id } = await found.assigned();
    await left(found, id, { kind: 'L30' }, '2026-11-23');
    await found.done(users.kees, id, 'informal.proposed', { agree: true });
    const agreed = { agreedOn: '2026-11-23', agreements: [{ what: 'De coach belt', by: '2026-11-27' }] };
    await found.done(users.kees, id, 'informal.settled', { ...agreed, confirmed: true });
    const kees = await found.as(users.kees);
    expect((await kees.get(`/zaken/${id}`)).text).not.toContain(gone);
    await found.done(users.kees, id, 'agreement.broken', { how: 'Door de telefoon' });
    expect((await kees.get(`/zaken/${id}`)).text).toContain(gone);
    expect(found.store.cases.summary(id)?.tasks?.map(({ event }) => event)).not.toContain('letter.sent');
  });

  it('may be put down as left before that day, and not since', async () => {
    const { id, ...found } = await asked();
    found.at('2026-11-26');
    await found.done(users.sanne, id, 'request.withdrawn', { how: 'Per telefoon' });
    found.at('2026-11-27');
    const [letter] = (await found.case(id)).letters;
    if (!letter) throw new Error('a request has its receipt');
    const sent = { id, letterId: letter.id, how: 'post', right: 'request.status' } as const;
    const late = await caseLetterSent(found.deps, by(users.ans), { ...sent, on: '2026-11-27' });
    expect(late).toMatchObject({ refusal: { code: 'invalid' } });
    await left(found, id, { kind: 'L20' }, '2026-11-26');
  });
});

it('a letter that asks who it is has no use once that is known (AVG 12(6))', async () => {
  const found = await complaintScene();
  const { id } = await found.enter();
  await found.done(users.hugo, id, 'identity.unclear');
  await left(found, id, { kind: 'L20' }, '2026-11-23');
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  await found.done(users.sanne, id, 'identity.confirmed', { how: 'document' });
  expect(found.store.cases.summary(id)?.tasks).toMatchObject([{ event: 'talk.planned' }]);
});
