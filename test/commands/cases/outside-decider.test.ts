import { describe, expect, it } from 'vitest';
import { allText } from '#src/commands/cases/given.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { caseTasks } from '#src/domain/cases/tasks.ts';
import type { User } from '#src/domain/organisation.ts';
import { users } from '#test/builders/cast.ts';
import { changeHouse } from '#test/web/scene.ts';
import { asking, spokenWith } from './case-scene.ts';
import { complaintScene } from './complaint-scene.ts';
import { left } from './left.ts';

const buiten = {
  name: 'mr. M. Buiten',
  job: 'lid van de raad van toezicht',
  reason: 'De enige directeur had er deel aan',
};
const nothing = { refusal: { code: 'notFound' } };

describe('a complaint about the only director (DOMAIN 8.4)', () => {
  async function scene() {
    const found = await complaintScene();
    const { id } = await found.filed();
    await found.done(users.kees, id, 'complaint.acknowledged', { about: 'Niet gebeld', employees: [users.ans.id] });
    return { ...found, id };
  }
  const outside = { admitted: 'yes', handler: 'external', externalName: 'A. Onderzoeker' };

  it('is decided by somebody from outside, as whoever handles complaints writes it down, until its end', async () => {
    const { id, ...found } = await scene();
    expect(await found.take(users.kees, id, 'admissibility.checked', outside)).toMatchObject({
      refusal: { code: 'illegalStep' },
    });
    await found.done(users.kees, id, 'decider.named', buiten);
    await found.done(users.kees, id, 'admissibility.checked', outside);
    await found.done(users.kees, id, 'investigation.started', { respondents: [], passedOn: 'Er is niet gebeld.' });
    const talk = { on: found.clock.today(), time: '14.00', place: 'Kantoor' };
    await found.done(users.kees, id, 'hearing.offered', talk);
    await found.done(users.kees, id, 'hearing.waived', { how: 'Per brief' });
    await found.done(users.kees, id, 'drafting.started');
    const judgment = { findings: 'Niet gebeld', judgment: 'notUpheld', reason: 'Het was druk' };
    await found.done(users.kees, id, 'decision.signed', judgment);
    await found.done(users.kees, id, 'measures.none');
    expect(await found.states(id)).toContain('handling.closed');
    expect(await found.take(users.ans, id, 'inquiry.continued', {})).toMatchObject(nothing);
  });

  it('is not decided by whoever handles it from outside', async () => {
    const { id, ...found } = await scene();
    await found.done(users.kees, id, 'decider.named', buiten);
    await found.done(users.kees, id, 'admissibility.checked', outside);
    const same = { ...buiten, name: 'A. Onderzoeker' };
    expect(await found.take(users.kees, id, 'decider.named', same)).toMatchObject({
      refusal: { code: 'invalid', problems: [{ field: 'name' }] },
    });
  });
});

it('has nobody from outside decide where somebody of the directorate may', async () => {
  const found = await complaintScene();
  const { id } = await found.acknowledged();
  expect(await found.take(users.kees, id, 'decider.named', buiten)).toMatchObject({ refusal: { code: 'notAllowed' } });
  expect(await found.take(users.ans, id, 'decider.named', buiten)).toMatchObject({ refusal: { code: 'illegalStep' } });
});

it('decides from outside on an erasure that the only director refused, as the manager writes it down (P18)', async () => {
  const found = await complaintScene();
  const { id } = await spokenWith(found, { ask: 'erasure', answers: { ...asking, text: 'Wis mijn telefoonnummer' } });
  await found.done(users.ans, id, 'request.refused', { reason: 'De opdracht heeft het nodig' });
  await left(found, id, { kind: 'L23' }, found.clock.today());
  await found.done(users.sanne, id, 'client.disagrees', { words: 'Mijn nummer is niet nodig' });
  // the directorate gave the answer, so nobody waits for a view of the coach
  expect(caseTasks(await found.case(id)).map(({ event }) => event)).not.toContain('coach.views');
  const on = found.clock.today();
  const planned = { on, time: '10.00', place: 'Hoofdkantoor' };
  expect(await found.take(users.ans, id, 'directorate.planned', planned)).toMatchObject({ ok: false });
  await found.done(users.hugo, id, 'decider.named', buiten);
  await found.done(users.hugo, id, 'directorate.planned', planned);
  await found.done(users.hugo, id, 'directorate.held', { on, present: 'Wij', shown: 'niets', minutes: 'Gehoord' });
  const decision = { decision: 'grant', done: 'Wij wissen het nummer', by: on, reason: 'Bellen kan ook anders' };
  await found.done(users.hugo, id, 'directorate.decided', decision);
  expect(await found.states(id)).toContain('handling.applying');
  const texts = new Map<string, string>();
  for (const { kind, frozen } of (await found.case(id)).letters)
    texts.set(kind, allText(await frozenModel(found.deps, id, frozen)));
  expect(texts.get('L23')).toMatch(/De directie nam dit besluit zelf.*beslist dan niet opnieuw/u);
  expect(texts.get('L25')).toContain('Wie dat besluit nam, beslist nu niet mee');
  expect(texts.get('L26')).toMatch(/Ons eerdere besluit De opdracht heeft het nodig/u);
  expect([...texts.values()].join()).not.toMatch(/medewerker die u het antwoord gaf|De medewerker vindt/u);
});

describe('whoever signs a judgment (R50)', () => {
  const judgment = { findings: 'Ja', judgment: 'upheld', reason: 'Zo is het' };

  it('did not prepare it, also where somebody else was appointed', async () => {
    const found = await complaintScene();
    const { id } = await found.assigned();
    const passedOn = 'U zou bellen en deed dat niet.';
    await found.done(users.ans, id, 'investigation.started', { respondents: [users.sanne.id], passedOn });
    const talk = { on: found.clock.today(), time: '14.00', place: 'Kantoor' };
    await found.done(users.kees, id, 'hearing.offered', talk);
    const heard = { on: found.clock.today(), present: 'Wij', complainant: 'Ik wachtte', respondent: 'Vergeten' };
    await found.done(users.kees, id, 'hearing.held', heard);
    await found.done(users.kees, id, 'drafting.started');
    expect(await found.take(users.ans, id, 'decision.signed', judgment)).toMatchObject({ ok: false });
    await found.done(users.kees, id, 'decider.named', buiten);
    await found.done(users.kees, id, 'decision.signed', judgment);
  });

  it('did not prepare it as the handler of a small house either, also once somebody from outside took over', async () => {
    const found = await complaintScene();
    const director: User = { ...users.ans, roles: ['directorate', 'complaintHandler'] };
    const others = [users.sanne, users.fatma, users.hugo];
    await changeHouse(found, (house) => ({ ...house, users: [director, ...others] }));
    const { id } = await found.filed();
    await found.done(director, id, 'complaint.acknowledged', { about: 'Niet gebeld', employees: [] });
    await found.done(director, id, 'admissibility.checked', { admitted: 'yes', handler: director.id });
    await found.done(director, id, 'investigation.started', { respondents: [], passedOn: 'Niet gebeld.' });
    const replaced = { handler: 'external', externalName: 'A. Onderzoeker', reason: 'Ik kende de klager' };
    expect(await found.take(director, id, 'handler.replaced', replaced)).toMatchObject({ ok: false });
    await found.done(users.hugo, id, 'decider.named', buiten);
    await found.done(users.hugo, id, 'handler.replaced', replaced);
    const talk = { on: found.clock.today(), time: '14.00', place: 'Kantoor' };
    await found.done(director, id, 'hearing.offered', talk);
    await found.done(director, id, 'hearing.waived', { how: 'Per brief' });
    await found.done(director, id, 'drafting.started');
    expect(await found.take(director, id, 'decision.signed', judgment)).toMatchObject({ ok: false });
    await found.done(users.hugo, id, 'decision.signed', judgment);
  });

  it('had no part in the request before it', async () => {
    const found = await complaintScene();
    const request = await spokenWith(found, { ask: 'erasure', answers: { ...asking, text: 'Wis mijn nummer' } });
    await found.done(users.ans, request.id, 'request.refused', { reason: 'De opdracht heeft het nodig' });
    const { id } = await found.filedAfter(request.id);
    await found.done(users.kees, id, 'complaint.acknowledged', { about: 'Niet gewist', employees: [] });
    const yes = { admitted: 'yes', handler: users.kees.id };
    expect(await found.take(users.ans, id, 'admissibility.checked', yes)).toMatchObject({
      refusal: { code: 'notAllowed' },
    });
    await found.done(users.kees, id, 'decider.named', buiten);
    await found.done(users.kees, id, 'admissibility.checked', yes);
  });
});
