import type { Day } from '#src/domain/time.ts';
import { placeOf } from '#src/domain/work.ts';
import { LinkButton } from '../components/button.tsx';
import type { UserVisit } from '../visit.ts';
import type { Entry } from './entries.tsx';
import { groupOf } from './groups.ts';
import { due } from './rows.tsx';

type Told = {
  readonly on: Day;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
};

/** Something to do that is no dossier and no case: a title, what it is about, and one button that opens it. */
export function plainEntry({ today }: UserVisit, { on, id, title, text, href }: Told): Entry {
  const group = groupOf({ standing: 'own', on }, today);
  const row: Entry['row'] = (filled) => ({
    when: due(on, today, group),
    title,
    href,
    text,
    action: (
      <LinkButton href={href} look={filled ? 'filled' : 'tint'}>
        Open<span class="vh">: {title}</span>
      </LinkButton>
    ),
  });
  return { group, on, place: placeOf({ standing: 'own', on }, id), row };
}
