/**
 * Runs the import floors and proves that they were really looked at: the number of modules seen must equal the number
 * of source files on disk, and files above the length floor fail.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const rooms = ['src', 'workflows', 'templates'];
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...rooms], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

type Violation = { from: string; to: string; rule: { name: string } };
type Report = { modules: { source: string }[]; summary: { violations: Violation[] } };
const report: Report = JSON.parse(cruise());
const seen = new Set(report.modules.map((module) => module.source));
const unseen = files.filter((file) => !seen.has(file));
const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301);

for (const { rule, from, to } of report.summary.violations) console.error(`floor "${rule.name}": ${from} -> ${to}`);
for (const file of unseen) console.error(`not seen by the floor check: ${file}`);
for (const file of long) console.error(`over 300 lines: ${file}`);
const failed = report.summary.violations.length + unseen.length + long.length;
console.log(`floors: ${files.length} modules on disk, ${files.length - unseen.length} seen, ${report.summary.violations.length} violations, ${long.length} over 300 lines`);
process.exit(failed > 0 || files.length < 50 ? 1 : 0);

function cruise(): string {
  const args = ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...rooms];
  try {
    return execFileSync('npx', args, { encoding: 'utf8', maxBuffer: 256 << 20, stdio: ['ignore', 'pipe', 'inherit'] });
  } catch (error) {
    // The tool exits with the number of violations; its report is on stdout all the same.
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string' && error.stdout !== '') return error.stdout;
    throw error;
  }
}
