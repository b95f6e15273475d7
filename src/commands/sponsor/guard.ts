import type { ItemId } from '#src/domain/ids.ts';
import type { Deps } from '../context.ts';
import { countHourly, type Hourly, hourlyWait } from '../hourly.ts';

/** How many wrong codes an hour, of one link and of all together. */
export type CodeLimits = { readonly perLink: number; readonly inTotal: number };

/** Five codes an hour of five tries each for one link; for all links together a flood no sponsors ever make. */
export const usualCodeLimits: CodeLimits = { perLink: 25, inTotal: 600 };

/** What sponsor commands need besides what commands need. */
export type SponsorDeps = Deps & { readonly codeLimits: CodeLimits };

/**
 * Counts a wrong code. What may never be forgotten is counted in the dossier (tries of a code, codes of an hour). A link's own
 * secret has 170 bits and needs no limit; a lock there would only shut sponsors out.
 */
export async function countWrongCode({ store, clock, codeLimits }: SponsorDeps, linkId: ItemId): Promise<void> {
  for (const one of counted(codeLimits, linkId)) await countHourly(store.fleeting, one, clock.now());
}

/** Seconds to wait before another code is looked at, or 0. */
export async function codeWait({ store, clock, codeLimits }: SponsorDeps, linkId: ItemId): Promise<number> {
  for (const one of counted(codeLimits, linkId)) {
    const wait = await hourlyWait(store.fleeting, one, clock.now());
    if (wait > 0) return wait;
  }
  return 0;
}

function counted({ perLink, inTotal }: CodeLimits, linkId: ItemId): readonly Hourly[] {
  return [
    { name: `code of link ${linkId}`, most: perLink },
    { name: 'code of any link', most: inTotal },
  ];
}
