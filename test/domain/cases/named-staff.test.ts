import { describe, expect, it } from 'vitest';
import { namedStaff } from '#src/domain/cases/named-staff.ts';
import type { User } from '#src/domain/organisation.ts';
import { castId, castOrganisation, users } from '#test/builders/cast.ts';

const zoe: User = { ...users.kees, id: castId('zoe'), name: 'Zoë van der Één' };
const house = { users: [...castOrganisation.users, zoe] };
const named = (words: string) =>
  namedStaff(words, house, '2026-11-23').map((id) => house.users.find((one) => one.id === id)?.name);

describe('whose name stands in a complaint (R51)', () => {
  it.each([
    ['Kees belde niet', [users.kees.name]],
    [`het was mevrouw ${users.ans.name.split(' ').at(-1)?.toUpperCase()}!`, [users.ans.name]],
    ['zoe of Een, ik weet het niet', [zoe.name]],
    ['ik kwam van der weg', []],
    ['Keesje was lief', []],
    ['', []],
  ])('%s', (words, expected) => {
    expect(named(words)).toEqual(expected);
  });

  it('is only asked of those who may come to see a complaint', () => {
    expect(named(`${users.sanne.name} en ${users.fatma.name}`)).toEqual([]);
  });

  it('keeps nobody from it where that would leave nobody to say whom it is about', () => {
    expect(named(house.users.map(({ name }) => name).join(', '))).toEqual([]);
  });
});
