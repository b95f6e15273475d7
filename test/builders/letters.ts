import type { Effect } from '#src/domain/effect.ts';

/** 'L07 client': the letters that follow from what was done, in order. */
export const letters = (effects: readonly Effect[]) =>
  effects.flatMap((one) => (one.kind === 'letter' ? [`${one.letter} ${one.to}`] : []));
