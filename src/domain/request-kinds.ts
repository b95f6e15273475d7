/** What a client or representative may ask (R43, AVG 15 to 21). */
export const requestKinds = [
  'inspection',
  'correction',
  'completion',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'disclosureOverview',
] as const;
