import type { Outcome } from './document.ts';

/**
 * R21: the answers a sponsor can give, the same on the page behind the link, on the paper form and where staff record
 * an answer. A report for information is noted or sent back; everything else is decided about.
 */
export function outcomesFor(informOnly: boolean): readonly Outcome[] {
  return informOnly ? ['noted', 'asksChange'] : ['approved', 'approvedWithRemarks', 'asksChange', 'rejected'];
}
