import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { ItemId } from '#src/domain/ids.ts';
import type { Deps } from '../context.ts';

/**
 * Counts wrong codes, in memory. What must survive a restart is counted in the dossier (tries of a code, codes of an
 * hour). A link's own secret has 170 bits and needs no limit; a lock there would only shut sponsors out.
 */
export type Guard = {
  wrong(linkId: ItemId): Promise<void>;
  /** Seconds to wait before another code is looked at; undefined: none. */
  mustWait(linkId: ItemId): Promise<number | undefined>;
};

/** What sponsor commands need besides what commands need. */
export type SponsorDeps = Deps & { readonly guard: Guard };

const hour = 3600;

/** Five codes an hour of five tries each for one link; for all links together a flood no sponsors ever make. */
export function createGuard(limits = { perLink: 25, inTotal: 600 }): Guard {
  const perLink = new RateLimiterMemory({ points: limits.perLink, duration: hour });
  const inTotal = new RateLimiterMemory({ points: limits.inTotal, duration: hour });
  return {
    async wrong(linkId) {
      await perLink.penalty(linkId);
      await inTotal.penalty('all');
    },
    async mustWait(linkId) {
      return (await wait(perLink, linkId, limits.perLink)) ?? wait(inTotal, 'all', limits.inTotal);
    },
  };
}

async function wait(limiter: RateLimiterMemory, key: string, points: number): Promise<number | undefined> {
  const state = await limiter.get(key);
  return state !== null && state.consumedPoints >= points ? Math.ceil(state.msBeforeNext / 1000) : undefined;
}
