import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Instant } from '#src/domain/time.ts';
import { runDailyTick, tickDay } from '#src/jobs/daily-tick.ts';
import { createOutbox } from '#src/jobs/outbox.ts';
import { runSchedule } from '#src/jobs/schedule.ts';
import { namedBlobs } from '#src/jobs/sweep.ts';
import { type Scene, setScene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});
afterEach(() => scene.close());

const hours: readonly (readonly [Instant, string])[] = [
  ['2026-11-23T04:59:00.000Z', '2026-11-22'],
  ['2026-11-23T05:00:00.000Z', '2026-11-23'],
  ['2026-07-01T03:59:00.000Z', '2026-06-30'],
  ['2026-07-01T04:00:00.000Z', '2026-07-01'],
  ['2026-11-22T23:30:00.000Z', '2026-11-22'],
  ['2026-11-23T22:59:00.000Z', '2026-11-23'],
];

describe('the daily tick', () => {
  it.each(hours)('at %s is that of %s: days begin at six in Amsterdam, summer and winter', (now, day) => {
    expect(tickDay(now)).toBe(day);
  });

  it('reminds the sponsor once, however often it runs, under the first mail and with a link of its own', async () => {
    const at = await scene.plan();
    await scene.send(at);
    await scene.deliver();
    scene.clock.set('2026-12-07T07:00:00.000Z');
    for (let count = 0; count < 3; count++) {
      await runDailyTick(scene.deps, () => undefined, { day: scene.clock.today() });
      await scene.deliver();
    }
    const mails = await scene.server.list(scene.contact.email);
    expect(mails).toHaveLength(2);
    expect(mails[1]?.subject).toContain('Herinnering');
    expect(mails[1]?.inReplyTo).toBe(mails[0]?.messageId);
    expect(mails[1]?.attachments).toHaveLength(0);
    expect((await scene.document(at)).links).toHaveLength(2);
    expect(approvalPath(await scene.document(at))).toBe('awaitingDecision.reminded');
  });

  it('missed for six weeks is caught up at start: one reminder to the sponsor, one task for the manager', async () => {
    const at = await scene.plan();
    await scene.send(at);
    await scene.deliver();
    scene.clock.set('2027-01-04T07:00:00.000Z');
    const outbox = createOutbox(scene.post, { log: (line) => void line });
    const schedule = runSchedule(scene.deps, outbox, () => undefined);
    await schedule.runNow();
    await outbox.idle();
    await schedule.stop();
    expect(approvalPath(await scene.document(at))).toBe('awaitingDecision.escalated');
    expect(scene.server.arrivals(scene.contact.email)).toHaveLength(2);
    const [task] = await scene.server.list(scene.office.branchManager.email);
    expect(task?.subject).toBe('Geen antwoord op Trajectplan MG-2026-0001');
    expect(task?.text).toContain(`https://dossier.voorbeeld.example/dossiers/${at.dossierId}`);
  });
});

describe('stopping', () => {
  it('begins with no other dossier of a tick that is catching up; the next start does', async () => {
    const plans = [await scene.plan({ number: 1 }), await scene.plan({ number: 2 })];
    for (const at of plans) await scene.send(at);
    await scene.deliver();
    scene.clock.set('2026-12-07T07:00:00.000Z');
    const states = async () => (await Promise.all(plans.map(scene.document))).map(approvalPath).sort();
    const { dossiers } = scene.store;
    let stopped: Promise<void> | undefined;
    const load: typeof dossiers.load = (id) => {
      stopped ??= schedule.stop();
      return dossiers.load(id);
    };
    const store = { ...scene.store, dossiers: { ...dossiers, load } };
    const outbox = createOutbox(scene.post, { log: (line) => void line });
    const schedule = runSchedule({ ...scene.deps, store }, outbox, () => undefined);
    await schedule.runNow();
    await stopped;
    expect(await states()).toEqual(['awaitingDecision.fresh', 'awaitingDecision.reminded']);
    expect(await runDailyTick(scene.deps, () => undefined, { day: scene.clock.today() })).toBe(1);
    expect(await states()).toEqual(['awaitingDecision.reminded', 'awaitingDecision.reminded']);
  });
});

describe('the sweep', () => {
  it('knows every blob a dossier names', async () => {
    const at = await scene.plan();
    await scene.send(at);
    await scene.deliver();
    const dossier = await scene.dossier(at.dossierId);
    const [document] = dossier.documents;
    const named = namedBlobs(dossier);
    const wanted = [
      document?.frozen?.model.id,
      document?.files?.pdf.id,
      document?.files?.docx.id,
      dossier.messages[0]?.eml?.id,
    ];
    expect(wanted.every((id) => id !== undefined && named.has(id))).toBe(true);
    expect(named.size).toBe(4);
  });
});
