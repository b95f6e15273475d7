import { afterEach, expect, it } from 'vitest';
import type { Deps } from '#src/commands/context.ts';
import { arrivedFile, bouncedFile, resendFile } from '#src/commands/survey/steps.ts';
import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Attempt } from '#src/mail/classify.ts';
import type { Transport } from '#src/mail/transport.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { surveyScene } from './scene.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function released(options: Parameters<typeof surveyScene>[0] = {}) {
  const found = await surveyScene(options);
  ends.push(found.close);
  await found.on(found.from);
  await found.check();
  await found.release();
  return found;
}

const answering = (attempt: Attempt): { readonly transport: Transport } => ({
  transport: { send: async () => attempt, close: async () => undefined },
});

it('has the lines in the registers before anything leaves (R54)', async () => {
  const found = await released();
  const seen: unknown[] = [];
  const transport: Transport = {
    close: async () => undefined,
    async send() {
      for (const id of found.ids) seen.push((await found.lines(id)).map(({ status }) => status));
      return { kind: 'accepted', reply: '250 ok' };
    },
  };
  await found.deliver({ transport });
  expect(seen).toEqual([['pending'], ['pending']]);
  for (const id of found.ids) expect(await found.lines(id)).toMatchObject([{ status: 'sent' }]);
});

it('that was refused says so, its lines are void and the file is gone; it goes again with the same lines', async () => {
  const found = await released();
  await found.deliver(answering({ kind: 'rejected', reply: '550 5.1.1 unknown' }));
  expect(await found.state()).toBe('failed');
  expect(found.store.surveyFiles.count()).toBe(0);
  for (const id of found.ids) expect(await found.lines(id)).toMatchObject([{ status: 'void' }]);
  expect(await resendFile(found.deps, by(users.hugo), found.listed())).toMatchObject({ ok: true });
  await found.deliver();
  expect(await found.state()).toBe('sent');
  for (const id of found.ids) expect(await found.lines(id)).toMatchObject([{ status: 'sent' }]);
});

it('of which nobody knows whether it came is not sent again by itself; a person says that it came', async () => {
  const found = await released();
  await found.deliver(answering({ kind: 'unknown', reply: 'lost' }));
  expect(await found.state()).toBe('unknown');
  for (const id of found.ids) expect(await found.lines(id)).toMatchObject([{ status: 'unknown' }]);
  await found.later(1);
  expect(await found.mails()).toEqual([]);
  expect(await arrivedFile(found.deps, by(users.hugo), found.listed())).toMatchObject({ ok: true });
  for (const id of found.ids) expect(await found.lines(id)).toMatchObject([{ status: 'sent' }]);
});

it('that came back is void in the registers', async () => {
  const found = await released();
  await found.deliver();
  await bouncedFile(found.deps, by(users.fatma), { id: found.listed(), reason: 'Bericht van hun mailserver' });
  expect(await found.state()).toBe('failed');
  for (const id of found.ids) expect(await found.lines(id)).toMatchObject([{ status: 'void' }]);
});

/** A store of which the nth write of these fails, as a process that dies there would leave it. */
function dyingAt(found: Awaited<ReturnType<typeof released>>, nth: number): Partial<Deps> {
  let left = nth;
  const dies = <F extends (...args: never[]) => Promise<unknown>>(write: F): F =>
    (async (...args: Parameters<F>) => {
      left -= 1;
      if (left < 0) throw new Error('the process died');
      return write(...args);
    }) as F;
  const { dossiers, surveyBatches, surveyFiles } = found.store;
  return {
    store: {
      ...found.store,
      dossiers: { ...dossiers, save: dies(dossiers.save) },
      surveyBatches: { ...surveyBatches, save: dies(surveyBatches.save) },
      surveyFiles: { ...surveyFiles, create: dies(surveyFiles.create), save: dies(surveyFiles.save) },
    },
  };
}

it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])(
  'is sent once and told once, whichever write it dies at (%i)',
  async (nth) => {
    const found = await released();
    await found.deliver(dyingAt(found, nth));
    for (let round = 0; round < 3; round++) {
      found.clock.advance(60);
      await found.deliver();
    }
    await found.later(1);
    if ((await found.state()) === 'unknown') await arrivedFile(found.deps, by(users.hugo), found.listed());
    expect(await found.state()).toBe('sent');
    expect((await found.mails()).filter(({ attachments }) => attachments.length > 0)).toHaveLength(1);
    for (const id of found.ids) {
      expect(await found.lines(id)).toMatchObject([{ status: 'sent' }]);
      const told = (await found.stored(id)).events.filter(({ type }) => type === 'survey.exported');
      expect(told).toHaveLength(1);
    }
  },
);

it('that nobody confirms is reminded of every week, and deleted after sixty days with word of it (R27)', async () => {
  const found = await released();
  await found.deliver();
  const reminders = async () => (await found.mails(users.hugo.email)).map(({ subject }) => subject);
  await found.on(addDays(found.from, 13));
  expect(await reminders()).toEqual([]);
  await found.on(addDays(found.from, 14));
  await found.on(addDays(found.from, 15));
  expect(await reminders()).toEqual(['Enquête: geen bevestiging, enquete-2026-06-voorbeeldstad']);
  await found.on(addDays(found.from, 21));
  expect(await reminders()).toHaveLength(2);
  await found.on(addDays(found.from, 59));
  expect(await found.state()).toBe('sent');
  expect(found.store.surveyFiles.count()).toBe(1);
  await found.on(addDays(found.from, 60));
  expect(await found.state()).toBe('fileDeleted');
  expect(found.store.surveyFiles.count()).toBe(0);
  expect((await reminders()).at(-1)).toBe(
    'Enquête: bestand verwijderd zonder bevestiging, enquete-2026-06-voorbeeldstad',
  );
  const count = (await reminders()).length;
  await found.on(addDays(found.from, 90));
  expect(await reminders()).toHaveLength(count);
});

it('cannot end a trajectory anew once the name is on its way', async () => {
  const found = await released();
  await found.deliver();
  const [dossierId] = found.ids;
  if (!dossierId) throw new Error('nobody');
  const undone = await stepTrajectory(found.deps, by(users.hugo), {
    dossierId,
    event: 'end.undone',
    answers: { reason: 'Vergissing' },
    reasons: [],
  });
  expect(undone).toMatchObject({ ok: false });
});

it('that was released long ago does not leave by itself, as after a restore', async () => {
  const found = await released();
  await found.on(addDays(found.from, 5));
  expect(await found.state()).toBe('failed');
  expect(await found.mails()).toEqual([]);
});
