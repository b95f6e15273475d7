import { type DeadlineKind, type TaskRight, taskRights } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { workPlace } from '#src/domain/work.ts';
import type { View } from './rows.ts';
import { searchTerms } from './sort-keys.ts';

/** By reference and order number, which a search may start with. */
export const terms: View = {
  keysOf: (summary) => searchTerms(summary).map((term, at) => `${term}\u0001${summary.id}${at}`),
};

/** R8: by the last day on which a word of the health list was kept. */
export const keptWords: View = {
  keysOf: ({ id, overriddenOn }) => (overriddenOn ? [`${overriddenOn}\u0001${id}`] : []),
};

/** By kind of task and its day: the tasks that a summary holds. */
export const tasks: View = {
  keysOf: ({ id, next, also = [] }) =>
    [next, ...also].map(({ kind, on }, at) => `${taskPlace(kind)}${on ?? undated}\u0001${id}${at}`),
};

/** Where tasks of a kind begin, and those of them on or after a day. */
export function taskPlace(kind: DeadlineKind, on: Day | '' = ''): string {
  return `${kind}\u0001${on}`;
}

const undated: Day = '9999-12-31';

/** R54: by the last day on which something left. */
export const disclosed: View = {
  keysOf: ({ id, disclosedOn }) => (disclosedOn ? [`${disclosedOn}\u0001${id}`] : []),
};

/** R19: those in which a version lies with the sponsor, or is on its way there. */
export const lyingOut: View = {
  keysOf: ({ id, liesWith = [] }) => (liesWith.length > 0 ? [id] : []),
};

const works = new Map<string, View>();

/** By what somebody with these rights has to do there; the same rights are the same view. */
export function workOf(rights: readonly TaskRight[]): View {
  const wanted = taskRights.filter((right) => rights.includes(right));
  const name = wanted.join();
  const known = works.get(name);
  if (known) return known;
  const view: View = {
    keysOf(summary) {
      const place = workPlace(summary, wanted);
      return place === undefined ? [] : [place];
    },
  };
  works.set(name, view);
  return view;
}
