import { createInterface } from 'node:readline/promises';
import { StoreRefused } from '#src/store/errors.ts';

/** 0: done. 1: refused or something is wrong with the data. 2: asked wrongly, or the settings are not right. */
export type ExitCode = 0 | 1 | 2;

export function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** What went wrong goes to stderr, so that stdout stays readable by a program. */
export function complain(...lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** One JSON document on stdout, for `--json`. */
export function sayJson(value: unknown): void {
  say(JSON.stringify(value, null, 2));
}

/** Runs a command; an expected refusal becomes its Dutch sentence, a bug keeps its stack for who must mend it. */
export async function settle(run: () => Promise<ExitCode>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    if (!(error instanceof StoreRefused) && !isFileTrouble(error)) throw error;
    complain(error.message);
    process.exitCode = 1;
  }
}

/** Questions on the terminal; each is asked until its answer is right. */
export async function ask(question: string, wrong: (answer: string) => string | undefined): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (;;) {
      const answer = (await terminal.question(`${question}: `)).trim();
      const problem = wrong(answer);
      if (problem === undefined) return answer;
      complain(`  ${problem}`);
    }
  } finally {
    terminal.close();
  }
}

function isFileTrouble(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'EACCES', 'EEXIST', 'ENOSPC', 'EISDIR'].includes(String(error.code))
  );
}
