import type { Preparing } from '#src/documents/letterhead/letterhead.ts';
import type { LetterheadId, UserId } from '#src/domain/ids.ts';
import { isOwner, type LetterheadOwner, type Look, lastChoice, lookOf } from '#src/domain/letterhead.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { basisOf } from '../basis.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';
import { type Brought, hashesOf, keepVersion } from './letterhead-version.ts';

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
  const { value: organisation } = deps.store.organisation.read();
  if (!isOwner(organisation, brought.owner)) return refuse('notFound');
  const { word, pdf } = hashesOf(brought.upload);
  const same = organisation.letterheads.versions.find(
    ({ owner, sha256 }) => owner === brought.owner && sha256.word === word && sha256.pdf === pdf,
  );
  if (same) return ok(same.id);
  return keepVersion(deps, brought, prepare, (before, version) => ({
    ...before,
    letterheads: { ...before.letterheads, versions: [...before.letterheads.versions, version] },
  }));
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
