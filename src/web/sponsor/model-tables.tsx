import type { Child } from 'hono/jsx';
import type { Block } from '#src/documents/model.ts';
import { dutchNumber, shortDate } from '#src/domain/format.ts';
import { type Day, dayPattern } from '#src/domain/time.ts';
import { MarkSign, Words } from './inline.tsx';

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
      total={total?.slice(0, columns.length).map(cell)}
    />
  );
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
  readonly total?: readonly Child[] | undefined;
};

function TextTable({ caption, captionHidden, heads, rows, total }: TextTableProps) {
  const kind = (index: number) => (heads[index]?.number ? 'num' : undefined);
  const line = (cells: readonly Child[]) => (
    <tr>
      {cells.map((one, index) =>
        index === 0 ? (
          <th scope="row">{one}</th>
        ) : (
          <td class={kind(index)} data-l={heads[index]?.head}>
            {one}
          </td>
        ),
      )}
    </tr>
  );
  return (
    <div class="stack">
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
        <tbody>{rows.map(line)}</tbody>
        {total && <tfoot>{line(total)}</tfoot>}
      </table>
    </div>
  );
}

function dayText(day: string | undefined): string {
  if (day === undefined) return '–';
  // The pattern accepts exactly the days.
  return dayPattern.test(day) ? shortDate(day as Day) : day;
}
