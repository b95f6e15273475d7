import { taskRight } from './deadlines.ts';
import type { DossierSummary, Task, TaskRight } from './summary.ts';
import type { Day } from './time.ts';

/** Whose turn it is, for somebody who looks: their own, that of somebody outside the house, a colleague's. */
const standings = ['own', 'waiting', 'colleague'] as const;
export type Standing = (typeof standings)[number];
export type Work = { readonly standing: Standing; readonly task: Task };

/**
 * R36: what somebody with these rights finds to do in a dossier: the first task of their own, else what is next, which
 * somebody else does. Undefined: there is nothing to do and nobody to wait for.
 */
export function workIn(
  { next, also = [] }: Pick<DossierSummary, 'next' | 'also'>,
  rights: readonly TaskRight[],
): Work | undefined {
  const own = [next, ...also].find((task) => {
    const right = taskRight(task);
    return right !== undefined && rights.includes(right);
  });
  if (own) return { standing: 'own', task: own };
  if (next.kind === 'none') return undefined;
  return { standing: next.waitsFor ? 'waiting' : 'colleague', task: next };
}

/** Sorts work as it is shown: own work first, the earliest day first, none last. Names no person, so it may stand in a link. */
export function placeOf({ standing, on }: { standing: Standing; on: Day | undefined }, id: string): string {
  return `${placesFrom(standing, on ?? undated)}${id}`;
}

/** Where the places of this standing begin, or those of them on or after a day. */
export function placesFrom(standing: Standing, on?: Day): string {
  return `${standings.indexOf(standing)}.${on ? `${on}.` : ''}`;
}

const undated: Day = '9999-12-31';

/** The place of a dossier in the list of somebody with these rights. Undefined: it has none. */
export function workPlace(summary: DossierSummary, rights: readonly TaskRight[]): string | undefined {
  const work = workIn(summary, rights);
  return work && placeOf({ standing: work.standing, on: work.task.on }, summary.id);
}
