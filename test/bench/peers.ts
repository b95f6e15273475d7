import { spawnSync } from 'node:child_process';
import { load } from './peers/load.mts';

/** A folder of its own: a package.json beside the benches would cut them off from the imports of the project. */
const folder = new URL('./peers/', import.meta.url).pathname;

let installed = false;

/**
 * A package of the folder of peers, which are no dependencies of the project; `Peer` is the part of it that a bench uses.
 * The folder is installed when the package is not there yet or `tryOut` throws. Undefined, with the reason told: not to be had
 * here.
 */
export async function loadPeer<Peer>(
  name: string,
  say: (line: string) => void,
  tryOut: (peer: Peer) => unknown = () => {},
): Promise<Peer | undefined> {
  const first = await tried(name, tryOut);
  if ('peer' in first) return first.peer;
  install(say);
  const second = await tried(name, tryOut);
  if ('peer' in second) return second.peer;
  say(`${name} could not be installed here, so it is not compared: ${second.reason}`);
  return undefined;
}

type Tried<Peer> = { readonly peer: Peer } | { readonly reason: string };

async function tried<Peer>(name: string, tryOut: (peer: Peer) => unknown): Promise<Tried<Peer>> {
  try {
    const peer = (await load(name)) as Peer;
    tryOut(peer);
    return { peer };
  } catch (error) {
    return { reason: String(error).split('\n')[0] ?? '' };
  }
}

function install(say: (line: string) => void): void {
  if (installed) return;
  installed = true;
  say('installing the peers in test/bench/peers/node_modules …');
  spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-package-lock'], {
    encoding: 'utf8',
    timeout: 900_000,
  });
}
