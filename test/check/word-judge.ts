import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Checker } from './maven.ts';

/** Carries the schemas of ECMA-376 (transitional) and reads Word files with code that is not ours. */
export const poi: Checker = {
  name: 'Apache POI',
  groupId: 'org.apache.poi',
  artifactIds: ['poi-ooxml', 'poi-ooxml-full'],
  version: '5.5.1',
  // the half set of schemas
  without: 'poi-ooxml-lite',
};

const judge = new URL('./WordJudge.java', import.meta.url).pathname;

/** What is wrong with the Word files of a folder, by the file's path; a file nothing is said about is wrong too. */
export function judgeWord(jars: string, folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => join(folder, name));
  const { stdout, stderr } = spawnSync('java', ['-cp', join(jars, '*'), judge, ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const verdicts = new Map(
    stdout.split(/^(?=PASS |FAIL )/m).map((part) => {
      const [first = '', ...rest] = part.trimEnd().split('\n');
      return [first.slice(5), { passed: first.startsWith('PASS '), said: rest.join('\n') }];
    }),
  );
  const wrong = files.filter((file) => !verdicts.get(file)?.passed);
  return new Map(wrong.map((file) => [file, verdicts.get(file)?.said ?? stderr]));
}
