import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { type Config, configTable, readConfig } from '#src/config.ts';
import { summarise } from '#src/domain/summarise.ts';
import { StoreRefused } from '#src/store/errors.ts';
import type { KeptStore } from '#src/store/kept.ts';
import { openStore } from '#src/store/open.ts';
import { complain, type ExitCode } from './terminal.ts';

export const settingsFile = 'trajectdossier.env';

/** The option every command with settings has. The environment wins over the file. */
export const settingsArg = {
  settings: { type: 'string', valueHint: 'BESTAND', description: `instellingen, anders ./${settingsFile}` },
} as const;

/** Environment and settings file together, or exit code 2 with the table of what is wrong. */
export async function withConfig(
  file: string | undefined,
  run: (config: Config) => Promise<ExitCode>,
): Promise<ExitCode> {
  const path = resolve(file ?? settingsFile);
  if (file !== undefined && !existsSync(path)) {
    complain(`Het bestand met instellingen is er niet: ${path}`);
    return 2;
  }
  const kept = existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {};
  const read = readConfig({ ...kept, ...process.env });
  if (read.ok) return run(read.config);
  complain(configTable(read.problems));
  return 2;
}

/**
 * Opens the data for one command and closes them again. A running server holds the lock of a folder: then it is refused. A
 * database takes the command as one server more.
 *
 * @param whenRunning what a person can do instead while the program runs, or what is done then; undefined: nobody answered
 */
export async function withStore(
  config: Config,
  run: (store: KeptStore) => Promise<ExitCode>,
  whenRunning?: string | (() => Promise<ExitCode | undefined>),
): Promise<ExitCode> {
  const opened = await openStore({ ...config, summarise }).catch(async (error: unknown) => {
    if (!(error instanceof StoreRefused) || error.code !== 'locked') throw error;
    const done = typeof whenRunning === 'function' ? await whenRunning() : undefined;
    if (done === undefined) complain(error.message, ...(typeof whenRunning === 'string' ? [whenRunning] : []));
    return done ?? 1;
  });
  if (typeof opened === 'number') return opened;
  try {
    return await run(opened);
  } finally {
    await opened.close();
  }
}
