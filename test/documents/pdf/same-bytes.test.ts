import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { hostileModel, trajectplanModel } from '../models.ts';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

it('the same model gives the same bytes, also after other documents were made', async () => {
  const fingerprint = fingerprintOf(trajectplanModel);
  const first = sha256(await renderPdf(trajectplanModel, fingerprint));
  await renderPdf(hostileModel, fingerprint);
  expect(sha256(await renderPdf(trajectplanModel, fingerprint))).toBe(first);
});

it('other words give another fingerprint and another file', async () => {
  const changed = { ...trajectplanModel, title: 'Trajectplan 2' };
  expect(fingerprintOf(changed)).not.toBe(fingerprintOf(trajectplanModel));
  const files = await Promise.all([trajectplanModel, changed].map((model) => renderPdf(model, fingerprintOf(model))));
  expect(new Set(files.map(sha256)).size).toBe(2);
});

it('the fingerprint does not depend on the order of keys', () => {
  const turned = Object.fromEntries(Object.entries(trajectplanModel).reverse());
  expect(fingerprintOf({ ...trajectplanModel, ...turned })).toBe(fingerprintOf(trajectplanModel));
});
