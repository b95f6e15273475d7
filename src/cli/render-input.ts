import { readFile } from 'node:fs/promises';

/** What stands in a JSON file; a byte order mark before it is no matter. Undefined: it is no JSON. @throws file trouble */
export async function readJsonFile(path: string): Promise<{ readonly json: unknown } | undefined> {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  try {
    const json: unknown = JSON.parse(text);
    return { json };
  } catch {
    // Where the text breaks off is quoted in the parser's words, and it may hold personal data.
    return undefined;
  }
}
