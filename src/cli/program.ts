import type { CommandDef } from 'citty';
import { argsOf } from './arguments.ts';

// biome-ignore lint/suspicious/noExplicitAny: commands differ in their options, and the list takes them all
export type AnyCommand = CommandDef<any>;

/** Everything a person can type after `npm run -s cli --`. Loaded when asked for: most need only a part of the house. */
export const commands: Readonly<Record<string, () => Promise<AnyCommand>>> = {
  init: async () => (await import('./init.ts')).init,
  start: async () => (await import('./start.ts')).start,
  demo: async () => (await import('./demo.ts')).demo,
  user: async () => (await import('./user.ts')).user,
  verify: async () => (await import('./verify.ts')).verify,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  replay: async () => (await import('./replay.ts')).replay,
  migrate: async () => (await import('./migrate.ts')).migrate,
  jobs: async () => (await import('./jobs.ts')).jobs,
  evidence: async () => (await import('./evidence.ts')).evidence,
  simulate: async () => (await import('./simulate.ts')).simulate,
  render: async () => (await import('./documents.ts')).render,
  schema: async () => (await import('./documents.ts')).schema,
  diagrams: async () => (await import('./documents.ts')).diagrams,
};

export type FoundCommand = { readonly command: AnyCommand; readonly rest: string[] };

/** The command that words name, and what is left for it; undefined when there is none. */
export async function findCommand(words: readonly string[]): Promise<FoundCommand | undefined> {
  const [first = '', second = ''] = words;
  const command = Object.hasOwn(commands, first) ? await commands[first]?.() : undefined;
  if (!command?.subCommands) return command && { command, rest: words.slice(1) };
  // Our subcommands are plain records, never promises.
  const subCommands = command.subCommands as Readonly<Record<string, AnyCommand>>;
  const sub = Object.hasOwn(subCommands, second) ? subCommands[second] : undefined;
  return sub && { command: sub, rest: words.slice(2) };
}

/** What there is to type, in Dutch. */
export async function usage(): Promise<string> {
  const all = Object.entries(commands);
  const lines = await Promise.all(all.map(async ([name, load]) => `  ${name.padEnd(10)} ${described(await load())}`));
  return [
    'Gebruik: npm run -s cli -- OPDRACHT [opties]',
    '',
    ...lines,
    '',
    'Opties van een opdracht: npm run -s cli -- OPDRACHT --help',
  ].join('\n');
}

/** The commands within a command such as `user`; undefined when the first word names none. */
export async function groupUsage([first = '']: readonly string[]): Promise<string | undefined> {
  const command = Object.hasOwn(commands, first) ? await commands[first]?.() : undefined;
  if (!command?.subCommands) return undefined;
  const lines = Object.entries(command.subCommands as Readonly<Record<string, AnyCommand>>).map(
    ([name, sub]) => `  ${`${first} ${name}`.padEnd(16)} ${described(sub)}`,
  );
  return ['Kies uit:', '', ...lines].join('\n');
}

/** The options of one command. */
export function usageOf(command: AnyCommand): string {
  const lines = Object.entries(argsOf(command)).map(([name, arg]) => {
    const shown = arg.type === 'positional' ? (arg.valueHint ?? name.toUpperCase()) : `--${name}`;
    return `  ${shown.padEnd(14)} ${arg.description ?? ''}${typeof arg.default === 'string' ? ` (anders ${arg.default})` : ''}`;
  });
  return [described(command), '', ...lines].join('\n');
}

function described(command: AnyCommand): string {
  const { meta } = command;
  return meta && typeof meta === 'object' && 'description' in meta ? (meta.description ?? '') : '';
}
