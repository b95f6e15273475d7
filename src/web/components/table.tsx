import type { Child } from '#html/jsx-runtime';

export type Column<R> = {
  readonly label: string;
  readonly cell: (row: R) => Child;
  readonly kind?: 'number' | 'nowrap';
};

type TableProps<R> = {
  readonly caption: string;
  /** The caption is hidden when a heading above says the same. */
  readonly captionHidden?: boolean;
  /** The first column names the row. */
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
};

/** On a phone every row becomes a block with its labels. */
export function Table<R>({ caption, captionHidden, columns, rows }: TableProps<R>) {
  return (
    <div class="stack">
      <table>
        <caption class={captionHidden ? 'vh' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.kind === 'number' ? 'num' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th scope="row" class={cellClass(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td data-l={column.label} class={cellClass(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass(column: { readonly kind?: 'number' | 'nowrap' }): string | undefined {
  return column.kind === 'number' ? 'num' : column.kind;
}
