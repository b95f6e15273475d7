import { expect, it } from 'vitest';
import type { BranchId, LetterheadId } from '#src/domain/ids.ts';
import { type LetterheadChoice, letterheadInForce } from '#src/domain/letterhead.ts';
import { idOf } from '#test/store/sample-dossier.ts';

const here = idOf<BranchId>('here');
const elsewhere = idOf<BranchId>('elsewhere');
const [first, second] = [idOf<LetterheadId>('first'), idOf<LetterheadId>('second')];

function inForce(...choices: readonly Pick<LetterheadChoice, 'owner' | 'look'>[]) {
  const why = { reason: 'Nieuwe huisstijl', at: '2026-11-29T09:00:00.000Z' as const };
  const letterheads = { versions: [], choices: choices.map((one) => ({ ...one, ...why })) };
  return [here, elsewhere].map((branch) => letterheadInForce({ letterheads }, branch));
}
const version = (id: LetterheadId) => ({ kind: 'version', id }) as const;

it('makes documents in the program’s own style until somebody chooses', () => {
  expect(inForce()).toEqual([undefined, undefined]);
});

it('gives every branch what the house chose last, but one that chose for itself', () => {
  const house = { owner: 'house', look: version(first) } as const;
  expect(inForce(house)).toEqual([first, first]);
  expect(inForce(house, { owner: here, look: version(second) })).toEqual([second, first]);
  expect(inForce({ owner: here, look: { kind: 'plain' } }, house)).toEqual([undefined, first]);
  expect(inForce(house, { owner: 'house', look: { kind: 'plain' } })).toEqual([undefined, undefined]);
});

it('lets a branch go along with the house again', () => {
  const own = { owner: here, look: version(second) } as const;
  expect(inForce(own, { owner: 'house', look: version(first) }, { owner: here, look: { kind: 'asHouse' } })).toEqual([
    first,
    first,
  ]);
});
