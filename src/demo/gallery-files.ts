import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderDocx } from '#src/documents/docx/render.ts';
import type { LetterheadFiles } from '#src/documents/letterhead/letterhead.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { makeFolders } from '#src/store/disk.ts';
import { kinds } from '#templates/index.ts';

/** Of no document: a real one stands on every page, so one changed word would change every page beside it. */
const fingerprint = '0'.repeat(64);

/**
 * Every kind with every sample as PDF and DOCX in one folder, which is made when it is not there. Answers their names in
 * the order of the registry: 'L04-intake' for L04-intake.pdf and L04-intake.docx. `letterhead`: the paper they stand on, else the house style.
 */
export async function writeGallery(outDir: string, letterhead?: LetterheadFiles): Promise<string[]> {
  makeFolders(outDir);
  const names: string[] = [];
  for (const kind of Object.values(kinds)) {
    for (const [sample, input] of Object.entries(kind.samples)) {
      const name = `${kind.key}-${sample}`;
      const model = kind.toDocument(input);
      await writeFile(join(outDir, `${name}.pdf`), await renderPdf(model, fingerprint, letterhead));
      await writeFile(join(outDir, `${name}.docx`), await renderDocx(model, fingerprint, letterhead));
      names.push(name);
    }
  }
  return names;
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1])
  await writeGallery(process.argv[2] ?? 'gallery');
