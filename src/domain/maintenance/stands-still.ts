import type { Instant } from '../time.ts';

/** Nothing was written: the house stands still for maintenance (P22). */
export class StandsStill extends Error {
  override readonly name = 'StandsStill';
  readonly until: Instant;
  constructor(until: Instant) {
    super('the house stands still');
    this.until = until;
  }
}
