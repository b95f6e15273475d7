/**
 * A table as CSV that a Dutch Excel opens: UTF-8 with a byte order mark, semicolons, CRLF. A cell that a spreadsheet
 * would run as a formula (=, +, -, @, tab) gets an apostrophe in front; an amount below nought is none.
 */
export function toCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map(cell).join(';'));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-\d+,\d\d$/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
