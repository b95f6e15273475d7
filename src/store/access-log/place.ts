import type { Day } from '#src/domain/time.ts';

/** The name of the key of its seals: one of its own, so that a new master key breaks no seal. */
export const accessKeyName = 'accesslog';

/** Where the access log lies: a piece of text a day, and its anchor elsewhere. */
export type AccessPlace = {
  /** Days that have one, the oldest first. */
  days(): Promise<readonly Day[]>;
  read(day: Day): Promise<Buffer>;
  /** Puts bytes behind the first `size` bytes of a day; whatever stands behind those is cut off. Durable when it resolves. */
  append(day: Day, size: number, bytes: Buffer): Promise<void>;
  remove(day: Day): Promise<void>;
  readAnchor(): Promise<Buffer | undefined>;
  writeAnchor(bytes: Buffer): Promise<void>;
  /** Only where several processes write. */
  readonly shared?: {
    /** Runs a task while no other process writes; all that it wrote stands at its end, or nothing. */
    alone<R>(task: (place: AccessPlace) => Promise<R>): Promise<R>;
    /** Bytes that stand in a day. */
    sizeOf(day: Day): Promise<number>;
  };
};

/** A place in memory. */
export function memoryPlace(): AccessPlace {
  const kept = new Map<Day, Buffer>();
  let anchor: Buffer | undefined;
  return {
    days: async () => [...kept.keys()].sort(),
    read: async (day) => kept.get(day) ?? Buffer.alloc(0),
    async append(day, size, bytes) {
      kept.set(day, Buffer.concat([(kept.get(day) ?? Buffer.alloc(0)).subarray(0, size), bytes]));
    },
    async remove(day) {
      kept.delete(day);
    },
    readAnchor: async () => anchor,
    async writeAnchor(bytes) {
      anchor = bytes;
    },
  };
}
