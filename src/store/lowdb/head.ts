import { type Disk, errorCode } from '../disk.ts';
import { Quarantined } from '../errors.ts';
import { type KeyWay, keyNameOf } from '../key-name.ts';
import type { Keystore } from '../keys.ts';
import { type Header, headerSize, openInPlace, readHeader } from '../sealed.ts';
import type { Folders } from './folders.ts';

/** What opening a head takes. */
type HeadGround = {
  readonly disk: Pick<Disk, 'readHead'>;
  readonly folders: Pick<Folders, 'file'>;
  readonly keystore: Pick<Keystore, 'find'>;
};
export type HeadKind = { readonly kind: string; readonly key: KeyWay };

/** Reads the head of a file into 1 KiB, where its summary then stands opened. @throws Quarantined */
export function openHead<I extends string>(ground: HeadGround, kind: HeadKind, name: I, into: Buffer): Header<I> {
  const size = readHead(ground, kind, name, into);
  const header = readHeader(size === headerSize ? into : into.subarray(0, size), { kind: kind.kind, id: name });
  openInPlace(header, ground.keystore.find(keyNameOf(kind, header.id)));
  return header;
}

function readHead({ disk, folders }: HeadGround, { kind }: HeadKind, id: string, into: Buffer): number {
  try {
    return disk.readHead(folders.file(kind, id), into);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new Quarantined(id, 'missing');
    throw error;
  }
}
