/**
 * DOMAIN 8.11: half an hour idle; twelve hours at most, whatever happens. After a quarter of an hour a weighty act asks
 * again who is there (R57).
 */
export const sessionLimits = { idleSeconds: 30 * 60, absoluteSeconds: 12 * 60 * 60, provenSeconds: 15 * 60 } as const;
