/** Reading a kind's input without knowing its shape. */
type Path = readonly (string | number)[];

/** Paths of all objects in a value, its own first; lists are walked through. */
export function objectsIn(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => objectsIn(one, [...path, index]));
  if (!isObject(value)) return [];
  return [path, ...Object.entries(value).flatMap(([key, one]) => objectsIn(one, [...path, key]))];
}

/** The object at a path; throws when there is none. */
export function objectAt(value: unknown, path: Path): Record<string, unknown> {
  const found = find(value, path);
  if (!isObject(found)) throw new Error(`no object at ${path.join('.')}`);
  return found;
}

/** Surnames of the people a document is about or written to. */
export function surnamesIn(input: unknown): string[] {
  const paths: Path[] = [
    ['facts', 'client', 'plainName'],
    ['facts', 'addressee', 'formalName'],
    ['facts', 'addressee', 'onBehalfOf'],
  ];
  return paths.flatMap((path) => {
    const name = find(input, path);
    return typeof name === 'string' ? name.split(' ').slice(-1) : [];
  });
}

export function knowsClient(input: unknown): boolean {
  return isObject(find(input, ['facts', 'client']));
}

function find(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (isObject(at) || Array.isArray(at) ? Reflect.get(at, key) : undefined),
    value,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
