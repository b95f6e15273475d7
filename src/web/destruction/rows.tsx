import type { Child } from 'hono/jsx';
import { longDate } from '#src/domain/format.ts';
import { findUser } from '#src/domain/organisation.ts';
import { type Column, Table } from '../components/table.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Row } from './overview.ts';

type RowsProps<R extends Row> = {
  readonly visit: UserVisit;
  readonly caption: string;
  readonly rows: readonly R[];
  /** What this part of the page tells more of each dossier. */
  readonly more?: readonly Column<R>[];
};

/** What one needs to decide whether a dossier may go, and no more: no name, no birth date. */
export function Rows<R extends Row>({ visit, caption, rows, more = [] }: RowsProps<R>) {
  return (
    <Table<R>
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        { label: 'Kenmerk', kind: 'nowrap', cell: ({ id, reference }) => dossierLink(id, reference) },
        { label: 'Jaar van het einde', kind: 'nowrap', cell: ({ keeping }) => keeping.year },
        { label: 'Vernietigen vanaf', kind: 'nowrap', cell: ({ keeping }) => longDate(keeping.from) },
        { label: 'Coach', cell: ({ coachId }) => findUser(visit.organisation, coachId)?.name ?? 'Oud-medewerker' },
        ...more,
      ]}
    />
  );
}

function dossierLink(id: Row['id'], reference: string): Child {
  return <a href={paths.dossier({ dossier: id })}>{reference}</a>;
}
