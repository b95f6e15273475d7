import type { LetterheadFiles } from '#src/documents/letterhead/letterhead.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { BranchId, LetterheadId } from '#src/domain/ids.ts';
import { type Letterhead, letterheadInForce } from '#src/domain/letterhead.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { Store } from '#src/store/port.ts';
import type { Deps } from '../context.ts';
import { readable } from '../readable.ts';

/** The briefpapier a document stands on is damaged or gone; until a backup brings it back no such document can be made. */
export class LetterheadDamaged extends Error {
  constructor(id: LetterheadId) {
    super(`briefpapier ${id} cannot be read`);
    this.name = 'LetterheadDamaged';
  }
}

const remembered = new WeakMap<Store, Map<LetterheadId, Promise<LetterheadFiles>>>();
/** So many versions, of some megabytes each, are in use at the same time. */
const most = 8;

/**
 * The files of a version of the office's briefpapier. A version never changes, so it is read once, and whoever asks again
 * gets the same object: by it the engines know what they opened before.
 *
 * @param id undefined: the program's own style, which needs none
 * @throws LetterheadDamaged
 */
export async function letterheadFiles(
  { store }: Pick<Deps, 'store'>,
  id: LetterheadId | undefined,
): Promise<LetterheadFiles | undefined> {
  if (!id) return undefined;
  const known = remembered.get(store) ?? new Map<LetterheadId, Promise<LetterheadFiles>>();
  remembered.set(store, known);
  const files = known.get(id) ?? read(store, id);
  // the one used longest ago stands first
  known.delete(id);
  known.set(id, files);
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  return files.catch((error: unknown) => {
    known.delete(id);
    throw error;
  });
}

/** On which version this document stands: fixed words keep theirs, a concept has what is in force for its branch. */
export function letterheadOf(
  { frozen }: Pick<DossierDocument, 'frozen'>,
  organisation: Organisation,
  branchId: BranchId,
): LetterheadId | undefined {
  return frozen ? frozen.letterhead : letterheadInForce(organisation, branchId);
}

async function read(store: Store, id: LetterheadId): Promise<LetterheadFiles> {
  const stored = await soundLetterhead(store, id);
  if (!stored) throw new LetterheadDamaged(id);
  const { word, pdf, room } = stored;
  return { word: Buffer.from(word, 'base64'), pdf: Buffer.from(pdf, 'base64'), room };
}

/** Undefined when it is damaged or gone. */
export async function soundLetterhead({ letterheads }: Store, id: LetterheadId): Promise<Letterhead | undefined> {
  return (await readable(letterheads, id)).value;
}
