import { describe, expect, it } from 'vitest';
import { addDays } from '#src/domain/calendar.ts';
import { destroyCaseFrom } from '#src/domain/destruction/case-end.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { castId, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { sampleComplaint, sampleRequest } from '#test/store/sample-case.ts';
import { branchId, closedRequest, from, oldComplaint, scene, second, since, twoDirectors } from './cases-scene.ts';

describe('the own term of a case', () => {
  it.each([
    ['request', '2026-02-28', '2028-02-29'],
    ['request', '2024-02-29', '2026-03-01'],
    ['complaint', '2026-12-31', '2029-01-01'],
    ['complaint', '2026-03-28', '2028-03-29'],
    ['breach', '2026-02-28', '2031-03-01'],
    ['breach', '2024-02-29', '2029-03-01'],
  ] as const)('of a %s closed on %s is over on %s', (kind, closed, first) => {
    expect(destroyCaseFrom({ kind, since: { handling: closed }, receivedOn: '2020-01-01' })).toBe(first);
  });

  it('makes it stand on the list of its branch on that day, and on none the day before', async () => {
    const found = await scene([closedRequest(1, { branchId }), closedRequest(2)]);
    found.clock.set(addDays(from, -1));
    expect([await found.offered(branchId), await found.offered('house')]).toEqual([[], []]);
    found.clock.set(from);
    expect([await found.offered(branchId), await found.offered('house')]).toEqual([['V-2026-0001'], ['V-2026-0002']]);
  });

  it('does not begin while a letter still lies here or it is open', async () => {
    const open = sampleRequest(3, { branchId, since });
    const found = await scene([open]);
    found.clock.set(addDays(from, 4000));
    expect(await found.offered(branchId)).toEqual([]);
  });
});

describe('a case that no dossier takes along (DOMAIN 7.3)', () => {
  it('is destroyed eight days after somebody confirmed: key, line, certificate without a number of a complaint, figure', async () => {
    const complaint = oldComplaint(1, { branchId });
    const found = await scene([complaint, closedRequest(2)], twoDirectors);
    const made = await found.propose('house');
    const ids = made.ok ? made.value : [];
    // a complaint is a list by itself
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(await found.confirm(id, second)).toMatchObject({ ok: true });
    await found.on(addDays(from, 7));
    expect(found.store.cases.count()).toBe(2);
    expect(await found.on(addDays(from, 8))).toMatchObject({ done: 2, certified: 2, failed: [] });
    expect(found.store.cases.count()).toBe(0);
    expect(
      found.store.destroyed.lines().map(({ reference, branchId: owner, endYear }) => [reference, owner, endYear]),
    ).toEqual(
      expect.arrayContaining([
        ['V-2026-0002', 'house', 2026],
        ['K-2026-001', 'house', 2026],
      ]),
    );
    expect((await found.store.figures.kept()).map(({ kind }) => kind).sort()).toEqual(['complaint', 'request']);
    for (const id of ids) {
      const stage = (await found.store.destructions.load(id))?.value.stage;
      if (stage?.kind !== 'done') throw new Error('it is carried out');
      const words = Buffer.from(await found.store.blobs.get(id, stage.certificate.model)).toString();
      expect(words).not.toContain('K-2026');
      expect(words).toContain('door de directie');
    }
  });

  it('stays while its dossier is held or restricted, or a case beside it is open, and fourteen days after', async () => {
    const builder = dossierIn('ended', { number: 1 });
    const dossier = builder.build();
    const hold = {
      ...{
        id: castId<ItemId>('hold'),
        kind: 'court' as const,
        reason: 'Een rechtszaak',
        by: users.ans.id,
        reviews: [],
      },
      ...{ setOn: '2028-01-10' as const, reviewOn: '2028-04-01' as const },
    };
    const mine = closedRequest(1, { dossierId: dossier.id });
    const held = await scene([mine]);
    const retention = { ...dossier.retention, holds: [hold] };
    await held.store.dossiers.create(dossier.id, { ...dossier, retention });
    expect(await held.offered(dossier.branchId)).toEqual([]);
    const ended = { ...hold, ended: { on: from, by: users.ans.id } };
    await held.store.dossiers.save(dossier.id, 1, { ...dossier, retention: { ...retention, holds: [ended] } });
    for (const [day, offered] of [
      [addDays(from, 13), []],
      [addDays(from, 14), [mine.reference]],
    ] as const) {
      held.clock.set(day);
      expect([day, await held.offered(dossier.branchId)]).toEqual([day, offered]);
    }
    // also where the dossier is gone
    const open = sampleComplaint(4, { dossierId: dossier.id });
    const beside = await scene([closedRequest(1, { branchId, dossierId: dossier.id }), open]);
    expect(await beside.offered(branchId)).toEqual([]);
    const restricted = await scene([mine]);
    await restricted.store.dossiers.create(dossier.id, { ...dossier, restrictedBy: [mine.id] });
    expect(await restricted.offered(dossier.branchId)).toEqual([]);
  });

  it('stays as long as a living dossier needs it to be understood, and goes by itself after that', async () => {
    const dossier = dossierIn('ended', { number: 1 }).build();
    const correcting = closedRequest(1, { branchId, dossierId: dossier.id, replaced: [castId('plan')] });
    const found = await scene([correcting]);
    await found.store.dossiers.create(dossier.id, dossier);
    expect(await found.offered(branchId)).toEqual([]);
    await found.store.dossiers.destroy(dossier.id);
    expect(await found.offered(branchId)).toEqual([correcting.reference]);
  });

  it('leaves its list when something comes to hold it, and is asked again at the last moment', async () => {
    const dossier = dossierIn('ended', { number: 1 }).build();
    const mine = closedRequest(1, { branchId, dossierId: dossier.id });
    const found = await scene([mine]);
    const made = await found.propose(branchId, users.hugo);
    const [id] = made.ok ? made.value : [];
    if (!id) throw new Error('it is proposed');
    expect(await found.confirm(id, users.ans)).toMatchObject({ ok: true });
    const open = sampleRequest(5, { dossierId: dossier.id });
    await found.store.cases.create(open.id, open);
    expect(await found.on(addDays(from, 8))).toMatchObject({ done: 0 });
    const list = (await found.store.destructions.load(id))?.value;
    expect(list).toMatchObject({
      stage: { kind: 'withdrawn', by: 'program' },
      exceptions: [{ reference: mine.reference, reason: 'openCase' }],
    });
    expect(found.store.cases.count()).toBe(2);
  });
});
