import { expect, it } from 'vitest';
import { mayCase } from '#src/domain/case-permissions.ts';
import { summariseCase } from '#src/domain/cases/summarise-case.ts';
import type { UserId } from '#src/domain/ids.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { sampleComplaint } from '#test/store/sample-case.ts';
import { idOf } from '#test/store/sample-dossier.ts';

const others = (count: number) => Array.from({ length: count }, (_, index) => idOf<UserId>(`other-${index}`));
const sees = (involvedUserIds: readonly UserId[]) => {
  const { kind, handledBy = [] } = summariseCase(sampleComplaint(1, { involvedUserIds: [...involvedUserIds] }));
  const subject = { kind, handledBy, aboutUserIds: [], dossierClosed: false };
  return mayCase(users.kees, 'complaint.see', subject, castOrganisation, '2026-11-23');
};

it('keeps everybody who had a part in it from handling it, however many there were (R51)', () => {
  expect(sees(others(6))).toBe(true);
  for (const count of [0, 6, 7, 19, 20, 45])
    expect([count, sees([...others(count), users.kees.id])]).toEqual([count, false]);
  const longest = sampleComplaint(1, {
    involvedUserIds: others(20),
    aboutUserIds: others(5),
    handlerId: users.kees.id,
  });
  expect(JSON.stringify(summariseCase(longest)).length).toBeLessThan(900);
});
