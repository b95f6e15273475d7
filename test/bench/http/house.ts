import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { User } from '#src/domain/organisation.ts';
import { newSigningKey } from '#src/mail/signer.ts';
import { random, realClock } from '#src/sources.ts';
import { type Disk, realDisk } from '#src/store/disk.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import type { Session, Store } from '#src/store/port.ts';
import { hashSecret, newSecret } from '#src/web/session.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';

/** Whoever has no password is sent to the log-in page. */
export const organisation = {
  ...castOrganisation,
  users: castOrganisation.users.map((user) => ({ passwordHash: '-', ...user })),
};

/** Making dossiers does not wait for the disk: nobody minds when they are lost. */
export const hasty: Disk = { ...realDisk, sync: async () => {}, syncFolder: async () => {} };

/** A key file and the key of seals beside it, as an installation has them. */
export async function makeKeys(folder: string): Promise<string> {
  const keyFile = join(folder, 'key');
  await mkdir(folder, { recursive: true });
  await createKeyFile(realDisk, keyFile);
  await writeFile(`${keyFile}.zegel.pem`, newSigningKey(), { mode: 0o600 });
  return keyFile;
}

/** Somebody who is signed in: the cookies of the browser, and the session as it is stored. */
export type SignedIn = { readonly cookie: string; readonly session: Session };

export async function signIn(store: Pick<Store, 'sessions'>, user: User): Promise<SignedIn> {
  const [secret, csrf, visitor] = [newSecret(random.bytes), newSecret(random.bytes), newSecret(random.bytes)];
  const now = realClock.now();
  const at = { createdAt: now, seenAt: now, provedAt: now };
  const session = { hash: hashSecret(secret), userId: user.id, ...at, csrf, browser: 'Firefox op Windows' };
  await store.sessions.create(session);
  return { cookie: `sessie=${secret}; bezoek=${visitor}`, session };
}

/** Dossiers of one coach whose intake was just held, by real events. */
export function ownDossiers(count: number): Dossier[] {
  const on = addDays(realClock.today(), -16);
  const clients = ['client1', 'client2', 'client4', 'client5'] as const;
  return Array.from({ length: count }, (_, at) =>
    dossierIn('intakeHeld', { number: at + 1, on, client: clients[at % clients.length] ?? 'client1' }).build(),
  ).filter(({ coaches }) => coaches.at(-1)?.userId === users.sanne.id);
}
