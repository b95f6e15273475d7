import { join } from 'node:path';
import type { Disk } from '../disk.ts';
import { writeDurably } from '../durable-write.ts';
import type { RegisterPlace } from '../register.ts';

/** Beside the keys and apart from the data, so that putting back an old backup takes nothing off it. */
export function registerFile(disk: Disk, keystoreDir: string): RegisterPlace {
  const path = join(keystoreDir, 'vernietigd.jsonl');
  return {
    read: () => disk.readNow(path)?.toString('utf8') ?? '',
    write: (text) => writeDurably(disk, path, Buffer.from(text, 'utf8')),
  };
}
