import { readFile } from 'node:fs/promises';
import { adoptLetterhead } from '#src/commands/organisation/adopt-letterhead.ts';
import { errorCode } from '#src/store/disk.ts';
import type { WebDeps } from '#src/web/visit.ts';
import { paperFiles } from './documents/letterhead/letterhead.ts';
import { projectFile } from './project-file.ts';

const where = 'templates/letterhead';

/**
 * Takes the briefpapier that an operator laid in templates/letterhead into use, when the program starts. What is wrong is a
 * Dutch line in the log; the program goes on with what was in force.
 */
export async function takeLaidLetterhead(deps: WebDeps, folder = projectFile(`${where}/`)): Promise<void> {
  const tell = (sentence: string) => deps.log.error({ folder: where }, sentence);
  const [word, pdf] = await Promise.all([
    read(new URL(paperFiles.word, folder)),
    read(new URL(paperFiles.pdf, folder)),
  ]);
  if (word === 'closed' || pdf === 'closed') {
    const closed = word === 'closed' ? paperFiles.word : paperFiles.pdf;
    return tell(
      `${where}/${closed} kan niet gelezen worden. Geef het programma leesrecht. Er is niets in gebruik genomen`,
    );
  }
  if (!word && !pdf) return;
  if (!word || !pdf) {
    const absent = word ? paperFiles.pdf : paperFiles.word;
    return tell(`In ${where} ontbreekt ${absent}. Leg beide bestanden neer. Er is niets in gebruik genomen`);
  }
  const adopted = await adoptLetterhead(deps, { word, pdf }, deps.prepareLetterhead);
  if (adopted.ok) {
    if (adopted.value) deps.log.info({ letterhead: adopted.value }, 'letterhead taken into use');
    return;
  }
  for (const { field, message } of adopted.refusal.problems ?? [])
    tell(`${where}/${field === 'word' ? paperFiles.word : paperFiles.pdf}: ${message}. Er is niets in gebruik genomen`);
}

/** Undefined: it is not there. `closed`: it is, and cannot be read. */
async function read(file: URL): Promise<Uint8Array | 'closed' | undefined> {
  return readFile(file).catch((error: unknown) => (errorCode(error) === 'ENOENT' ? undefined : 'closed'));
}
