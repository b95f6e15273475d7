import { runCommand } from 'citty';
import { argumentProblem } from './arguments.ts';
import { findCommand, groupUsage, usage, usageOf } from './program.ts';
import { complain, type ExitCode, say, settle } from './terminal.ts';

/** Carries out what a person typed, words after the name of the program. */
export function run(words: readonly string[]): Promise<ExitCode> {
  return settle(() => carryOut(words));
}

async function carryOut(words: readonly string[]): Promise<ExitCode> {
  const found = await findCommand(words);
  const group = found ? undefined : await groupUsage(words);
  if (words.length === 0 || words.includes('--help') || words.includes('-h')) {
    say(found ? usageOf(found.command) : (group ?? (await usage())));
    return 0;
  }
  if (!found) {
    const asked = words.slice(0, 2).join(' ');
    complain(group && words.length === 1 ? `Deze opdracht is niet af: ${asked}` : `Deze opdracht is er niet: ${asked}`);
    complain('', group ?? (await usage()));
    return 2;
  }
  const problem = argumentProblem(found.command, found.rest);
  if (problem !== undefined) {
    complain(problem);
    return 2;
  }
  const { result } = await runCommand(found.command, { rawArgs: found.rest });
  // Every command of ours ends in `settle`, which gives an exit code.
  return result as ExitCode;
}
