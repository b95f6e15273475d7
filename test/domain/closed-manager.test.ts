import { describe, expect, it } from 'vitest';
import { maySupervise, supervisorsOf } from '#src/domain/maintenance/supervisors.ts';
import type { Organisation, User } from '#src/domain/organisation.ts';
import { mayClear } from '#src/domain/partner/clearing.ts';
import { makeOffice } from '#test/office.ts';

const { organisation: house, branchManager, directorate, here } = makeOffice('opaque');
const today = '2026-11-23';
const closed = ({ passwordHash: _, ...user }: User): User => ({ ...user, leavesOn: today });
const without: Organisation = {
  ...house,
  users: house.users.map((user) => (user.id === branchManager.id ? closed(user) : user)),
};

describe('a manager whose account was closed today', () => {
  it('supervises no maintenance any more: the directorate does', () => {
    expect(supervisorsOf(house, here.id, today).map(({ id }) => id)).toEqual([branchManager.id]);
    expect(supervisorsOf(without, here.id, today).map(({ id }) => id)).toEqual([directorate.id]);
    expect(maySupervise(branchManager, here.id, without, today)).toBe(false);
  });

  it('clears nobody at partners: the directorate may that same day', () => {
    expect(mayClear(directorate, house, today)).toBe(false);
    expect(mayClear(directorate, without, today)).toBe(true);
  });

  it('is present until the evening of a last working day that was planned', () => {
    const leaving = { ...branchManager, leavesOn: today } as const;
    const users = house.users.map((user) => (user.id === leaving.id ? leaving : user));
    expect(mayClear(directorate, { ...house, users }, today)).toBe(false);
    expect(maySupervise(leaving, here.id, { ...house, users }, today)).toBe(true);
  });
});
