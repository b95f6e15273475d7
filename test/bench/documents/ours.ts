import { build } from 'esbuild';
import type { renderDocx } from '#src/documents/docx/render.ts';
import type { renderPdf } from '#src/documents/pdf/render.ts';
import { projectFile } from '#src/project-file.ts';
import type { Opener } from './maker.ts';

export const ourPdf: Opener = async () => {
  const { renderPdf: render } = await shipped<{ renderPdf: typeof renderPdf }>('pdf');
  return { what: 'our PDF', lacks: 'ligatures', make: ({ model, fingerprint }) => render(model, fingerprint) };
};

export const ourDocx: Opener = async () => {
  const { renderDocx: render } = await shipped<{ renderDocx: typeof renderDocx }>('docx');
  return { what: 'our Word file', lacks: '', make: ({ model, fingerprint }) => render(model, fingerprint) };
};

/** An engine as it ships, bundled as `npm run build` does: the loader that benches run in names each function when it is made. */
async function shipped<Engine>(kind: 'pdf' | 'docx'): Promise<Engine> {
  const outfile = projectFile(`dist/bench-${kind}.js`).pathname;
  await build({
    entryPoints: [projectFile(`src/documents/${kind}/render.ts`).pathname],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
  });
  return (await import(outfile)) as Engine;
}
