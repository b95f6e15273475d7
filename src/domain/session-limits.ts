/**
 * DOMAIN 8.11: twelve hours at most, whatever happens; how long without a click, the house decides (settings/terms.ts). After
 * a quarter of an hour a weighty act asks again who is there (R57).
 */
export const sessionLimits = { absoluteSeconds: 12 * 60 * 60, provenSeconds: 15 * 60 } as const;
