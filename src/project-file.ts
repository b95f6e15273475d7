/**
 * Where a file of the project lies, given its path from the top folder ('templates/fonts/…'). True for these sources and
 * for the bundle made of them (`dist/`): both lie one folder below the top.
 */
export function projectFile(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}
