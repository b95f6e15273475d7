import type { Organisation } from '#src/domain/organisation.ts';
import { summarise } from '#src/domain/summarise.ts';
import { openMemoryStore } from '#src/store/memory.ts';
import type { Store } from '#src/store/port.ts';

type Open = (organisation: Organisation) => Promise<Store>;

let open: Open = (organisation) => openMemoryStore({ summarise, organisation });

/** The store a test runs on: memory, or PostgreSQL in the project `postgres`. A test does not ask which. */
export const openAnyStore: Open = (organisation) => open(organisation);

/** Before any test of a file: another store than memory. */
export function testsRunOn(other: Open): void {
  open = other;
}
