import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#src/project-file.ts';
import type { Prepared, Upload } from './letterhead.ts';

/** Reading a paper takes a tenth of a second; what takes longer than this is a trap or far too much. */
const patienceMs = 10_000;
const memoryMb = 256;

/**
 * Prepares an upload in a process of its own, with a deadline, a limit of memory and nothing of our environment: whatever
 * a stranger's file does there, the server goes on.
 *
 * @param patience milliseconds it may take
 */
export async function prepareApart(upload: Upload, patience = patienceMs): Promise<Prepared> {
  const reader = fork(fileURLToPath(projectFile('dist/letterhead-reader.js')), {
    execArgv: [`--max-old-space-size=${memoryMb}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  try {
    return (await answerOf(reader, upload)) ?? unread;
  } finally {
    reader.kill('SIGKILL');
  }
}

const message = 'De bestanden konden niet worden nagekeken. Maak ze eenvoudiger of kleiner, en probeer het opnieuw';
const unread: Prepared = { ok: false, problems: [{ file: 'word', message }] };

/** Undefined when the process ended without an answer. */
function answerOf(reader: ChildProcess, upload: Upload): Promise<Prepared | undefined> {
  return new Promise((resolve) => {
    // What comes is what letterhead-reader.ts sends.
    reader.once('message', (answer) => resolve(answer as Prepared));
    for (const end of ['error', 'exit']) reader.once(end, () => resolve(undefined));
    reader.send(upload, (error) => error && resolve(undefined));
  });
}
