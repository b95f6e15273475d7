import { upperFirst } from '#src/domain/format.ts';
import { inWords } from '#templates/parts/prose.ts';
import type { UserVisit } from '../visit.ts';
import { Notice } from './notice.tsx';

/** What was just done: 'Twee cliënten zijn overgedragen aan Noor Invaller'. */
export function HandedOver({ visit: { url, organisation } }: { readonly visit: UserVisit }) {
  const count = Number(url.searchParams.get('overgedragen'));
  const next = organisation.users.find(({ id }) => id === url.searchParams.get('aan'));
  if (!next || !Number.isInteger(count) || count < 1) return null;
  const who = count === 1 ? 'één cliënt is' : `${inWords(count)} cliënten zijn`;
  return <Notice kind="ok" title={`${upperFirst(who)} overgedragen aan ${next.name}`} />;
}
