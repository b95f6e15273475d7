import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { render } from '#src/main.ts';
import { trajectplan } from '#templates/trajectplan/kind.ts';
import { grown } from './grown-model.ts';

/**
 * Run as a process of its own by event-loop.test.ts: makes the longest plan twenty times at once as PDF and Word file, or with
 * `huge` a document of 300 activities and a field of 50,000 characters once, in three rounds, and prints the delay of the
 * event loop in each, in milliseconds. The first round also loads the fonts.
 */
const model = trajectplan.toDocument(trajectplan.input.parse(trajectplan.samples.lang));
const models = process.argv[2] === 'huge' ? [grown(model, 300, 50_000)] : Array.from({ length: 20 }, () => model);
const settle = 50;

async function round(): Promise<{ p50: number; p99: number; max: number }> {
  const watch = monitorEventLoopDelay({ resolution: 5 });
  watch.enable();
  await delay(settle);
  watch.reset();
  await Promise.all(models.map((one) => render(one, fingerprintOf(one))));
  await delay(settle);
  watch.disable();
  const [p50, p99] = [watch.percentile(50), watch.percentile(99)].map((nanoseconds) => nanoseconds / 1e6);
  return { p50: p50 ?? Number.NaN, p99: p99 ?? Number.NaN, max: watch.max / 1e6 };
}

const rounds = [await round(), await round(), await round()];
process.stdout.write(JSON.stringify(rounds));
