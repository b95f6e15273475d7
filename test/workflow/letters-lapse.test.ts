import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeDossier } from '#src/commands/change.ts';
import type { Deps } from '#src/commands/context.ts';
import { runTick } from '#src/commands/trajectory/run-tick.ts';
import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import type { Actor } from '#src/domain/actor.ts';
import { addDays, addWorkingDays } from '#src/domain/calendar.ts';
import { allDeadlines } from '#src/domain/deadlines.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';
import { isTrouble } from '#src/domain/mail-trouble.ts';
import { ok } from '#src/domain/result.ts';
import { newSigningKey, signerOf } from '#src/mail/signer.ts';
import type { Store } from '#src/store/port.ts';
import { openAnyStore } from '#test/any-store.ts';
import { castIntake, castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn, type TrajectoryPath } from '#test/builders/states.ts';

let store: Store;
beforeEach(async () => {
  store = await openAnyStore(castOrganisation);
});

const coach: Actor = { kind: 'user', id: users.sanne.id };
const clerk: Actor = { kind: 'user', id: users.fatma.id };
const manager: Actor = { kind: 'user', id: users.hugo.id };
const place = { time: '10.00', place: 'Vestiging' };

/** A dossier of a client who has no address for mail, so that every letter waits to be posted. */
async function scene(path: TrajectoryPath) {
  const builder = dossierIn(path).change(({ client: { email: _, ...client }, ...dossier }) => ({ ...dossier, client }));
  const { id } = builder.build();
  await store.dossiers.create(id, builder.build());
  const { clock } = builder;
  const random = { bytes: (size: number) => randomBytes(size) };
  const deps: Deps = { store, clock, random, signer: signerOf(newSigningKey()), mailQueued: () => undefined };
  const dossier = async (): Promise<Dossier> => {
    const found = await store.dossiers.load(id);
    if (!found) throw new Error('the dossier is gone');
    return found.value;
  };
  return {
    clock,
    dossier,
    tick: () => runTick(deps, clock.today()),
    async take(event: string, answers: Record<string, unknown>, actor: Actor = coach) {
      const taken = await stepTrajectory(deps, actor, { dossierId: id, event, answers });
      if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
    },
    async letter(letter: string) {
      await changeDossier(deps, { kind: 'system' }, id, 'system', (situation) =>
        ok({ dossier: situation.dossier, effects: [{ kind: 'letter', letter, to: 'client' }], value: undefined }),
      );
    },
    async change(edit: (before: Dossier) => Dossier) {
      const found = await store.dossiers.load(id);
      if (found) await store.dossiers.save(id, found.revision, edit(found.value));
    },
    /** What "Mijn werk" asks to post, and what the list of mails says of each letter to the client. */
    async letters() {
      const now = await dossier();
      const kindOf = (documentId?: string) => now.documents.find((one) => one.id === documentId)?.kind;
      const toPost = allDeadlines(now).flatMap(({ kind, messageId }) =>
        kind === 'postLetter' ? [kindOf(now.messages.find((one) => one.id === messageId)?.documentId)] : [],
      );
      const mails = now.messages.filter(({ to }) => to.kind === 'client');
      return { toPost, states: mails.map((one) => `${kindOf(one.documentId)} ${statePath(one.state)}`) };
    },
  };
}
type Stage = Awaited<ReturnType<typeof scene>>;

async function planned(stage: Stage) {
  const on = addWorkingDays(stage.clock.today(), 7);
  await stage.take('intake.planned', { on, ...place });
  expect((await stage.letters()).toPost).toContain('L04');
  return on;
}

describe('a letter that waits for the post lapses', () => {
  it('with its appointment, when the sponsor ends the trajectory', async () => {
    const stage = await scene('registered');
    await planned(stage);
    const today = stage.clock.today();
    await stage.take('sponsor.terminated', { written: true, receivedOn: today, endDate: today }, clerk);
    expect(await stage.letters()).toEqual({ toPost: ['L11'], states: ['L04 cancelled', 'L11 queued'] });
  });

  it('when the client did not come on the day it names', async () => {
    const stage = await scene('registered');
    stage.clock.set(await planned(stage));
    await stage.take('intake.noShow', {});
    expect(await stage.letters()).toEqual({ toPost: ['L05'], states: ['L04 cancelled', 'L05 queued'] });
  });

  it('when the talk was held', async () => {
    const stage = await scene('registered');
    await stage.letter('L02');
    const on = await planned(stage);
    stage.clock.set(on);
    const intake = JSON.parse(JSON.stringify(castIntake(on)));
    await stage.change((before) => ({ ...before, intake }));
    await stage.take('intake.held', { on });
    expect(await stage.letters()).toEqual({ toPost: [], states: ['L02 cancelled', 'L04 cancelled'] });
  });

  it('when the order is declined after all', async () => {
    const stage = await scene('registered');
    await stage.letter('L02');
    await stage.take('assignment.declined', { reason: 'Geen plaats binnen de termijn' }, manager);
    expect(await stage.letters()).toEqual({ toPost: [], states: ['L02 cancelled'] });
  });

  it('when the end it tells is undone, and does not come back with the next end', async () => {
    const stage = await scene('closing');
    const waive = () => stage.take('eindrapportage.waived', { basis: 'waivedInWriting' }, manager);
    await waive();
    expect((await stage.letters()).toPost).toEqual(['L13']);
    await stage.take('end.undone', { reason: 'Vergissing' }, manager);
    expect(await stage.letters()).toEqual({ toPost: [], states: ['L13 cancelled'] });
    await waive();
    expect(await stage.letters()).toEqual({ toPost: ['L13'], states: ['L13 cancelled', 'L13 queued'] });
  });
});

it('a letter that failed is nobody’s trouble once its appointment is over', async () => {
  const stage = await scene('registered');
  const on = await planned(stage);
  await stage.change((before) => ({
    ...before,
    messages: before.messages.map((one) => ({ ...one, state: { ...one.state, value: 'failed' } })),
  }));
  const troubles = async () => {
    const dossier = await stage.dossier();
    return dossier.messages.filter((one) => isTrouble(dossier, one)).length;
  };
  expect(await troubles()).toBe(1);
  stage.clock.set(on);
  await stage.take('intake.noShow', {});
  expect(await troubles()).toBe(0);
});

it('a letter about an appointment waits until its day, and lapses on the day after', async () => {
  const stage = await scene('registered');
  const on = await planned(stage);
  stage.clock.set(on);
  await stage.tick();
  expect((await stage.letters()).toPost).toEqual(['L04']);
  stage.clock.set(addDays(on, 1));
  await stage.tick();
  expect(await stage.letters()).toEqual({ toPost: [], states: ['L04 cancelled'] });
});
