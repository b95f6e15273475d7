import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { mayCase } from '#src/domain/case-permissions.ts';
import { mostNamed } from '#src/domain/cases/named-staff.ts';
import { endsIn, endsOf, isAmong } from '#src/domain/cases/people-ends.ts';
import { receiptKey } from '#src/domain/cases/receipt.ts';
import { summariseCase } from '#src/domain/cases/summarise-case.ts';
import { caseSummarySchema } from '#src/domain/cases/summary.ts';
import type { BranchId, DossierId, UserId } from '#src/domain/ids.ts';
import { summarySize } from '#src/store/sealed.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { sampleComplaint } from '#test/store/sample-case.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import { workflows } from '#workflows/index.ts';

const others = (count: number) => Array.from({ length: count }, (_, index) => idOf<UserId>(`other-${index}`));
const sees = (involvedUserIds: readonly UserId[]) => {
  const { kind, handledBy } = summariseCase(sampleComplaint(1, { involvedUserIds: [...involvedUserIds] }));
  const subject = { kind, handledBy: endsIn(handledBy), aboutUserIds: [], dossierClosed: false };
  return mayCase(users.kees, 'complaint.see', subject, castOrganisation, '2026-11-23');
};

it('keeps everybody who had a part in it from handling it, however many there were (R51)', () => {
  expect(sees(others(6))).toBe(true);
  for (const count of [0, 6, 7, 19, 20, 45])
    expect([count, sees([...others(count), users.kees.id])]).toEqual([count, false]);
});

it('keeps nobody else from it where there is room, also for more people than are written in full', () => {
  const free = (count: number) => {
    const [, ...rest] = others(count + 1);
    const handledBy = endsIn(endsOf(rest, 20));
    return (
      others(400)
        .slice(count + 1)
        .filter((id) => !isAmong(id, handledBy)).length /
      (399 - count)
    );
  };
  expect(free(20)).toBe(1);
  expect(free(30)).toBeGreaterThan(0.9);
});

it('is written down for people from outside by a director where everybody had a part in it, and by nobody it is about', () => {
  const all = castOrganisation.users.map(({ id }) => id);
  const may = (aboutUserIds: readonly UserId[]) => {
    const { kind, handledBy } = summariseCase(sampleComplaint(1, { involvedUserIds: all }));
    const subject = { kind, handledBy: endsIn(handledBy), aboutUserIds, dossierClosed: false };
    const handles = castOrganisation.users.filter((one) =>
      mayCase(one, 'complaint.handle', subject, castOrganisation, '2026-11-23'),
    );
    return handles.map(({ id }) => id);
  };
  expect(may([])).toEqual([users.ans.id]);
  expect(may([users.ans.id])).toEqual([users.kees.id]);
  expect(may(all)).toEqual([]);
});

it('fits into the header of its file with everything it can hold at once', () => {
  const { name } = summariseCase(
    sampleComplaint(1, { person: { name: '"Ωмега\u0001"'.repeat(30), birthDate: '1986-05-14' } }),
  );
  const hash = createHash('sha256').update('receipt').digest('hex');
  const longestOfEachRegion = (kind: 'request' | 'complaint') => {
    const paths = Object.keys(workflows[kind].stateLabels).toSorted((a, b) => b.length - a.length);
    return paths.filter((path, at) => paths.findIndex((one) => one.split('.')[0] === path.split('.')[0]) === at);
  };
  const all = {
    ...summariseCase(sampleComplaint(1)),
    reference: 'K-2026-12345',
    name,
    branchId: idOf<BranchId>('branch'),
    dossierId: idOf<DossierId>('dossier'),
    dueOn: '2026-12-23',
    about: endsOf(others(5), 5),
    tickDueOn: '2026-12-23',
    mailDueAt: '2026-12-23T09:00:00.000Z',
    lateToldOn: '2026-12-23',
    releasedOn: '2026-12-23',
  };
  // a request has two codes and what its coach writes, a complaint more people
  const [key, on] = [receiptKey(hash), '2026-12-23'];
  const task = (event: string) => ({ event, on });
  const own = {
    request: {
      receipts: [key, key],
      tasks: ['directorate.planned', 'coach.views', 'letter.sent'].map(task),
      handledBy: endsOf(others(20), 20),
    },
    complaint: {
      handlerId: users.kees.id,
      topic: 'appointments' as const,
      receipts: [key],
      tasks: ['admissibility.checked', 'letter.sent'].map(task),
      handledBy: endsOf(others(20), 20),
      preparedBy: endsOf(others(6), 6),
    },
  };
  const { preparedBy: _none, handlerId: _nobody, ...unconfirmed } = own.complaint;
  const named = endsOf(others(mostNamed), mostNamed);
  for (const [kind, more] of [
    ['request', own.request],
    ['complaint', own.complaint],
    // who may be meant is known until it is confirmed, before anybody handles it
    ['complaint', { ...unconfirmed, maybeAbout: named }],
  ] as const) {
    const summary = caseSummarySchema.parse({ ...all, ...more, kind, states: longestOfEachRegion(kind) });
    expect([kind, Buffer.byteLength(JSON.stringify(summary)) <= summarySize || JSON.stringify(summary)]).toEqual([
      kind,
      true,
    ]);
  }
});
