import type { UserVisit } from '../visit.ts';

/** One thing that was looked at. `todo`: it is not as it should be, and this helps. */
export type Check = {
  readonly subject: string;
  readonly found: string;
  readonly todo?: string;
};

/** When it is looked at, and where. */
export type Looking = Pick<UserVisit, 'deps' | 'organisation' | 'today' | 'now'>;
