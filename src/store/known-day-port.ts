import type { Day, Instant } from '#src/domain/time.ts';

/** The last day on which the program worked, so that a clock that was set back is noticed. */
export type KnownDay = {
  latest(): Day | undefined;
  /** The last day that came much later than the one before. */
  leapt(): Day | undefined;
  /** Remembers a day; `force` also one that is earlier, when a person said that the clock is right now. */
  remember(day: Day, how?: 'force' | 'leapt'): Promise<void>;
  /** The moment of the last backup that was whole when it was read back. */
  lastBackup(): Instant | undefined;
  rememberBackup(at: Instant): Promise<void>;
  /** The days on which the daily tick ran, the earliest first; of the last six weeks (P22). */
  ticks(): readonly Day[];
  rememberTick(day: Day): Promise<void>;
};
