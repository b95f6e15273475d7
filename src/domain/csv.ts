/**
 * A table as CSV that a Dutch Excel opens: UTF-8 with a byte order mark, semicolons, CRLF. A cell that a spreadsheet
 * would run as a formula (=, +, -, @, tab) gets an apostrophe in front; an amount below nought is none.
 */
export function toCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${csvText(rows)}`);
}

/** More rows for behind those of `toCsv`, of a table that is made in parts. */
export function moreCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(csvText(rows));
}

function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-\d+,\d\d$/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
