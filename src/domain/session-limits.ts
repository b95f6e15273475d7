/** DOMAIN 8.11: half an hour idle; twelve hours at most, whatever happens. */
export const sessionLimits = { idleSeconds: 30 * 60, absoluteSeconds: 12 * 60 * 60 } as const;
