import { describe, expect, it } from 'vitest';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { runCaseTick } from '#src/commands/cases/run-case-tick.ts';
import type { Actor } from '#src/domain/actor.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, caseScene } from './case-scene.ts';

const by = (user: { readonly id: (typeof users.sanne)['id'] }): Actor => ({ kind: 'user', id: user.id });
const appointment = { time: '14.00', place: 'Vestiging Voorbeeldstad' };

async function scene() {
  const found = await caseScene(dossierIn('intakePlanned'));
  const today = () => found.clock.today();
  const identified = async (ask: Parameters<typeof found.enter>[0] = {}) => {
    const entered = await found.enter(ask);
    const matched = await matchCase(found.deps, by(users.fatma), { id: entered.id, dossierId: found.dossier.id });
    expect(matched).toEqual({ ok: true, value: undefined });
    expect(await found.take(users.sanne, entered.id, 'identity.confirmed', { how: 'document' })).toMatchObject({
      ok: true,
    });
    return entered;
  };
  const talked = async (ask: Parameters<typeof found.enter>[0] = {}) => {
    const entered = await identified(ask);
    await found.take(users.sanne, entered.id, 'talk.planned', { on: today(), ...appointment });
    const minutes = {
      on: today(),
      present: 'Cliënt en coach',
      shown: 'niets',
      minutes: 'Besproken wat er in het dossier staat.',
    };
    expect(await found.take(users.sanne, entered.id, 'talk.held', minutes)).toMatchObject({ ok: true });
    return entered;
  };
  return { ...found, today, identified, talked };
}

describe('a request to see the own data (P17)', () => {
  it('goes from the form to the client in person, and is answered when the package is handed over', async () => {
    const found = await scene();
    const { id, dueOn } = await found.talked();
    await found.take(users.sanne, id, 'request.granted');
    await found.pack(id);
    expect(await found.states(id)).toContain('handling.granted');
    const handed = { on: found.today(), how: 'handed', toWhom: 'client' };
    expect(await found.take(users.sanne, id, 'package.handed', handed)).toMatchObject({ ok: true });
    expect(await found.states(id)).toEqual(['handling.answered', 'clock.met', 'hold.on']);
    const stored = await found.case(id);
    expect(stored.letters.map(({ kind }) => kind)).toEqual(['L20', 'L27', 'L24']);
    expect(stored).toMatchObject({ dueOn, dossierId: found.dossier.id, branchId: found.dossier.branchId });
  });

  it('shows nothing to whoever is not the own coach, and is not known to exist', async () => {
    const found = await scene();
    const { id } = await found.identified();
    for (const user of [users.bram, users.stef])
      expect(await found.take(user, id, 'talk.planned', { on: found.today(), ...appointment })).toMatchObject({
        refusal: { code: 'notFound' },
      });
    expect(await found.take(users.fatma, id, 'talk.planned', { on: found.today(), ...appointment })).toMatchObject({
      refusal: { code: 'notAllowed' },
    });
  });

  it('is not closed without a talk or the wish to have an answer on paper (R45)', async () => {
    const found = await scene();
    const { id } = await found.identified();
    expect(await found.take(users.sanne, id, 'request.refused', { reason: 'Omdat het zo is' })).toMatchObject({
      refusal: { code: 'illegalStep' },
    });
    await found.take(users.sanne, id, 'talk.declined', { how: 'Door de telefoon' });
    expect(await found.take(users.sanne, id, 'request.refused', { reason: 'Omdat het zo is' })).toMatchObject({
      ok: true,
    });
  });

  it('asks of a representative which paper shows the mandate (R44)', async () => {
    const found = await scene();
    const answers = {
      ...asking,
      writer: 'other' as const,
      representativeName: 'R. Toezicht',
      capacity: 'curator' as const,
    };
    const { id } = await found.enter({ answers });
    await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
    expect(await found.take(users.sanne, id, 'identity.confirmed', { how: 'document' })).toMatchObject({
      refusal: { code: 'invalid', problems: [{ field: 'mandate' }] },
    });
    const seen = { how: 'document', mandate: 'Beschikking van 3 maart 2025' };
    expect(await found.take(users.sanne, id, 'identity.confirmed', seen)).toMatchObject({ ok: true });
  });
});

describe('the answer', () => {
  it('counts from the day the letter with the refusal left, and the client may go to the directorate then', async () => {
    const found = await scene();
    const { id } = await found.talked({
      ask: 'correction',
      answers: { ...asking, text: 'Mijn diploma staat er niet in' },
    });
    await found.take(users.sanne, id, 'request.refused', { reason: 'Een mening kan niet fout zijn' });
    expect(await found.states(id)).toContain('handling.refused');
    const letter = (await found.case(id)).letters.at(-1);
    expect(letter?.kind).toBe('L23');
    if (!letter) return;
    const sent = { id, letterId: letter.id, how: 'post', on: found.today(), right: 'request.handle' } as const;
    expect(await caseLetterSent(found.deps, by(users.sanne), sent)).toMatchObject({ ok: true });
    expect(await found.states(id)).toContain('handling.answered');
    expect(await found.case(id)).toMatchObject({ answeredOn: found.today() });
    expect(await caseLetterSent(found.deps, by(users.sanne), sent)).toMatchObject({ refusal: { code: 'conflict' } });
    await found.take(users.sanne, id, 'client.disagrees', { words: 'Ik heb dat diploma wel' });
    expect(await found.states(id)).toContain('handling.directorateAsked');
  });

  it('is late from the day after the term, and settled after six weeks of silence; 14 days on destruction is free', async () => {
    const found = await scene();
    const { id, dueOn } = await found.talked();
    const at = (day: string) => found.clock.set(`${day}T08:00:00.000Z` as Instant);
    at(addDays(dueOn, 1));
    await runCaseTick(found.deps, found.today());
    expect(await found.states(id)).toContain('clock.late');
    await found.take(users.sanne, id, 'request.granted');
    await found.pack(id);
    await found.take(users.sanne, id, 'package.handed', { on: found.today(), how: 'handed', toWhom: 'client' });
    expect(await found.states(id)).toEqual(['handling.answered', 'clock.metLate', 'hold.on']);
    at(addDays(found.today(), 43));
    await runCaseTick(found.deps, found.today());
    expect(await found.states(id)).toEqual(['handling.settled', 'clock.metLate', 'hold.ending']);
    expect(found.store.cases.summary(id)).toMatchObject({ open: false, holds: true });
    at(addDays(found.today(), 15));
    await runCaseTick(found.deps, found.today());
    expect(found.store.cases.summary(id)).toMatchObject({ holds: false });
  });
});

it('lets nobody who objects wait: the survey is off everywhere at once, and once only (AVG 21)', async () => {
  const found = await scene();
  const { id } = await found.identified({ ask: 'objection' });
  expect(await found.take(users.sanne, id, 'request.effective', { rightPerson: true })).toMatchObject({ ok: true });
  expect(await found.stored()).toMatchObject({ surveyObjection: true, errandsDone: [expect.any(String)] });
  expect((await found.case(id)).errands).toEqual([]);
  await runCaseTick(found.deps, found.today());
  expect((await found.stored()).errandsDone).toHaveLength(1);
});

it('enters the same form once, however often it is pressed', async () => {
  const found = await scene();
  const pressed = await Promise.all(
    [1, 2, 3, 4, 5].map(() => found.enter({ key: 'one and the same key, drawn before' })),
  );
  expect(new Set(pressed.map(({ receipt }) => receipt)).size).toBe(1);
  expect(found.store.cases.count()).toBe(1);
});
