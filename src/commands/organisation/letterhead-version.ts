import { createHash } from 'node:crypto';
import type { LetterheadFiles, PaperProblem, Preparing, Upload } from '#src/documents/letterhead/letterhead.ts';
import { type LetterheadId, newId, type UserId } from '#src/domain/ids.ts';
import type { Letterhead, LetterheadOwner, LetterheadVersion } from '#src/domain/letterhead.ts';
import { paperFileProblem } from '#src/domain/letterhead-upload.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';

/** Two files and whose briefpapier they are to be. No `by`: they lay in templates/letterhead. */
export type Brought = { readonly owner: LetterheadOwner; readonly upload: Upload; readonly by?: UserId };

/** The organisation with a new version in it; or as it was, with the version that somebody else added meanwhile. */
type Written = { readonly organisation: Organisation; readonly value: LetterheadId };

/** Puts clean files in the store, and writes that there is a new version. Files that no version has do not stay. */
export async function keepVersion(
  deps: Deps,
  { owner, upload, by }: Brought,
  files: LetterheadFiles,
  write: (organisation: Organisation, version: LetterheadVersion) => Written,
): Promise<Result<LetterheadId>> {
  const id = newId<LetterheadId>(deps.random.bytes);
  await deps.store.letterheads.create(id, { id, ...inBase64(files) });
  const version = { id, owner, at: deps.clock.now(), ...(by && { by }), sha256: hashesOf(upload) };
  const kept = await changeOrganisation(deps, (organisation) => ok(write(organisation, version)));
  if (!kept.ok || kept.value !== id) await deps.store.letterheads.destroy(id);
  return kept;
}

/** SHA-256 (hex) of the files as they came. */
export function hashesOf({ word, pdf }: Upload): LetterheadVersion['sha256'] {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  return { word: hash(word), pdf: hash(pdf) };
}

/** The files as they are stored. */
export function inBase64({ word, pdf, room }: LetterheadFiles): Omit<Letterhead, 'id'> {
  return { word: Buffer.from(word).toString('base64'), pdf: Buffer.from(pdf).toString('base64'), room };
}

/**
 * Both files, checked and cleaned.
 *
 * @returns `invalid` at `word` and `pdf` with all that is wrong with each
 */
export async function cleanFiles(upload: Upload, prepare: Preparing): Promise<Result<LetterheadFiles>> {
  const found = (['word', 'pdf'] as const).flatMap((file): PaperProblem[] => {
    const message = paperFileProblem(file, upload[file]);
    return message === undefined ? [] : [{ file, message }];
  });
  if (found.length > 0) return refuse('invalid', { problems: perFile(found) });
  const prepared = await prepare(upload);
  return prepared.ok ? ok(prepared.files) : refuse('invalid', { problems: perFile(prepared.problems) });
}

/** One problem a field, which says all there is to do about that file. */
function perFile(found: readonly PaperProblem[]): Problem[] {
  return (['word', 'pdf'] as const).flatMap((field) => {
    const messages = found.filter(({ file }) => file === field).map(({ message }) => message);
    return messages.length === 0 ? [] : [{ field, message: messages.join('. ') }];
  });
}
