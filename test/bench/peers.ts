import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { load } from './peers/load.mts';

/** A folder of its own: a package.json beside the benches would cut them off from the imports of the project. */
const folder = new URL('./peers/', import.meta.url);

type Say = (line: string) => void;

/**
 * Installs the peers, which are no dependencies of the project, when one of them does not load; what stands there then goes
 * first, for npm leaves alone what it finds. Before anything is loaded: a process that looked for a package in vain does not
 * find it later either.
 */
export function installPeers(say: Say): void {
  const { optionalDependencies } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const missing = Object.keys(optionalDependencies).filter((name) => !loads(name));
  if (missing.length === 0) return;
  say(`installing the peers in test/bench/peers/node_modules, for want of ${missing.join(', ')} …`);
  rmSync(new URL('node_modules', folder), { recursive: true, force: true });
  const options = ['--prefix', folder.pathname, '--no-audit', '--no-fund', '--no-package-lock'];
  spawnSync('npm', ['install', ...options], { encoding: 'utf8', timeout: 900_000 });
}

/** Opens the database too: its compiled part, of one version of Node, is loaded only then. */
const trial = `
  const [, name] = process.argv;
  const peer = await import(name);
  if (name === 'better-sqlite3') new peer.default(':memory:').close();`;

function loads(name: string): boolean {
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', trial, name], { cwd: folder });
  return status === 0;
}

/** A package of the folder of peers; `Peer` is the part of it that a bench uses. Undefined, with the reason told: not to be had here. */
export async function loadPeer<Peer>(name: string, say: Say): Promise<Peer | undefined> {
  try {
    return (await load(name)) as Peer;
  } catch (error) {
    say(`${name} could not be installed here, so it is not compared: ${String(error).split('\n')[0]}`);
    return undefined;
  }
}
