import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#src/project-file.ts';
import type { Prepared, Preparing, Upload } from './letterhead.ts';
import { makeTurns } from './turns.ts';

/** Reading a paper takes a tenth of a second; what takes longer than this is a trap or far too much. */
const patienceMs = 10_000;
const memoryMb = 256;
/** Each may use the memory and a core that pages need. */
const atOnce = 2;

/**
 * Prepares uploads, each in a process of its own, with a deadline, a limit of memory and nothing of our environment:
 * whatever a stranger's file does there, the server goes on. Two at a time; the others wait.
 *
 * @param patience milliseconds that reading may take, and before it waiting for a turn
 */
export function makePreparing(patience = patienceMs, places = atOnce): Preparing {
  const turns = makeTurns(places);
  return async (upload) => {
    if (!(await turns.enter(patience))) return busy;
    try {
      return await prepareApart(upload, patience);
    } finally {
      turns.leave();
    }
  };
}

async function prepareApart(upload: Upload, patience: number): Promise<Prepared> {
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

const unread = refusal(
  'De bestanden konden niet worden nagekeken. Maak ze eenvoudiger of kleiner, en probeer het opnieuw',
);
const busy = refusal('Er worden nu andere bestanden nagekeken. Probeer het over een minuut opnieuw');

function refusal(message: string): Prepared {
  return { ok: false, problems: [{ file: 'word', message }] };
}

/** Undefined when the process ended without an answer. */
function answerOf(reader: ChildProcess, upload: Upload): Promise<Prepared | undefined> {
  return new Promise((resolve) => {
    // What comes is what letterhead-reader.ts sends.
    reader.once('message', (answer) => resolve(answer as Prepared));
    for (const end of ['error', 'exit']) reader.once(end, () => resolve(undefined));
    reader.send(upload, (error) => error && resolve(undefined));
  });
}
