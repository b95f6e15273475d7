import { truncate } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { UserId } from '#src/domain/ids.ts';
import { ourReplies } from '#src/domain/reply-words.ts';
import { summarise } from '#src/domain/summarise.ts';
import type { Instant } from '#src/domain/time.ts';
import { createOutbox } from '#src/jobs/outbox.ts';
import { runSchedule } from '#src/jobs/schedule.ts';
import { realDisk } from '#src/store/disk.ts';
import { type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { dataFolder } from '#test/store/data-folder.ts';
import { idOf, sampleLetterhead } from '#test/store/sample-dossier.ts';
import { type PlanAt, type Scene, setScene } from './scene.ts';

let scene: Scene | undefined;
afterEach(() => scene?.close());

/** A scene on disk with some plans that are ready to go. */
async function onDisk(plans: number): Promise<{ scene: Scene; store: LowdbStore; at: PlanAt[] }> {
  const folder = await dataFolder();
  let store: LowdbStore | undefined;
  scene = await setScene({
    openStore: async (organisation) => {
      const place = { dataDir: folder.dataDir, keyFile: folder.keyFile, disk: realDisk };
      store = await openLowdbStore({ ...place, summarise, organisation });
      return store;
    },
  });
  if (!store) throw new Error('the scene opened its store');
  const at: PlanAt[] = [];
  for (let number = 1; number <= plans; number++) at.push(await scene.plan({ number }));
  return { scene, store, at };
}

it('goes on with the others when a file is damaged: mail leaves, the tick reminds, and the log names the damaged one', async () => {
  const { scene, store, at } = await onDisk(3);
  const [first, second, third] = at;
  if (!first || !second || !third) throw new Error('three plans were made');
  for (const plan of at) await scene.send(plan);
  await truncate(store.ground.folders.file('dossier', first.dossierId), 1100);
  await scene.deliver();
  expect(scene.server.arrivals()).toHaveLength(2);
  expect(scene.log.filter((line) => line.level === 'error').map((line) => line.dossierId)).toEqual([first.dossierId]);

  // what was saved is read from the disk at the next opening, and not from memory
  await scene.change(second, (dossier) => dossier);
  await truncate(store.ground.folders.file('dossier', second.dossierId), 1100);
  scene.clock.set('2026-12-07T07:00:00.000Z');
  const lines: unknown[] = [];
  const outbox = createOutbox(scene.post, { log: () => undefined });
  const schedule = runSchedule(scene.deps, outbox, (line) => lines.push(line));
  await schedule.runNow();
  await outbox.idle();
  await schedule.stop();
  expect(approvalPath(await scene.document(third))).toBe('awaitingDecision.reminded');
  expect(scene.server.arrivals()).toHaveLength(3);
  const { dossierId } = second;
  expect(lines).toContainEqual(expect.objectContaining({ level: 'error', dossierId, what: 'tick.dossierFailed' }));
});

it('tells a colleague at once that a document did not leave, when the briefpapier it stands on is damaged', async () => {
  const { scene, store, at } = await onDisk(1);
  const [plan] = at;
  if (!plan) throw new Error('a plan was made');
  const paper = sampleLetterhead(1);
  await store.letterheads.create(paper.id, paper);
  await truncate(store.ground.folders.file('letterhead', paper.id), 150);
  await scene.change(plan, (dossier) => ({
    ...dossier,
    documents: dossier.documents.map((one) => ({
      ...one,
      frozen: one.frozen && { ...one.frozen, letterhead: paper.id },
    })),
  }));
  await scene.send(plan);
  await scene.deliver();
  expect(scene.server.arrivals()).toHaveLength(0);
  expect(approvalPath(await scene.document(plan))).toBe('mailFailed');
  const [mail] = (await scene.dossier(plan.dossierId)).messages;
  expect(mail?.tries).toMatchObject([{ reply: ourReplies.noPaper }]);
});

it('removes log-ins that can no longer be used once a day, and spares those in use', async () => {
  const { scene, store } = await onDisk(0);
  const session = (hash: string, seenAt: Instant) => ({
    hash,
    userId: idOf<UserId>('somebody'),
    createdAt: seenAt,
    seenAt,
    csrf: 'token',
    provedAt: seenAt,
    browser: 'Firefox op Windows',
  });
  await store.sessions.create(session('old', '2026-11-22T20:00:00.000Z'));
  await store.sessions.create(session('young', '2026-11-23T08:50:00.000Z'));
  const outbox = createOutbox(scene.post, { log: () => undefined });
  const schedule = runSchedule(scene.deps, outbox, () => undefined);
  await schedule.stop();
  expect(store.sessions.get('old')).toBeUndefined();
  expect(store.sessions.get('young')).toBeDefined();
});
