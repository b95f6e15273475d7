import { writeFiles } from '#src/cli/render.ts';
import { kinds } from '#templates/index.ts';

/** Every kind with every sample as PDF and DOCX in one folder, to look at. Tells each pair through `tell`. */
export async function writeGallery(outDir: string, tell: (line: string) => void): Promise<number> {
  let written = 0;
  for (const kind of Object.values(kinds)) {
    for (const [sample, input] of Object.entries(kind.samples)) {
      const name = `${kind.key}-${sample}`;
      await writeFiles(kind.toDocument(input), outDir, name);
      tell(name);
      written += 1;
    }
  }
  return written;
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  const out = process.argv[2] ?? 'gallery';
  const written = await writeGallery(out, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`${written} documenten in ${out}/\n`);
}
