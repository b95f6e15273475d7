import type { RequestCase } from '#src/domain/cases/case.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Around } from '#src/domain/inspection/describe.ts';
import { looksOf } from '../access-log/looks-of.ts';
import type { Deps } from '../context.ts';
import { invoicesOf } from '../invoices/billing.ts';
import { inspectionNames } from './names.ts';

/** What an overview is made of: the dossier, every request of the person it is about, and every invoice. Reads each once; who looked is for `withLooks`. */
export async function recordedAround({ store }: Pick<Deps, 'store'>, dossier: Dossier): Promise<Around> {
  const requests: RequestCase[] = [];
  for (const { id, kind } of store.caseLists.ofDossier(dossier.id)) {
    const found = kind === 'request' ? (await store.cases.load(id))?.value : undefined;
    if (found?.kind === 'request') requests.push(found);
  }
  // the oldest first, so that the same requests make the same overview
  requests.sort((a, b) => (a.reference < b.reference ? -1 : 1));
  const invoices = await invoicesOf(store, dossier.reference);
  return {
    dossier,
    requests,
    invoices,
    looks: [],
    organisation: store.organisation.read().value,
    names: inspectionNames,
  };
}

/** The same with who looked at the dossier and the requests: for a package, since it reads the whole access log. */
export async function withLooks({ store }: Pick<Deps, 'store'>, around: Around): Promise<Around> {
  const looks = await looksOf(store, [around.dossier.id, ...around.requests.map(({ id }) => id)]);
  return { ...around, looks };
}
