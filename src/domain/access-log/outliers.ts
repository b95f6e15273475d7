import { dayOf, isWorkingDay } from '../calendar.ts';
import { clockTime } from '../format.ts';
import type { Day } from '../time.ts';
import type { AccessLine } from './access-line.ts';

/** What may be well, and is worth a question. */
export const outlierBounds = {
  /** Refusals in a day. */
  refused: 3,
  /** Wrong passwords or codes in a day, at the door of one account or of none. */
  atDoor: 4,
  /** Dossiers opened within an hour. */
  manyInAnHour: 15,
  from: '07.00',
  until: '20.00',
} as const;

export type Outlier = {
  /** refused: something that is not theirs. atDoor: not let in. offHours: outside working hours. many: many dossiers in an hour. withoutTask: the content of a dossier of which they are not the coach. */
  readonly kind: 'refused' | 'atDoor' | 'offHours' | 'many' | 'withoutTask';
  readonly by: AccessLine['by'];
  /** At the door: of which account, by its mark; absent of addresses without one. */
  readonly mark?: string;
  readonly day: Day;
  /** Refusals, pages, dossiers in the fullest hour, or dossiers. */
  readonly count: number;
};

/**
 * What stands out in these lines: of each colleague on each day, and of who was not let in by account, apart, so that a caller can let others
 * have their turn between them. Nobody else without an account ever does.
 */
export function* outliersIn(lines: readonly AccessLine[]): Generator<readonly Outlier[]> {
  const groups = new Map<string, AccessLine[]>();
  for (const line of lines) {
    const atDoor = line.by === 'visitor';
    if (line.role === undefined && !atDoor) continue;
    const name = `${dayOf(line.at)} ${line.by} ${(atDoor && line.about?.mark) || ''}`;
    const group = groups.get(name);
    if (group) group.push(line);
    else groups.set(name, [line]);
  }
  for (const group of groups.values()) yield outliersOf(group);
}

/** Of one colleague on one day. */
function outliersOf(lines: readonly AccessLine[]): Outlier[] {
  const [first] = lines;
  if (!first) return [];
  const day = dayOf(first.at);
  if (first.by === 'visitor') return atDoor(first, lines);
  const looks = lines.filter(
    ({ about, outcome, way }) => about && about.kind !== 'user' && outcome === 'done' && way !== 'change',
  );
  const counts: readonly (readonly [Outlier['kind'], number, number])[] = [
    ['refused', lines.filter(({ outcome }) => outcome === 'refused').length, outlierBounds.refused],
    ['offHours', looks.filter((line) => isOffHours(line, day)).length, 1],
    ['many', mostInAnHour(looks), outlierBounds.manyInAnHour],
    ['withoutTask', marksIn(looks.filter(isWithoutTask)).size, 1],
  ];
  return counts.flatMap(([kind, count, least]) => (count >= least ? [{ kind, by: first.by, day, count }] : []));
}

/** The log has a line at the first, second, fourth and so on of each hour: the last of an hour says how many there were at least. */
function atDoor({ at, by, about }: AccessLine, lines: readonly AccessLine[]): Outlier[] {
  const ofHours = new Map<string, number>();
  for (const line of lines) {
    const hour = `${line.at.slice(0, 13)} ${line.action}`;
    ofHours.set(hour, Math.max(ofHours.get(hour) ?? 0, line.times ?? 1));
  }
  const count = [...ofHours.values()].reduce((sum, one) => sum + one, 0);
  const found = { kind: 'atDoor', by, day: dayOf(at), count, ...(about && { mark: about.mark }) } as const;
  return count < outlierBounds.atDoor ? [] : [found];
}

function isOffHours({ at }: AccessLine, day: Day): boolean {
  const time = clockTime(at).padStart(5, '0');
  return !isWorkingDay(day) || time < outlierBounds.from || time >= outlierBounds.until;
}

/** R3: who is not the coach gives a reason for reading the content; that is allowed, and seen. */
function isWithoutTask({ reason, relation }: AccessLine): boolean {
  return reason === true && relation !== 'ownClient';
}

/** Over the moments in their order, with one window that moves along: a day of many lines costs no more than its lines. */
function mostInAnHour(looks: readonly AccessLine[]): number {
  const hour = 3_600_000;
  const moments = looks.map(({ about, at }) => ({ mark: about?.mark ?? '', ms: Date.parse(at) }));
  moments.sort((one, other) => one.ms - other.ms);
  const inWindow = new Map<string, number>();
  let [first, most] = [0, 0];
  for (const { mark, ms } of moments) {
    inWindow.set(mark, (inWindow.get(mark) ?? 0) + 1);
    for (let old = moments[first]; old && old.ms <= ms - hour; old = moments[++first]) {
      const left = (inWindow.get(old.mark) ?? 0) - 1;
      if (left > 0) inWindow.set(old.mark, left);
      else inWindow.delete(old.mark);
    }
    most = Math.max(most, inWindow.size);
  }
  return most;
}

function marksIn(lines: readonly AccessLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ about }) => (about ? [about.mark] : [])));
}
