import type { Child } from '#html/jsx-runtime';
import { longDate } from '#src/domain/format.ts';
import { findUser } from '#src/domain/organisation.ts';
import { type Column, Table } from '../components/table.tsx';
import type { UserVisit } from '../visit.ts';
import type { Row } from './overview.ts';

type RowsProps<R extends Row> = {
  readonly visit: UserVisit;
  readonly caption: string;
  readonly rows: readonly R[];
  /** What this part of the page tells more of each. */
  readonly more?: readonly Column<R>[];
};

/** What one needs to decide whether something may go, and no more: no name, no birth date. */
export function Rows<R extends Row>({ visit, caption, rows, more = [] }: RowsProps<R>) {
  return (
    <Table<R>
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        { label: 'Kenmerk', kind: 'nowrap', cell: named },
        { label: 'Jaar van het einde', kind: 'nowrap', cell: ({ year }) => year },
        { label: 'Vernietigen vanaf', kind: 'nowrap', cell: ({ from }) => longDate(from) },
        { label: 'Coach', cell: (row) => coachOf(visit, row) },
        ...more,
      ]}
    />
  );
}

function named({ href, reference }: Row): Child {
  return href ? <a href={href}>{reference}</a> : reference;
}

/** Of a case nobody is the coach. */
function coachOf({ organisation }: UserVisit, { dossierId, coachId }: Row): string {
  if (!dossierId) return '–';
  return (coachId && findUser(organisation, coachId)?.name) || 'Oud-medewerker';
}
