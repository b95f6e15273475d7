import type { Preparing, Upload } from '#src/documents/letterhead/letterhead.ts';
import type { LetterheadId } from '#src/domain/ids.ts';
import type { LetterheadVersion } from '#src/domain/letterhead.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { cleanFiles, hashesOf, keepVersion } from './letterhead-version.ts';

/**
 * Takes what an operator laid in templates/letterhead into use for the whole house, once: what was found there before is
 * not taken again, whatever the directorate chose after it.
 *
 * @returns the version when there is a new one; `invalid` at `word` and `pdf`
 */
export async function adoptLetterhead(
  deps: Deps,
  upload: Upload,
  prepare: Preparing,
): Promise<Result<LetterheadId | undefined>> {
  const { versions } = deps.store.organisation.read().value.letterheads;
  const last = versions.findLast(({ owner, by }) => owner === 'house' && by === undefined)?.sha256;
  const { word, pdf } = hashesOf(upload);
  if (last?.word === word && last.pdf === pdf) return ok(undefined);
  const files = await cleanFiles(upload, prepare);
  return files.ok ? keepVersion(deps, { owner: 'house', upload }, files.value, inForceAtOnce) : files;
}

function inForceAtOnce(organisation: Organisation, version: LetterheadVersion) {
  const { versions, choices } = organisation.letterheads;
  const choice = {
    owner: version.owner,
    look: { kind: 'version' as const, id: version.id },
    reason: 'Gevonden in templates/letterhead',
    at: version.at,
  };
  const letterheads = { versions: [...versions, version], choices: [...choices, choice] };
  return { organisation: { ...organisation, letterheads }, value: version.id };
}
