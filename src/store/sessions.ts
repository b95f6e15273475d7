import { hash as hashOf } from 'node:crypto';
import { z } from 'zod';
import { idSchema, type UserId } from '#src/domain/ids.ts';
import { type Instant, instantSchema } from '#src/domain/time.ts';
import type { Definition } from './definition.ts';
import { sessionMigrations } from './migrations.ts';
import type { Collection, Session, Sessions } from './port.ts';

const sessionSchema = z.strictObject({
  hash: z.string().max(128),
  userId: idSchema<UserId>(),
  createdAt: instantSchema,
  seenAt: instantSchema,
  csrf: z.string().max(128),
  provedAt: instantSchema,
  browser: z.string().max(60),
});

/** A session is its own summary, so a start reads headers only. */
export const sessionDefinition: Definition<string, Session, Session> = {
  kind: 'session',
  schema: sessionSchema,
  summarySchema: sessionSchema,
  version: 2,
  migrations: sessionMigrations,
  summarise: (session) => session,
  key: 'shared',
};

/** Activity is written when it is this much later than what is stored. */
const lateBy = 5 * 60_000;

export type KeptSessions = Sessions & {
  /** Writes activity that was kept in memory only, as far as it can be written. */
  flush(): Promise<void>;
};

/** Logins over a collection: all in memory, each a small sealed value. */
export function openSessions(collection: Collection<string, Session, Session>): KeptSessions {
  /** When a session was seen last, where that is not written yet. */
  const seen = new Map<string, Instant>();
  const lastSeen = (stored: Session): Session => {
    const at = seen.get(stored.hash);
    return at && at > stored.seenAt ? { ...stored, seenAt: at } : stored;
  };
  // What is no longer stored has ended, however late somebody was still seen in it.
  const byHash = (hash: string) => {
    const stored = collection.summary(nameOf(hash));
    return stored && lastSeen(stored);
  };
  /** Ends when it was written, or when the session has ended. */
  const write = async (hash: string, proved?: Pick<Session, 'provedAt'>): Promise<void> => {
    for (;;) {
      const stored = await collection.load(nameOf(hash));
      if (!stored) return;
      const session = { ...lastSeen(stored.value), ...proved };
      const saved = await collection.save(nameOf(hash), stored.revision, session);
      if (!saved.ok) continue;
      if (seen.get(hash) === session.seenAt) seen.delete(hash);
      return;
    }
  };
  const remove = async (hash: string) => {
    await collection.destroy(nameOf(hash));
    seen.delete(hash);
  };
  const all = () =>
    [...collection.ids()].flatMap((name) => {
      const stored = collection.summary(name);
      return stored ? [lastSeen(stored)] : [];
    });
  const removeAll = async (which: (session: Session) => boolean) => {
    const chosen = all().filter(which);
    for (const { hash } of chosen) await remove(hash);
    return chosen.length;
  };
  return {
    async create(session) {
      await collection.create(nameOf(session.hash), session);
    },
    get: byHash,
    touch(hash, seenAt) {
      const session = byHash(hash);
      if (!session || session.seenAt >= seenAt) return;
      seen.set(hash, seenAt);
      const stored = collection.summary(nameOf(hash));
      // A lost write costs at most a new login; the next touch or the closing tries again.
      if (stored && Date.parse(seenAt) - Date.parse(stored.seenAt) > lateBy) write(hash).catch(() => undefined);
    },
    async prove(hash, provedAt) {
      await write(hash, { provedAt });
    },
    ofUser: (userId) =>
      all()
        .filter((session) => session.userId === userId)
        .sort((one, other) => other.seenAt.localeCompare(one.seenAt)),
    remove,
    async removeOf(userId) {
      await removeAll((session) => session.userId === userId);
    },
    removeUnseenSince: (moment) => removeAll((session) => session.seenAt < moment),
    async flush() {
      // A damaged login stops nothing of the closing, which writes what is worth more.
      for (const hash of [...seen.keys()]) await write(hash).catch(() => undefined);
    },
  };
}

/** The hash may be of any alphabet; a name is not. */
function nameOf(hash: string): string {
  return hashOf('sha256', hash).slice(0, 32);
}
