import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The other side of a connection that this process opened. */
export type Outgoing = { readonly address: string; readonly port: number };

const listening = '0A';
/** Nobody is at the other side yet, or any more. */
const over = ['06', '07', listening];

/**
 * Connections that this process has to elsewhere at this moment, as the operating system tells it: so also one that no code
 * of ours made (R42). Undefined where it does not tell, as outside Linux.
 */
export function outgoingNow(): readonly Outgoing[] | undefined {
  try {
    const sockets = ownSockets();
    const own = ['/proc/self/net/tcp', '/proc/self/net/tcp6'].flatMap(lines).filter(({ inode }) => sockets.has(inode));
    const doors = new Set(own.filter(({ state }) => state === listening).map(({ local }) => local.port));
    return own
      .filter(({ state, local }) => !over.includes(state) && !doors.has(local.port))
      .map(({ remote }) => remote);
  } catch {
    return undefined;
  }
}

/** Numbers of the sockets this process holds. */
function ownSockets(): ReadonlySet<string> {
  return new Set(readdirSync('/proc/self/fd').flatMap((name) => /^socket:\[(\d+)\]$/.exec(target(name))?.[1] ?? []));
}

function target(name: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${name}`);
  } catch {
    // closed since the list was read
    return '';
  }
}

function lines(file: string) {
  const [, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [, local = '', remote = '', state = '', , , , , , inode = ''] = row.trim().split(/\s+/);
    return { local: endOf(local), remote: endOf(remote), state, inode };
  });
}

/** '0100007F:0BB8' is 127.0.0.1, port 3000: each four bytes the other way round. */
function endOf(text: string): Outgoing {
  const [address = '', port = ''] = text.split(':');
  const bytes = (address.match(/.{8}/g) ?? []).flatMap((word) => (word.match(/../g) ?? []).toReversed());
  return { address: bytes.length === 4 ? dotted(bytes) : sixOf(bytes.join('')), port: Number.parseInt(port, 16) };
}

function dotted(bytes: readonly string[]): string {
  return bytes.map((byte) => Number.parseInt(byte, 16)).join('.');
}

/** An address of the old kind in one of the new keeps its own looks. */
function sixOf(hex: string): string {
  const mapped = /^0{20}F{4}(.{8})$/i.exec(hex)?.[1];
  return mapped ? dotted(mapped.match(/../g) ?? []) : (hex.match(/.{4}/g) ?? []).join(':').toLowerCase();
}
