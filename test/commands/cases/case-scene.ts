import { type Asking, enterCase } from '#src/commands/cases/enter-case.ts';
import { caseLetterSent } from '#src/commands/cases/letter-sent.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { makePackage } from '#src/commands/cases/package.ts';
import { codeBasis, renewReceipt } from '#src/commands/cases/renew-receipt.ts';
import { stepCase } from '#src/commands/cases/take-step.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { AskingAnswers } from '#src/domain/cases/asking-form.ts';
import type { AskedCase } from '#src/domain/cases/case.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { statePaths } from '#src/domain/machine.ts';
import type { User } from '#src/domain/organisation.ts';
import { users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { openScene } from '#test/web/scene.ts';

export const by = (user: Pick<User, 'id'>): Actor => ({ kind: 'user', id: user.id });

/** What somebody types who asks to see the own data. */
export const asking: AskingAnswers = {
  text: undefined,
  aboutWhom: undefined,
  happenedOn: undefined,
  name: 'J.M. van der Proef',
  birthDate: '1986-05-14',
  reference: undefined,
  branch: undefined,
  writer: 'self',
  representativeName: undefined,
  capacity: undefined,
  answer: 'talk',
  address: 'Verzonnenstraat 1, 1234 AF Voorbeeldstad',
  phone: '0612345678',
  email: undefined,
};

/** A store with one dossier and everybody of the cast, and short words for what people do with a case. */
export async function caseScene(builder: DossierBuilder) {
  const scene = await openScene(builder);
  const { deps, clock, store } = scene.harness;
  let number = 0;
  return {
    ...scene,
    deps,
    clock,
    store,
    /** Somebody outside fills in the form, or an employee writes it down. */
    async enter(asked: Partial<Asking> = {}, actor: Actor = { kind: 'system' }) {
      number += 1;
      const key = `key ${number} that is long enough to be drawn`;
      const entered = await enterCase(deps, actor, { key, ask: 'inspection', answers: asking, ...asked });
      if (!entered.ok) throw new Error(JSON.stringify(entered.refusal));
      return entered.value;
    },
    take: (user: User, id: CaseId, event: string, answers: Readonly<Record<string, unknown>> = {}) =>
      stepCase(deps, { kind: 'user', id: user.id }, { id, event, answers }),
    async case(id: CaseId): Promise<AskedCase> {
      const loaded = await store.cases.load(id);
      if (!loaded || loaded.value.kind === 'breach') throw new Error('no such request or complaint');
      return loaded.value;
    },
    /** The package that is there to be given. */
    async pack(id: CaseId, user: User = users.sanne): Promise<void> {
      const made = await makePackage(deps, by(user), { id, render: deps.render });
      if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    },
    async states(id: CaseId): Promise<string[]> {
      const loaded = await store.cases.load(id);
      return loaded ? statePaths(loaded.value.machine) : [];
    },
  };
}

type Scene = Pick<Awaited<ReturnType<typeof caseScene>>, 'deps' | 'case'>;

/** The coach draws a new code for whoever was recognised. */
export async function newCode({ deps, ...found }: Scene, id: CaseId, user: User = users.sanne) {
  const before = await found.case(id);
  const key = `key ${before.events.length} of another code that is drawn`;
  return renewReceipt(deps, by(user), { id, key, basis: codeBasis(before) });
}

const appointment = { time: '14.00', place: 'Vestiging Voorbeeldstad' };

/** A request of the client of this dossier, who was recognised and spoken with: to be decided. */
export async function talked(asked: Partial<Asking>, builder = dossierIn('active.running')) {
  const found = await caseScene(builder);
  return { ...found, ...(await spokenWith(found, asked)) };
}

/** Enters a request, matches it, and holds the talk. */
export async function spokenWith(found: Awaited<ReturnType<typeof caseScene>>, asked: Partial<Asking>, writer?: User) {
  const { id } = await found.enter(asked, writer && by(writer));
  await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
  const on = found.clock.today();
  await found.take(users.sanne, id, 'identity.confirmed', { how: 'document' });
  await found.take(users.sanne, id, 'talk.planned', { on, ...appointment });
  const minutes = { on, present: 'Cliënt en coach', shown: 'niets', minutes: 'Besproken wat er moet gebeuren.' };
  const held = await found.take(users.sanne, id, 'talk.held', minutes);
  if (!held.ok) throw new Error(JSON.stringify(held.refusal));
  return { id };
}

/** A correction that was refused, with the letter posted: the client may disagree now. */
export async function answered() {
  const found = await talked({ ask: 'correction', answers: { ...asking, text: 'Mijn diploma staat er niet in' } });
  const { id } = found;
  await found.take(users.sanne, id, 'request.refused', { reason: 'Een mening kan niet fout zijn' });
  const letter = (await found.case(id)).letters.at(-1);
  if (!letter) throw new Error('a refusal has its letter');
  const sent = { id, letterId: letter.id, how: 'post', on: found.clock.today(), right: 'request.handle' } as const;
  await caseLetterSent(found.deps, by(users.sanne), sent);
  return { ...found, reference: (await found.case(id)).reference };
}
