import { expect, it } from 'vitest';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { longTableModel, trajectplanModel } from '../models.ts';

it('twenty documents at once leave turns to other work', async () => {
  const models = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? trajectplanModel : longTableModel));
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
  // Each document lets go at least once a page; they take turns, so the others' turns count only once.
  expect(turns).toBeGreaterThan(6);
});
