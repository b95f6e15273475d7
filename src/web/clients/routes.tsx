import { destroyedReference } from '#src/commands/destruction/destroyed-reference.ts';
import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import { listScope, scopeWords } from '../scope.ts';
import type { UserVisit } from '../visit.ts';
import { ClientsPage } from './pages.tsx';

export const routes = [
  route({ method: 'GET', path: paths.clients.pattern, access: { house: 'clients.list' }, handler: showClients }),
];

const rowsShown = 50;

function showClients(visit: UserVisit) {
  const query = visit.url.searchParams;
  const search = (query.get('zoek') ?? '').trim().slice(0, 80);
  const open = query.get('alle') === 'ja' ? undefined : true;
  const scope = listScope(visit);
  const found = scope
    ? visit.deps.store.lists.list({
        scope,
        order: 'name',
        search: search || undefined,
        open,
        after: query.get('na') ?? undefined,
        limit: rowsShown,
      })
    : { rows: [] };
  const destroyed = destroyedReference(visit.deps.store, visit.user, search);
  const list = {
    rows: found.rows,
    next: 'next' in found ? found.next : undefined,
    search,
    all: open === undefined,
    destroyed,
  };
  return page(<ClientsPage visit={visit} list={list} whose={scope && scopeWords(visit, scope)} />);
}
