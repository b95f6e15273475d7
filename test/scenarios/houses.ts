import { join } from 'node:path';
import { inject } from 'vitest';
import type { Organisation } from '#src/domain/organisation.ts';
import { summarise } from '#src/domain/summarise.ts';
import { realDisk } from '#src/store/disk.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import type { Store } from '#src/store/port.ts';
import { openPostgresStore } from '#src/store/postgres/open.ts';
import { copyDatabase, emptyDatabase } from '#test/store/postgres/server.ts';

type Place = { readonly databaseUrl: string; readonly keyFile: string };

/** Emptied after use: that costs a hundredth of a new database. */
const free: Place[] = [];
let used: { readonly store: Store; readonly place: Place }[] = [];
let made = 0;

/** A store in a database of its own on the server of the project `postgres`. */
export async function openHouse(organisation: Organisation): Promise<Store> {
  const place = free.pop() ?? (await newPlace());
  const store = await openPostgresStore({ ...place, summarise, organisation });
  let closed: Promise<void> | undefined;
  const house: Store = {
    ...store,
    // some tests close what they open
    close: () => {
      closed ??= store.close();
      return closed;
    },
  };
  used.push({ store: house, place });
  return house;
}

async function newPlace(): Promise<Place> {
  const { template, folder } = inject('postgres');
  const name = `house_${process.pid}_${++made}`;
  const keyFile = join(folder, name);
  await createKeyFile(realDisk, keyFile);
  return { databaseUrl: await copyDatabase(template, name), keyFile };
}

/** How many are open. */
export function openHouses(): number {
  return used.length;
}

/** Closes those that were opened after so many others. */
export async function closeHouses(after = 0): Promise<void> {
  const leaving = used.slice(after);
  used = used.slice(0, after);
  for (const { store, place } of leaving) {
    // a test may have taken away what closing needs
    await store.close().catch(() => undefined);
    await emptyDatabase(place.databaseUrl);
    free.push(place);
  }
}
