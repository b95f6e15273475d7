import type { Inspection } from '#src/domain/inspection/inspection.ts';

export type Leaf = { readonly path: string; readonly value: unknown };

/** Every stored text, number and yes or no, by its path; found without the walk that is tested. */
export function leavesOf(value: unknown, path = ''): Leaf[] {
  if (value === null || typeof value !== 'object') return value === undefined ? [] : [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own: unknown = Array.isArray(value) && inner !== null && typeof inner === 'object' ? inner.id : undefined;
    const name = encodeURIComponent(typeof own === 'string' ? own : key);
    return leavesOf(inner, path === '' ? name : `${path}/${name}`);
  });
}

export type Fate = 'told' | 'in words' | { readonly leftOut: string } | 'lost' | 'changed';

/** What became of each leaf in the overview. */
export function fates(inspection: Inspection): (leaf: Leaf) => Fate {
  const data = new Map(
    inspection.groups.flatMap(({ parts }) => parts.flatMap((part) => part.data.map((datum) => [datum.path, datum]))),
  );
  const omitted = new Map(inspection.leftOut.map(({ path, reason }) => [path, reason]));
  return ({ path, value }) => {
    const keys = path.split('/');
    for (let length = keys.length; length > 0; length--) {
      const above = keys.slice(0, length).join('/');
      const reason = omitted.get(above);
      if (reason !== undefined) return { leftOut: reason };
      const datum = data.get(above);
      if (!datum) continue;
      if (datum.value === undefined) return saysNothing(datum.words, value) ? 'lost' : 'in words';
      const held = keys
        .slice(length)
        .reduce<unknown>((inner, key) => Object(inner)[decodeURIComponent(key)], datum.value);
      return held === value ? 'told' : 'changed';
    }
    return 'lost';
  };
}

/** Words that are none, or that are the stored number again. */
function saysNothing(words: string, value: unknown): boolean {
  return /^[\s–]*$/.test(words) || (/^[0-9a-z]{26}$/.test(String(value)) && words.includes(String(value)));
}
