import { hashesOfSamples } from './sample-hashes.ts';

/** Run as a process of its own by every-sample.test.ts. */
process.stdout.write(JSON.stringify(await hashesOfSamples()));
