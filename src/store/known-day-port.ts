import type { Day } from '#src/domain/time.ts';

/** The last day on which the program worked, so that a clock that was set back is noticed. */
export type KnownDay = {
  latest(): Day | undefined;
  /** The last day that came much later than the one before. */
  leapt(): Day | undefined;
  /** Remembers a day; `force` also one that is earlier, when a person said that the clock is right now. */
  remember(day: Day, how?: 'force' | 'leapt'): Promise<void>;
  /** The day of the last backup that was whole when it was read back. */
  lastBackup(): Day | undefined;
  rememberBackup(day: Day): Promise<void>;
};
