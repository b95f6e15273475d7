import { dayOf } from '../calendar.ts';
import type { Role } from '../organisation.ts';
import type { Day } from '../time.ts';
import type { AboutKind, AccessLine } from './access-line.ts';

/** That somebody looked, as the person it is about is told: by day, not by click. */
export type Look = {
  readonly id: string;
  readonly day: Day;
  readonly what: 'readDossier' | 'fileOfDossier' | 'readRequest' | 'fileOfRequest' | 'readInMaintenance';
  readonly by: Looker;
  readonly count: number;
};

/** Who, and in which role of theirs: one with several looked in one. */
export type Looker = { readonly id: AccessLine['by']; readonly role?: Role };

/** What was looked at or taken along of a dossier and the requests about it; never a word of a complaint (R51). */
export function looksIn(lines: readonly AccessLine[]): Look[] {
  const looks = new Map<string, Look>();
  for (const line of lines) {
    const what = whatOf(line);
    if (!what) continue;
    const day = dayOf(line.at);
    const by = { id: line.by, ...(line.role && { role: line.role }) };
    const name = `${day} ${by.id} ${by.role} ${what}`;
    const before = looks.get(name);
    looks.set(name, { id: before?.id ?? String(line.n), day, what, by, count: (before?.count ?? 0) + 1 });
  }
  return [...looks.values()];
}

const told: Partial<Record<AboutKind, { readonly read: Look['what']; readonly file: Look['what'] }>> = {
  dossier: { read: 'readDossier', file: 'fileOfDossier' },
  request: { read: 'readRequest', file: 'fileOfRequest' },
};

/** What was changed or sent stands elsewhere in the overview, and who was refused saw nothing. */
function whatOf({ about, outcome, way, relation }: AccessLine): Look['what'] | undefined {
  if (!about || outcome !== 'done' || (way !== 'read' && way !== 'file')) return undefined;
  return relation === 'brokenGlass' ? 'readInMaintenance' : told[about.kind]?.[way];
}
