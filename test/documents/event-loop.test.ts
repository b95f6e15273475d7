import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { renderDocx } from '#src/documents/docx/render.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { grown } from './grown-model.ts';
import { trajectplanModel } from './models.ts';

const roundsSchema = z.array(z.strictObject({ p50: z.number(), p99: z.number(), max: z.number() }));

/** Turns of the event loop that others had while documents were made at once. */
async function turnsDuring(render: typeof renderPdf, models: readonly DocumentModel[]): Promise<number> {
  let turns = 0;
  let busy = true;
  const count = (): void => {
    turns++;
    if (busy) setImmediate(count);
  };
  count();
  const files = await Promise.all(models.map((model) => render(model, fingerprintOf(model))));
  busy = false;
  expect(files).toHaveLength(models.length);
  return turns;
}

const twenty = Array.from({ length: 20 }, () => trajectplanModel);

it('twenty PDF files at once leave a turn to other work after every file', async () => {
  expect(await turnsDuring(renderPdf, twenty)).toBeGreaterThan(20);
});

it('a long PDF file leaves turns to other work while it is laid out and drawn', async () => {
  expect(await turnsDuring(renderPdf, [grown(trajectplanModel, 300, 50_000)])).toBeGreaterThan(4);
});

it('twenty Word files at once leave a turn to other work after every file', async () => {
  await renderDocx(trajectplanModel, fingerprintOf(trajectplanModel));
  expect(await turnsDuring(renderDocx, twenty)).toBeGreaterThan(20);
});

it.each([
  ['twenty long documents at once', '20'],
  ['three hundred activities and fifty thousand characters', 'huge'],
])('%s hold nobody up for a fifth of a second', async (name, what) => {
  const script = new URL('./measure-delay.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, what]);
  const rounds = roundsSchema.parse(JSON.parse(stdout));
  const told = rounds.map(({ p50, p99, max }) => `p50 ${p50.toFixed(0)}, p99 ${p99.toFixed(0)}, max ${max.toFixed(0)}`);
  process.stdout.write(`event loop delay with ${name}, in ms: ${told.join(' | ')}\n`);
  // Other work on the machine only ever adds delay, so the quietest round says most about ours.
  expect(Math.min(...rounds.map(({ p99 }) => p99))).toBeLessThan(200);
});

it.each([
  ['PDF', renderPdf],
  ['Word file', renderDocx],
])('four times the activities and characters cost the %s about four times the work', async (_, render) => {
  const cost = async (activities: number, characters: number): Promise<number> => {
    const model = grown(trajectplanModel, activities, characters);
    const times: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      const from = process.cpuUsage();
      await render(model, 'f');
      const { user, system } = process.cpuUsage(from);
      times.push(user + system);
    }
    return Math.min(...times);
  };
  const some = await cost(300, 50_000);
  // Sixteen times would be quadratic; what lies between is the machine's.
  expect((await cost(1200, 200_000)) / some).toBeLessThan(9);
});
