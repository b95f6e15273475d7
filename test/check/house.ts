import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

export type HouseReport = {
  /** Source files on disk, relative to the root. */
  readonly files: readonly string[];
  /** How many of them the import check really looked at. */
  readonly seen: number;
  /** One line a problem; empty: the house stands. */
  readonly problems: readonly string[];
};

const rooms = ['src', 'workflows', 'templates'];
const longest = 300;

/** Time and chance come in as parameters; only these rooms hold the real ones. */
const pureRooms = /^(workflows|templates|src\/(domain|workflow|commands|documents|mail|jobs))\//;
const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b/;

/**
 * The floors of the house below `root`: imports (`.dependency-cruiser.cjs`), length of files, no clock or chance in pure
 * rooms. A file the import check did not see is a problem too, so that a check of nothing never passes.
 */
export async function checkHouse(root: string, config: string): Promise<HouseReport> {
  const files = rooms.flatMap((room) => sourceFiles(root, room));
  const { modules, summary } = await importsOf(root, config);
  const known = new Set(modules.map((module) => module.source));
  const unseen = files.filter((file) => !known.has(file));
  const floors = summary.violations.map(({ rule, from, to }) => `floor "${rule.name}": ${from} -> ${to}`);
  const texts = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
  const long = texts.filter(({ text }) => text.split('\n').length > longest + 1);
  const clocks = texts.filter(({ file, text }) => pureRooms.test(file) && impure.test(text));
  return {
    files,
    seen: files.length - unseen.length,
    problems: [
      ...floors,
      ...unseen.map((file) => `not seen by the floor check: ${file}`),
      ...long.map(({ file }) => `over ${longest} lines: ${file}`),
      ...clocks.map(({ file }) => `reads clock, chance or environment by itself: ${file}`),
    ],
  };
}

async function importsOf(root: string, config: string): Promise<ICruiseResult> {
  const options = await extractDepcruiseOptions(config);
  const tsConfig = extractTSConfig(join(root, 'tsconfig.json'));
  const { output } = await cruise(rooms, { ...options, baseDir: root, outputType: 'json' }, undefined, { tsConfig });
  // The json reporter gives text; any other gives the result itself.
  return typeof output === 'string' ? (JSON.parse(output) as ICruiseResult) : output;
}

function sourceFiles(root: string, room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
}
