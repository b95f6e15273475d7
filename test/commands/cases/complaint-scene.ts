import { expect } from 'vitest';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import type { ComplaintCase } from '#src/domain/cases/case.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, caseScene } from './case-scene.ts';

export const complaining = {
  ...asking,
  text: 'Sanne zou mij bellen en deed dat twee keer niet.',
  happenedOn: '2026-11-09' as Day,
};

/** A complaint about Sanne, filed on Monday 23 November 2026, with a clock that is moved by hand. */
export async function complaintScene() {
  const found = await caseScene(dossierIn('active.running'));
  const at = (day: Day) => found.clock.set(`${day}T09:00:00.000Z` as Instant);
  at('2026-11-23');
  const done = async (user: User, id: CaseId, event: string, answers: object = {}) =>
    expect(await found.take(user, id, event, { ...answers }), event).toEqual({ ok: true, value: undefined });
  const complaint = async (id: CaseId): Promise<ComplaintCase> => {
    const one = await found.case(id);
    if (one.kind !== 'complaint') throw new Error('no complaint');
    return one;
  };
  const filed = () => found.enter({ ask: 'complaint', answers: complaining });
  /** By the number of the request it follows, as an employee writes it down. */
  const filedAfter = async (requestId: CaseId) => {
    const { reference } = await found.case(requestId);
    const entered = { channel: 'phone' as const, receivedOn: found.clock.today(), aboutUserIds: [] };
    const key = `a complaint after ${reference}, written down`;
    const follows = { typed: reference, takesOver: false };
    const asked = { key, ask: 'complaint' as const, answers: complaining, entered, follows };
    const done = await enterCase(found.deps, { kind: 'user', id: users.hugo.id }, asked);
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    return done.value;
  };
  const acknowledged = async () => {
    const entered = await filed();
    await done(users.kees, entered.id, 'complaint.acknowledged', {
      about: 'De coach belde twee keer niet terug',
      employees: [users.sanne.id],
    });
    return entered;
  };
  const assigned = async () => {
    const entered = await acknowledged();
    await done(users.ans, entered.id, 'admissibility.checked', { admitted: 'yes', handler: users.kees.id });
    return entered;
  };
  const investigated = async () => {
    const entered = await assigned();
    await done(users.kees, entered.id, 'investigation.started', {
      respondents: [users.sanne.id],
      passedOn: 'U zou twee keer bellen en deed dat niet.',
    });
    return entered;
  };
  const heard = async () => {
    const entered = await investigated();
    await done(users.kees, entered.id, 'hearing.offered', {
      on: found.clock.today(),
      time: '14.00',
      place: 'Verzinselkade 7',
    });
    await done(users.kees, entered.id, 'hearing.held', {
      on: found.clock.today(),
      present: 'Mevrouw Van der Proef en Sanne Verzonnen',
      complainant: 'Ik wachtte twee middagen.',
      respondent: 'Ik ben het vergeten.',
    });
    await done(users.kees, entered.id, 'drafting.started');
    return entered;
  };
  const judged = async (judgment = 'upheld') => {
    const entered = await heard();
    await done(users.ans, entered.id, 'decision.signed', {
      findings: 'De coach belde niet',
      judgment,
      reason: 'Beloofd is beloofd',
    });
    return entered;
  };
  const letters = async (id: CaseId) => (await complaint(id)).letters.map(({ kind, to }) => `${kind} ${to}`);
  return {
    ...found,
    at,
    done,
    complaint,
    filed,
    filedAfter,
    acknowledged,
    assigned,
    investigated,
    heard,
    judged,
    letters,
  };
}
