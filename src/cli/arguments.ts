import { parseArgs } from 'node:util';
import type { AnyCommand } from './program.ts';

type Arg = {
  readonly type?: string;
  readonly description?: string;
  readonly valueHint?: string;
  readonly default?: unknown;
};

/** What a command takes, by name; positional words too. */
export function argsOf(command: AnyCommand): Readonly<Record<string, Arg>> {
  return command.args && typeof command.args === 'object' && !('then' in command.args) ? command.args : {};
}

/**
 * What is wrong with the words after a command, as a Dutch sentence: an option that is not there, one without its value,
 * a word too many. The library itself lets these pass unseen.
 */
export function argumentProblem(command: AnyCommand, words: readonly string[]): string | undefined {
  const args = Object.entries(argsOf(command));
  const options = Object.fromEntries(
    args.flatMap(([name, { type }]) =>
      type === 'positional' ? [] : [[name, { type: type === 'boolean' ? 'boolean' : 'string' } as const]],
    ),
  );
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  let left = args.filter(([, { type }]) => type === 'positional').length;
  for (const token of tokens) {
    if (token.kind === 'option') {
      const problem = optionProblem(options, token);
      if (problem !== undefined) return problem;
    }
    if (token.kind === 'positional' && left-- <= 0) return `Dit woord is er te veel: ${token.value}`;
  }
  return undefined;
}

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
type Token = { readonly name: string; readonly rawName: string; readonly value?: string | undefined };

function optionProblem(options: Options, { name, rawName, value }: Token): string | undefined {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  const known = Object.keys(options).map((one) => `--${one}`);
  if (!option)
    return known.length === 0
      ? `Deze optie is er niet: ${rawName}`
      : `Deze optie is er niet: ${rawName}. Kies uit: ${known.join(', ')}`;
  if (option.type === 'boolean') return value === undefined ? undefined : `Geef geen waarde bij ${rawName}`;
  return value === undefined || value === '' || value.startsWith('--') ? `Geef een waarde bij ${rawName}` : undefined;
}
