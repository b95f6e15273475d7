import { createInterface } from 'node:readline/promises';
import { refusalIn } from './refusals.ts';

/** 0: done. 1: refused or something is wrong with the data. 2: asked wrongly, or the settings are not right. */
export type ExitCode = 0 | 1 | 2;

export function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** What went wrong goes to stderr, so that stdout stays readable by a program. */
export function complain(...lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** '1 bestand' and '12 bestanden'. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Aggregates and blobs, in words an operator knows. */
export function countedFiles(report: { readonly aggregates: number; readonly blobs: number }): string {
  return `${counted(report.aggregates, 'bestand', 'bestanden')} en ${counted(report.blobs, 'bijlage', 'bijlagen')}`;
}

/** The option of commands whose outcome a program may read. */
export const jsonArg = { json: { type: 'boolean', description: 'uitkomst als JSON', default: false } } as const;

/** One JSON document on stdout, for `--json`. */
export function sayJson(value: unknown): void {
  say(JSON.stringify(value, null, 2));
}

/** Runs a command; an expected refusal becomes its Dutch sentence, a bug keeps its stack for who must mend it. */
export async function settle(run: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await run();
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    complain(refusal.sentence);
    return refusal.code;
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
