import type { ReadRow } from '#src/commands/survey/read-rows.ts';
import { batchState } from '#src/domain/survey/batch.ts';
import { barrierWords } from '#src/domain/survey/words.ts';
import { Panel } from '../components/panel.tsx';
import { type Column, Table } from '../components/table.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Overview } from './overview.ts';

/** Who is on it: exactly what goes to the bureau, for who prepares or releases it; numbers of dossiers for the directorate. */
export function Rows({ visit, overview }: { readonly visit: UserVisit; readonly overview: Overview }) {
  const { rows, mayPrepare, mayRelease, batch } = overview;
  if (rows.length === 0) return null;
  const isNumbered = rows.some(({ row }) => row.number) && batchState(batch) !== 'collecting';
  const columns: Column<ReadRow>[] = [
    ...(mayPrepare || mayRelease ? addressColumns : [referenceColumn]),
    ...(isNumbered ? [numberColumn] : []),
    ...(rows.some(({ barrier }) => barrier) ? [barrierColumn] : []),
    ...(mayPrepare || mayRelease ? [leaveOffColumn(overview)] : []),
  ];
  return (
    <Panel title="Op de lijst" count={rows.length}>
      {visit.user.roles.includes('directorate') && !mayRelease && (
        <p class="soft">Namen en adressen ziet alleen wie de lijst controleert of vrijgeeft.</p>
      )}
      <Table<ReadRow> caption="Op de lijst" captionHidden rows={rows} columns={columns} />
    </Panel>
  );
}

const addressColumns: readonly Column<ReadRow>[] = [
  { label: 'Naam', cell: ({ addressee }) => addressee.name },
  { label: 'Adres', cell: ({ addressee }) => addressee.address },
  { label: 'Postcode', kind: 'nowrap', cell: ({ addressee }) => addressee.postcode || '–' },
  { label: 'Woonplaats', cell: ({ addressee }) => addressee.town || '–' },
];

const referenceColumn: Column<ReadRow> = { label: 'Kenmerk', kind: 'nowrap', cell: ({ reference }) => reference };
const numberColumn: Column<ReadRow> = { label: 'Regel', kind: 'number', cell: ({ row }) => row.number ?? '–' };
const barrierColumn: Column<ReadRow> = {
  label: 'Let op',
  cell: ({ barrier }) => (barrier ? barrierWords[barrier] : '–'),
};

function leaveOffColumn({ branch, batch }: Overview): Column<ReadRow> {
  return {
    label: 'Toch niet?',
    cell: ({ row, addressee, stop }) =>
      stop ? (
        'Doet niet mee'
      ) : (
        <a href={paths.surveyLeaveOff({ branch: branch.id, list: batch.id, line: row.line })}>
          Laat weg<span class="vh">: {addressee.name}</span>
        </a>
      ),
  };
}
