import type { Child } from '#html/jsx-runtime';
import type { Block } from '#src/documents/model.ts';
import { dutchNumber, shortDate } from '#src/domain/format.ts';
import { type Day, dayPattern } from '#src/domain/time.ts';
import { MarkSign, Words } from './inline-words.tsx';

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A table of the document; the first column names the row. On a phone each row is a block with its labels. */
export function DataTable({ block }: { readonly block: BlockOf<'dataTable'> }) {
  const { title, columns, rows, total } = block;
  return (
    <TextTable
      caption={title ?? 'Tabel'}
      captionHidden={title === undefined}
      heads={columns.map(({ head, align }) => ({ head, number: align === 'number' }))}
      rows={rows.map((row) => row.slice(0, columns.length).map(cell))}
      total={total && { cells: total.slice(0, columns.length).map(cell), span: emptyAfterFirst(total) }}
    />
  );
}

/** How many columns the first cell of a total may fill: itself and the empty ones beside it. */
function emptyAfterFirst(total: NonNullable<BlockOf<'dataTable'>['total']>): number {
  const filled = total.findIndex((one, index) => index > 0 && one.text.some((run) => run.text.trim() !== ''));
  return filled < 0 ? 1 : filled;
}

function cell(one: BlockOf<'dataTable'>['rows'][number][number]): Child {
  return (
    <>
      <MarkSign mark={one.mark} />
      <Words text={one.text} />
    </>
  );
}

/** The planning as words: what the bars show, with the dates they stand for. */
export function PlanningTable({ block }: { readonly block: BlockOf<'timeline'> }) {
  return (
    <>
      <p>{block.alt}</p>
      <TextTable
        caption={block.title}
        heads={[{ head: 'Onderdeel' }, { head: 'Van' }, { head: 'Tot en met' }, { head: 'Omvang' }]}
        rows={block.rows.map((row) => [
          `${row.number} ${row.label}`.trim(),
          dayText(row.from),
          dayText(row.until),
          row.amount,
        ])}
      />
      {block.milestones.length > 0 && (
        <ul>
          {block.milestones.map((one) => (
            <li>
              Subdoel {one.number}: {dayText(one.on)}
              {one.reached ? ', bereikt' : ''}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Hours planned and used, as the bars of the document show them. */
export function HoursTable({ block }: { readonly block: BlockOf<'hours'> }) {
  return (
    <>
      <p>{block.alt}</p>
      <TextTable
        caption={block.title}
        heads={[
          { head: 'Onderdeel' },
          { head: 'Gepland', number: true },
          { head: 'Gebruikt', number: true },
          { head: 'Stand' },
        ]}
        rows={block.rows.map((row) => [
          `${row.number} ${row.label}`.trim(),
          dutchNumber(row.planned),
          dutchNumber(row.used),
          row.amount,
        ])}
      />
    </>
  );
}

type TextTableProps = {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly heads: readonly { readonly head: string; readonly number?: boolean }[];
  readonly rows: readonly (readonly Child[])[];
  /** The last line; its words stand over `span` columns. */
  readonly total?: { readonly cells: readonly Child[]; readonly span: number } | undefined;
};

function TextTable({ caption, captionHidden, heads, rows, total }: TextTableProps) {
  const kind = (index: number) => (heads[index]?.number ? 'num' : undefined);
  const cells = (row: readonly Child[], from: number) =>
    row.slice(from).map((one, index) => (
      <td class={kind(index + from)} data-l={heads[index + from]?.head}>
        {one}
      </td>
    ));
  return (
    <div class={heads.length > 4 ? 'stack many' : 'stack'}>
      <table>
        <caption class={captionHidden ? 'vh' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {heads.map(({ head }, index) => (
              <th scope="col" class={kind(index)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row" data-l={heads[0]?.head}>
                {row[0]}
              </th>
              {cells(row, 1)}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row" colspan={total.span > 1 ? total.span : undefined}>
                {total.cells[0]}
              </th>
              {cells(total.cells, total.span)}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function dayText(day: string | undefined): string {
  if (day === undefined) return '–';
  // The pattern accepts exactly the days.
  return dayPattern.test(day) ? shortDate(day as Day) : day;
}
