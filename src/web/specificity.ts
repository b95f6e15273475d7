import type { Route } from './route.ts';

/** Fixed segments before named ones, so that '/dossiers/nieuw' never ends up in '/dossiers/:dossier', whatever the order of registration. */
export function bySpecificity(routes: readonly Route[]): readonly Route[] {
  return [...routes].sort((one, other) => compare(one.path.split('/'), other.path.split('/')));
}

function compare(one: readonly string[], other: readonly string[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = Number(one[index]?.startsWith(':') ?? false) - Number(other[index]?.startsWith(':') ?? false);
    if (difference !== 0) return difference;
  }
  return 0;
}
