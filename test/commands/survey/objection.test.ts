import { afterEach, expect, it } from 'vitest';
import { enterCase } from '#src/commands/cases/enter-case.ts';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { stepCase } from '#src/commands/cases/take-step.ts';
import { leaveOff } from '#src/commands/survey/leave-out.ts';
import { confirmRemoval, discardFile, handFile, releaseList } from '#src/commands/survey/steps.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { standingRows } from '#src/domain/survey/batch.ts';
import { users } from '#test/builders/cast.ts';
import { asking, by } from '#test/commands/cases/case-scene.ts';
import { surveyScene } from './scene.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function scene(options: Parameters<typeof surveyScene>[0] = {}) {
  const found = await surveyScene(options);
  ends.push(found.close);
  /** The client says no, by the form that knows nobody, and a colleague finds out who it is. */
  async function object(dossierId: DossierId, key = 'a key that is long enough to be drawn') {
    const { birthDate } = (await found.stored(dossierId)).client;
    const entered = await enterCase(
      found.deps,
      { kind: 'system' },
      { key, ask: 'objection', answers: { ...asking, birthDate, text: 'Geen enquête' } },
    );
    if (!entered.ok) throw new Error(JSON.stringify(entered.refusal));
    const { id } = entered.value;
    const matched = await matchCase(found.deps, by(users.hugo), { id, dossierId });
    if (!matched.ok) throw new Error(JSON.stringify(matched.refusal));
    for (const [event, answers] of [
      ['identity.confirmed', { how: 'document' }],
      ['request.effective', { rightPerson: true }],
    ] as const) {
      const taken = await stepCase(found.deps, by(users.hugo), { id, event, answers });
      if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
    }
  }
  return { ...found, object };
}

it('takes whoever says no off the list before it is released (AVG 21)', async () => {
  const found = await scene();
  await found.on(found.from);
  await found.check();
  const [first] = found.ids;
  if (!first) throw new Error('nobody');
  await found.object(first);
  expect((await found.stored(first)).surveyObjection).toBe(true);
  expect((await found.batch()).rows.flatMap(({ off }) => off ?? [])).toMatchObject([{ why: 'objected' }]);
  await found.release();
  await found.deliver();
  expect(await found.rowsSent()).toHaveLength(2);
  expect(await found.lines(first)).toEqual([]);
});

it('does not release what was seen before somebody said no', async () => {
  const found = await scene();
  await found.on(found.from);
  await found.check();
  const seen = await found.seen();
  const [row] = standingRows(await found.batch());
  if (!row) throw new Error('nobody');
  await leaveOff(found.deps, by(users.fatma), { id: found.listed(), line: row.line }, { why: 'objected' });
  expect(await releaseList(found.deps, by(users.hugo), { id: found.listed(), seen, way: 'mail' })).toMatchObject({
    refusal: { code: 'conflict' },
  });
});

it('takes whoever says no between release and sending off the file, and its line in the register is void', async () => {
  const found = await scene();
  await found.on(found.from);
  await found.check();
  await found.release();
  // the relay puts it off: the register knows of it already
  await found.deliver({
    transport: { send: async () => ({ kind: 'deferred', reply: '451 later', lost: false }), close: async () => {} },
  });
  const [first] = found.ids;
  if (!first) throw new Error('nobody');
  expect(await found.lines(first)).toMatchObject([{ status: 'pending' }]);
  await found.object(first);
  expect(await found.lines(first)).toMatchObject([{ status: 'void' }]);
  found.clock.advance(10);
  await found.deliver();
  expect(await found.state()).toBe('sent');
  expect(await found.rowsSent()).toHaveLength(2);
  expect(await found.lines(first)).toMatchObject([{ status: 'void' }]);
});

it('asks the bureau to remove whoever says no after that, by row and file alone (M08), and is asked to confirm it', async () => {
  const found = await scene();
  await found.sent();
  const id = found.ids[1];
  if (!id) throw new Error('nobody');
  await found.object(id);
  await found.deliver();
  const mail = (await found.mails()).at(-1);
  expect(mail?.subject).toBe('Verwijderverzoek, regel 1 van enquete-2026-06-voorbeeldstad');
  expect(mail?.text.replaceAll(/\s+/g, '')).toContain((await found.batch()).file?.sha256);
  expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/rnek|Testplein|MG-2026/);
  expect(mail?.attachments).toEqual([]);
  const { removals } = await found.batch();
  expect(removals).toMatchObject([{ number: 1, why: 'objected' }]);
  // asked once, however often it is looked
  await found.later(1);
  expect((await found.batch()).removals).toHaveLength(1);
  expect(await confirmRemoval(found.deps, by(users.fatma), { id: found.listed(), number: 1 })).toMatchObject({
    ok: true,
  });
  expect((await found.batch()).removals).toMatchObject([{ confirmed: { by: users.fatma.id } }]);
});

it('still knows the row once the file with names is gone here', async () => {
  const found = await scene();
  await found.sent();
  await found.confirm();
  await found.later(31);
  expect(await found.state()).toBe('fileDeleted');
  const [first] = found.ids;
  if (!first) throw new Error('nobody');
  await found.object(first);
  await found.deliver();
  expect((await found.mails()).at(-1)?.subject).toBe('Verwijderverzoek, regel 2 van enquete-2026-06-voorbeeldstad');
});

it('puts down for a death after the end, which nothing else can tell, and for a no by telephone', async () => {
  const found = await scene();
  await found.sent();
  const [row] = standingRows(await found.batch()).filter(({ number }) => number === 1);
  if (!row) throw new Error('nobody');
  const left = await leaveOff(found.deps, by(users.fatma), { id: found.listed(), line: row.line }, { why: 'deceased' });
  expect(left).toMatchObject({ ok: true });
  const [dossierId] = row.dossierIds;
  const dossier = dossierId && (await found.stored(dossierId));
  expect(dossier).toMatchObject({ surveyObjection: true });
  expect(dossier?.events.at(-1)).toMatchObject({ type: 'survey.objected', by: users.fatma.id });
  expect((await found.batch()).removals).toMatchObject([{ number: 1 }]);
  expect(
    await leaveOff(found.deps, by(users.sanne), { id: found.listed(), line: row.line }, { why: 'objected' }),
  ).toMatchObject({
    refusal: { code: 'notFound' },
  });
});

it.each([
  ['a restriction', (dossier) => ({ ...dossier, restrictedBy: [dossier.id as never] }), 'restricted'],
  [
    'a protected address',
    (dossier) => ({ ...dossier, client: { ...dossier.client, addressProtected: true } }),
    'protected',
  ],
] as const satisfies readonly (readonly [
  string,
  (d: Awaited<ReturnType<Awaited<ReturnType<typeof scene>>['stored']>>) => typeof d,
  string,
])[])('asks the bureau to remove a client after %s too, at the latest the next day', async (_, change, why) => {
  const found = await scene();
  await found.sent();
  const [first] = found.ids;
  const stored = first && (await found.store.dossiers.load(first));
  if (!stored) throw new Error('nobody');
  await found.store.dossiers.save(stored.value.id, stored.revision, change(stored.value));
  await found.later(1);
  expect((await found.batch()).removals).toMatchObject([{ number: 2, why }]);
});

it('counts whoever says no while a file is made to be handed over as one who may be there', async () => {
  const found = await scene();
  await found.on(found.from);
  await found.check();
  expect(await found.release(users.hugo, 'handed')).toMatchObject({ ok: true });
  const [first] = found.ids;
  if (!first) throw new Error('nobody');
  await found.object(first);
  expect((await found.batch()).rows.some(({ off }) => off)).toBe(false);
  await handFile(found.deps, by(users.hugo), { id: found.listed(), on: found.clock.today() });
  expect((await found.batch()).removals).toMatchObject([{ number: 2, why: 'objected' }]);
  expect(await found.lines(first)).toMatchObject([{ status: 'sent', channel: 'handed' }]);
});

it('takes that client off when the file is thrown away instead', async () => {
  const found = await scene();
  await found.on(found.from);
  await found.check();
  await found.release(users.hugo, 'handed');
  const [first] = found.ids;
  if (!first) throw new Error('nobody');
  await found.object(first);
  await discardFile(found.deps, by(users.hugo), found.listed());
  expect(await found.state()).toBe('checked');
  expect((await found.batch()).rows.flatMap(({ off }) => off ?? [])).toMatchObject([{ why: 'objected' }]);
  expect(await found.lines(first)).toMatchObject([{ status: 'void' }]);
  expect(found.store.surveyFiles.count()).toBe(0);
});
