import type { CaseSummary } from '#src/domain/cases/summary.ts';
import { stateLabel } from '#workflows/index.ts';

/**
 * What a request whose place a complaint took says to everybody alike: a request that simply ended would tell its coach that
 * there is a complaint (R51). Whoever may see the complaint finds it on the page. Once that is over, it ended as others do.
 */
export const takenOver = 'Antwoord komt van de directie';

/** 'Gesprek gepland': where the handling stands. */
export function handlingLabel({ kind, states }: CaseSummary): string {
  if (states.includes('handling.toComplaint'))
    return states.includes('hold.byComplaint') ? takenOver : stateLabel(kind, 'handling.settled');
  const main = states.find((one) => one.startsWith('handling.')) ?? states[0] ?? '';
  return stateLabel(kind, main);
}
