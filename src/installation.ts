import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { Installation } from '#src/web/self-test/installation.ts';
import { type Config, isLocal } from './config.ts';
import { outgoingNow } from './outgoing.ts';
import { sealKeyFile } from './seal-key.ts';
import { addressOf } from './store/postgres/address.ts';

/** Looks at the machine the program runs on, for the page that tells whether all is well. */
export async function readInstallation(config: Config): Promise<Installation> {
  const relay = new URL(config.smtpUrl);
  const { databaseUrl } = config;
  return {
    relay: { host: relay.hostname, port: Number(relay.port) || usualPort(relay), isLocal: isLocal(relay) },
    ...(databaseUrl !== undefined && {
      database: { ...addressOf(databaseUrl), isLocal: isLocal(new URL(databaseUrl)) },
    }),
    outgoing: outgoingNow(),
    listensOn: config.host,
    keys: [
      { name: 'master', isSafe: isOwnersOnly(config.keyFile) },
      // in a database the other keys lie among the data, wrapped under this one
      ...(databaseUrl === undefined
        ? [{ name: 'keystore', isSafe: isOwnersOnly(`${config.keyFile}.keystore`) } as const]
        : []),
      { name: 'seal', isSafe: isOwnersOnly(sealKeyFile(config)) },
    ],
    space: databaseUrl === undefined ? await spaceIn(config.dataDir) : undefined,
    nodeVersion: process.versions.node,
  };
}

function usualPort({ protocol }: URL): number {
  return protocol === 'smtps:' ? 465 : 587;
}

/** Undefined: there is nothing. */
function isOwnersOnly(path: string): boolean | undefined {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  return mode === undefined ? undefined : process.platform === 'win32' || (mode & 0o077) === 0;
}

/** What is free on the disk of a folder, in bytes. Undefined where the system does not tell. */
export async function spaceIn(folder: string): Promise<Installation['space']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, size: blocks * bsize };
  } catch {
    return undefined;
  }
}
