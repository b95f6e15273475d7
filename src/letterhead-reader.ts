import { Worker } from 'node:worker_threads';
import type { Upload } from './documents/letterhead/letterhead.ts';
import { prepareLetterhead } from './documents/letterhead/prepare.ts';

/** The process that reads one uploaded letterhead and answers (documents/letterhead/apart.ts). */
process.once('message', async (upload: Upload) => {
  process.send?.(await prepareLetterhead(upload));
});

/**
 * What a file unpacks to lies outside the heap that has a limit, and reading never pauses: so another thread looks at what
 * we use, and ends us before the machine has nothing left for the server.
 */
const mostBytes = 400_000_000;
const watching = `setInterval(() => process.memoryUsage.rss() > ${mostBytes} && process.kill(process.pid, 'SIGKILL'), 20)`;
new Worker(watching, { eval: true }).unref();
