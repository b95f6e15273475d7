import type { Case } from './case.ts';

/**
 * The complaint was withdrawn or lapsed, and the directorate looks into it for the house's own sake: whoever complained has no
 * part in that, is told nothing of it and cannot end it (E4, DOMAIN 8.4).
 */
export function isOwnInquiry({ events }: Pick<Case, 'events'>): boolean {
  return events.some(({ type }) => type === 'inquiry.continued');
}
