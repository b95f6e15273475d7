import { expect, it } from 'vitest';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { trajectplanModel } from '../models.ts';

it('twenty documents at once leave turns to other work', async () => {
  const models = Array.from({ length: 20 }, () => trajectplanModel);
  let turns = 0;
  let busy = true;
  const count = (): void => {
    turns++;
    if (busy) setImmediate(count);
  };
  count();
  const files = await Promise.all(models.map((model) => renderPdf(model, fingerprintOf(model))));
  busy = false;
  expect(files).toHaveLength(20);
  // Six pages each, and never two slices in one turn.
  expect(turns).toBeGreaterThan(20 * 6);
});
