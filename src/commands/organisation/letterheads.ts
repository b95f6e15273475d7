import type { LetterheadFiles, Preparing } from '#src/documents/letterhead/letterhead.ts';
import type { LetterheadId, UserId } from '#src/domain/ids.ts';
import {
  isOwner,
  type LetterheadOwner,
  type LetterheadVersion,
  type Look,
  lastChoice,
  lookOf,
} from '#src/domain/letterhead.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { basisOf } from '../basis.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';
import { soundLetterhead } from '../documents/letterhead-files.ts';
import { type Brought, cleanFiles, hashesOf, inBase64, keepVersion } from './letterhead-version.ts';

/**
 * Adds a version of somebody's briefpapier; it is not in force before it is chosen. The same files a second time are the
 * version that is there.
 *
 * @param prepare checks and cleans the files, apart from the server
 * @returns `notFound`: no such branch; `invalid` at `word` and `pdf`
 */
export async function addLetterhead(
  deps: Deps,
  brought: Brought & { readonly by: UserId },
  prepare: Preparing,
): Promise<Result<LetterheadId>> {
  const before = deps.store.organisation.read().value;
  if (!isOwner(before, brought.owner)) return refuse('notFound');
  const files = await cleanFiles(brought.upload, prepare);
  if (!files.ok) return files;
  const same = await sameVersion(deps, brought, files.value);
  if (same) return ok(same);
  return keepVersion(deps, brought, files.value, (organisation, version) => {
    const { versions, choices } = organisation.letterheads;
    const twin = versions.slice(before.letterheads.versions.length).find((one) => isSameUpload(one, version));
    if (twin) return { organisation, value: twin.id };
    const letterheads = { versions: [...versions, version], choices };
    return { organisation: { ...organisation, letterheads }, value: version.id };
  });
}

/** Pressed twice, the same files come twice at the same moment. */
function isSameUpload(one: LetterheadVersion, other: LetterheadVersion): boolean {
  return one.owner === other.owner && basisOf(one.sha256) === basisOf(other.sha256);
}

/** The same upload comes to other files when the program has come to clean them otherwise: that is a new version. */
async function sameVersion(
  { store }: Deps,
  { owner, upload }: Brought,
  files: LetterheadFiles,
): Promise<LetterheadId | undefined> {
  const hashes = basisOf(hashesOf(upload));
  const { versions } = store.organisation.read().value.letterheads;
  const last = versions.findLast((one) => one.owner === owner && basisOf(one.sha256) === hashes);
  // an office that brings the files of a damaged version again gets a new one
  const stored = last && (await soundLetterhead(store, last.id));
  return stored && basisOf(stored) === basisOf({ id: last.id, ...inBase64(files) }) ? last.id : undefined;
}

type Chosen = {
  readonly owner: LetterheadOwner;
  readonly look: Look;
  readonly reason: string;
  readonly by: UserId;
  /** Hash of the choice the form was shown on. */
  readonly basis: string;
};

/**
 * From now on the documents of this owner look so; what stands fixed keeps what it has. Every choice stays.
 *
 * @returns `notFound`: no such branch, or not its version; `conflict` when somebody else chose otherwise meanwhile.
 */
export function chooseLook(deps: Deps, { owner, look, reason, by, basis }: Chosen): Promise<Result<Look>> {
  return changeOrganisation(deps, (organisation) => {
    if (!isOwner(organisation, owner) || !mayHave(organisation, owner, look)) return refuse('notFound');
    const isSame = basisOf(look) === basisOf(lookOf(organisation, owner));
    if (isSame) return ok({ organisation, value: look });
    if (basis !== basisOf(lastChoice(organisation, owner))) return refuse('conflict');
    const { versions, choices } = organisation.letterheads;
    const choice = { owner, look, reason, at: deps.clock.now(), by };
    const letterheads = { versions, choices: [...choices, choice] };
    return ok({ organisation: { ...organisation, letterheads }, value: look });
  });
}

/** Nobody has the versions of another, and the house goes along with nobody. */
function mayHave({ letterheads }: Organisation, owner: LetterheadOwner, look: Look): boolean {
  switch (look.kind) {
    case 'version':
      return letterheads.versions.some((one) => one.id === look.id && one.owner === owner);
    case 'plain':
      return true;
    case 'asHouse':
      return owner !== 'house';
  }
}
