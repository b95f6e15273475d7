import { renderPdf } from '#src/documents/pdf/render.ts';
import type { Renderer } from '#src/documents/render.ts';

/** A real PDF where the stage makes a few words do: only that can be locked with a password. */
export const realPdf: Renderer = async (model, fingerprint) => ({
  pdf: await renderPdf(model, fingerprint),
  docx: Buffer.from(`PK ${fingerprint}`),
});
