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

async function showWork(visit: UserVisit) {
  const scope = workScope(visit);
  const entries = await entriesOf(visit, scope, visit.url.searchParams.get('na') ?? undefined);
  const work = { entries, whose: scope && scopeWords(visit, scope), clients: scope && ownClients(visit, scope) };
  return page(<WorkPage visit={visit} work={work} />);
}

function ownClients({ deps }: UserVisit, scope: Scope): number | undefined {
  return scope.kind === 'coaches' ? deps.store.lists.count(scope, true) : undefined;
}
