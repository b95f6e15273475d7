import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import { scopeWords, workScope } from '../scope.ts';
import type { UserVisit } from '../visit.ts';
import { WorkPage } from './pages.tsx';

export const routes = [
  route({ method: 'GET', path: paths.work.pattern, access: { house: 'work.see' }, handler: showWork }),
];

/** As many rows as a person looks through; the rest is one link away. */
const rowsShown = 100;

function showWork(visit: UserVisit) {
  const scope = workScope(visit);
  if (!scope) return page(<WorkPage visit={visit} work={{ rows: [] }} />);
  const after = visit.url.searchParams.get('na') ?? undefined;
  const { rows, next } = visit.deps.store.lists.list({ scope, order: 'next', open: true, after, limit: rowsShown });
  return page(<WorkPage visit={visit} work={{ rows, more: next, whose: scopeWords(visit, scope) }} />);
}
