import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { errorCode } from '#src/store/disk.ts';

/**
 * Through this door a command asks the running program for what only that can do, since it holds the data alone. It stands
 * beside the key file: whoever can open it could read the keys too. One line of JSON goes in and one comes out.
 */
export type Door = {
  /** Stops what is being done for somebody, and answers that. */
  close(): Promise<void>;
};

type Answer = (question: unknown, signal: AbortSignal) => Promise<unknown>;

/** @throws the system's error where no door can be made, as for a path of more than a hundred characters */
export async function openDoor(keyFile: string, answer: Answer): Promise<Door> {
  const path = doorOf(keyFile);
  // whoever holds the data may clear away what a crash left
  if (process.platform !== 'win32') await rm(path, { force: true });
  const stopping = new AbortController();
  const busy = new Set<Promise<void>>();
  const server = createServer((socket) => {
    const task = serve(socket, answer, stopping.signal).finally(() => busy.delete(task));
    busy.add(task);
  });
  await listening(server, path);
  return {
    async close() {
      stopping.abort();
      const closed = new Promise((done) => server.close(done));
      await Promise.allSettled(busy);
      await closed;
    },
  };
}

/** Undefined: nobody answers there. @throws Error when the program stopped before it answered */
export async function askAtDoor(keyFile: string, question: unknown): Promise<unknown> {
  const socket = createConnection(doorOf(keyFile));
  try {
    await new Promise<void>((done, fail) => socket.once('connect', done).once('error', fail));
  } catch (error) {
    socket.destroy();
    if (['ENOENT', 'ECONNREFUSED', 'EINVAL'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
  try {
    socket.write(`${JSON.stringify(question)}\n`);
    return JSON.parse(await lineFrom(socket));
  } finally {
    socket.destroy();
  }
}

/** A pipe has no place in a folder; its name tells which key file it belongs to. */
function doorOf(keyFile: string): string {
  const path = resolve(keyFile);
  if (process.platform !== 'win32') return `${path}.deur`;
  return `\\\\.\\pipe\\trajectdossier-${createHash('sha256').update(path).digest('hex').slice(0, 32)}`;
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(path, () => done());
  });
}

async function serve(socket: Socket, answer: Answer, signal: AbortSignal): Promise<void> {
  const leave = () => socket.destroy();
  // whoever asked may be gone before the answer is there, and whoever says nothing is not waited for
  socket.on('error', leave).setTimeout(patience, leave);
  signal.addEventListener('abort', leave);
  try {
    const question: unknown = JSON.parse(await lineFrom(socket));
    socket.setTimeout(0);
    signal.removeEventListener('abort', leave);
    socket.end(`${JSON.stringify(await answer(question, signal))}\n`);
  } catch {
    leave();
  }
}

const patience = 5_000;

const longest = 2 ** 20;

/** What the other side says, up to the end of its line. */
function lineFrom(socket: Socket): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.endsWith('\n')) done(text);
      if (text.length > longest) socket.destroy();
    });
    socket.on('close', () => fail(new Error('the other side said no whole line')));
  });
}
