import type { Case } from '#src/domain/cases/case.ts';
import { type MachineState, statePaths } from '#src/domain/machine.ts';
import type { Day } from '#src/domain/time.ts';

/** Since when each region stands where it stands, after this step. */
export function sinceNow(theCase: Pick<Case, 'machine' | 'since'>, next: MachineState, day: Day): Case['since'] {
  const before = statePaths(theCase.machine);
  const moved = statePaths(next).filter((path) => !before.includes(path));
  return { ...theCase.since, ...Object.fromEntries(moved.map((path) => [regionOf(path), day])) };
}

function regionOf(path: string): string {
  return path.split('.')[0] ?? path;
}
