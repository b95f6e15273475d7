import { errorCode } from './disk.ts';

/** What is wrong with one stored file. */
export type DamageReason =
  /** Shorter or longer than its header says. */
  | 'truncated'
  /** Not one of our files, or of a format this program does not know. */
  | 'foreign'
  /** The file of another aggregate stands in its place. */
  | 'swapped'
  /** Its data key is not in the keystore, or is itself damaged. */
  | 'keyMissing'
  /** A bit differs from what was sealed. */
  | 'tampered'
  /** An older revision than the one that was acknowledged. */
  | 'rolledBack'
  /** Its key is there and a write was acknowledged, yet the file is gone. */
  | 'missing'
  /** The disk gives an error where it is read. */
  | 'unreadable'
  /** Sealed well, but not a value its schema allows. */
  | 'invalid';

/** One aggregate or blob cannot be used; every other one can. The file is left as found, for a repair from a backup. */
export class Quarantined extends Error {
  readonly id: string;
  readonly reason: DamageReason;

  constructor(id: string, reason: DamageReason) {
    super(`${id} is in quarantine: ${reason}`);
    this.name = 'Quarantined';
    this.id = id;
    this.reason = reason;
  }
}

/** What is wrong with a file, in an error. A bad place on the disk is damage like any other. @throws whatever is a bug */
export function damageIn(error: unknown): DamageReason {
  if (error instanceof Quarantined) return error.reason;
  if (['EIO', 'EACCES', 'EPERM'].includes(errorCode(error) ?? '')) return 'unreadable';
  throw error;
}

export type StoreRefusalCode =
  | 'locked'
  | 'keyMissing'
  | 'keyUnsafe'
  | 'wrongKey'
  | 'tooNew'
  | 'incomplete'
  | 'notEmpty'
  | 'noOrganisation'
  | 'badArchive'
  | 'noDatabase'
  | 'moved'
  | 'busy';

/** The store as a whole cannot be opened, backed up or restored. `message` is the Dutch sentence for the operator. */
export class StoreRefused extends Error {
  readonly code: StoreRefusalCode;

  constructor(code: StoreRefusalCode, sentence: string) {
    super(sentence);
    this.name = 'StoreRefused';
    this.code = code;
  }
}

/** A value that its schema refuses was offered for writing: a bug in the caller. Names places, never contents. */
export class InvalidValue extends Error {
  constructor(kind: string, places: readonly string[]) {
    super(`a ${kind} that its schema refuses was not written: ${places.join(', ')}`);
    this.name = 'InvalidValue';
  }
}
