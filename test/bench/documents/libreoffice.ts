import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { renderDocx } from '#src/documents/docx/render.ts';
import type { Opener } from './maker.ts';

const run = promisify(execFile);
const program = process.env.SOFFICE_PATH ?? 'soffice';

/** Prints our Word file, as an office would that has no engine for PDF: one process a file, in a profile of its own. */
export const libreOffice: Opener = async (say) => {
  if (spawnSync(program, ['--version']).status !== 0) {
    say('LibreOffice is not installed here, so it is not compared.');
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'trajectdossier-bench-'));
  const [word, pdf] = [join(folder, 'plan.docx'), join(folder, 'plan.pdf')];
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  return {
    what: 'LibreOffice, printing our Word file',
    lacks: 'PDF/A',
    make: async ({ model, fingerprint }) => {
      await writeFile(word, await renderDocx(model, fingerprint));
      await run(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, word]);
      return await readFile(pdf);
    },
    close: () => rm(folder, { recursive: true }),
  };
};
