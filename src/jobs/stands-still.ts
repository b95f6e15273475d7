import type { Deps } from '#src/commands/context.ts';

/** P22: maintenance runs, and jobs leave everything as it is. */
export function standsStill({ store, clock }: Pick<Deps, 'store' | 'clock'>): boolean {
  return store.maintenanceLists.stillUntil(clock.now()) !== undefined;
}
