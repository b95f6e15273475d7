import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderDocx } from '#src/documents/docx/render.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { type LetterheadFiles, paperFiles } from '#src/documents/letterhead/letterhead.ts';
import { prepareFolder } from '#src/documents/letterhead/prepare.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { invalid, ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import { jsonWords } from '#src/json-words.ts';
import { makeFolders } from '#src/store/disk.ts';
import { findKind } from '#templates/index.ts';
import { readJsonFile } from './render-input.ts';

export type RenderOrder = {
  /** Registry key: 'trajectplan', 'L01'. */
  readonly kind: string;
  /** JSON file that fits `schema KIND`. */
  readonly inputFile: string;
  readonly outDir: string;
  /** Folder with briefpapier.docx and briefpapier.pdf; without it the house style. */
  readonly paperDir?: string | undefined;
};

/**
 * Makes a document from a JSON file without a server: one PDF and one DOCX with the same words in `outDir`, which is
 * made when it is not there.
 *
 * @returns the paths written; `notFound` for a kind nobody knows or of which no JSON is made, `invalid` with the path into the JSON and what is wrong.
 * @throws when the file cannot be read or the folder cannot be written.
 */
export async function renderFile(order: RenderOrder): Promise<Result<readonly string[]>> {
  const kind = findKind(order.kind);
  if (!kind || kind.fromProof) return refuse('notFound');
  const read = await readJsonFile(order.inputFile);
  if (!read) return invalid({ field: '', message: `Dit bestand is geen JSON: ${order.inputFile}` });
  const model = modelOfInput(order.kind, read.json);
  if (!model.ok) return model;
  const paper = await paperIn(order.paperDir);
  return paper.ok ? ok(await writeFiles(model.value, { ...order, letterhead: paper.value })) : paper;
}

/** The words of any kind for input of unknown shape. */
export function modelOfInput(key: string, input: unknown): Result<DocumentModel> {
  const kind = findKind(key);
  if (!kind) return refuse('notFound');
  const parsed = kind.input.safeParse(input, { error: jsonWords });
  if (!parsed.success) return invalid(...parsed.error.issues.map(problemOf));
  return ok(kind.toDocument(parsed.data));
}

/** A machine-readable place: this is for who writes JSON, not for a page. */
function problemOf({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): Problem {
  return { field: path.map(String).join('.'), message };
}

/** An office's own paper, checked as an upload is. */
async function paperIn(folder: string | undefined): Promise<Result<LetterheadFiles | undefined>> {
  if (folder === undefined) return ok(undefined);
  const prepared = await prepareFolder(folder);
  if (prepared.ok) return ok(prepared.files);
  return invalid(...prepared.problems.map(({ file, message }) => ({ field: paperFiles[file], message })));
}

/** Writes `KIND.pdf` and `KIND.docx`; a name never holds a client's name. */
async function writeFiles(
  model: DocumentModel,
  {
    kind,
    outDir,
    letterhead,
  }: Pick<RenderOrder, 'kind' | 'outDir'> & { readonly letterhead: LetterheadFiles | undefined },
): Promise<readonly string[]> {
  const fingerprint = fingerprintOf(model);
  const [pdf, docx] = await Promise.all([
    renderPdf(model, fingerprint, letterhead),
    renderDocx(model, fingerprint, letterhead),
  ]);
  makeFolders(outDir);
  const paths = { pdf: join(outDir, `${kind}.pdf`), docx: join(outDir, `${kind}.docx`) };
  await Promise.all([writeFile(paths.pdf, pdf), writeFile(paths.docx, docx)]);
  return [paths.pdf, paths.docx];
}
