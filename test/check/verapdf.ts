import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Checker } from './maven.ts';

/** The reference checker of PDF/A and PDF/UA (Open Preservation Foundation). */
export const verapdf: Checker = {
  name: 'veraPDF',
  groupId: 'org.verapdf.apps',
  artifactIds: ['greenfield-apps'],
  version: '1.28.2',
};

export type Flavour = '2a' | 'ua1';
export type Verdict = { readonly passed: readonly string[]; readonly failed: readonly string[] };

/** Judges every PDF of a folder. A file the checker says nothing about has failed. */
export function judge(jars: string, flavour: Flavour, folder: string): Verdict {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name));
  const checker = ['-cp', join(jars, '*'), 'org.verapdf.apps.GreenfieldCliWrapper'];
  const { stdout } = spawnSync('java', [...checker, '--flavour', flavour, '--format', 'text', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const passed = files.filter((file) => stdout.includes(`PASS ${file} `));
  return { passed, failed: files.filter((file) => !passed.includes(file)) };
}
