import type { Scope } from '#src/store/port.ts';
import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import { scopeWords, workScope } from '../scope.ts';
import type { UserVisit } from '../visit.ts';
import { entriesOf } from './entries.tsx';
import { showKeptWords } from './kept-words.tsx';
import { WorkPage } from './pages.tsx';

export const routes = [
  route({ method: 'GET', path: paths.work.pattern, access: { house: 'work.see' }, handler: showWork }),
  route({ method: 'GET', path: paths.branchWords.pattern, access: { house: 'overrides.see' }, handler: showKeptWords }),
];

/** As many rows as a person looks through; the rest is one link away. */
const rowsShown = 100;

function showWork(visit: UserVisit) {
  const scope = workScope(visit);
  if (!scope) return page(<WorkPage visit={visit} work={{ entries: [] }} />);
  const all = entriesOf(visit, scope);
  const from = Math.max(0, Math.floor(Number(visit.url.searchParams.get('na') ?? 0)) || 0);
  const upTo = from + rowsShown;
  const more = upTo < all.length ? String(upTo) : undefined;
  const entries = all.slice(from, upTo);
  const work = { entries, more, whose: scopeWords(visit, scope), clients: ownClients(visit, scope) };
  return page(<WorkPage visit={visit} work={work} />);
}

/** No coach has this many clients; counting stops here. */
const mostClients = 500;

function ownClients({ deps }: UserVisit, scope: Scope): number | undefined {
  if (scope.kind !== 'coaches') return undefined;
  return deps.store.lists.list({ scope, order: 'name', open: true, limit: mostClients }).rows.length;
}
