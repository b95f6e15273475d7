import { parentPort, workerData } from 'node:worker_threads';
import { type HeadErrand, type HeadPlace, makeOpening } from './store/lowdb/head-errand.ts';

/** The thread that opens heads of files beside the one that starts the store (store/lowdb/open-heads.ts). */
// What comes is what open-heads.ts sends.
const open = makeOpening(workerData as HeadPlace);
parentPort?.on('message', (errand: HeadErrand) => {
  open(errand);
  parentPort?.postMessage(errand, [errand.heads.buffer]);
});
