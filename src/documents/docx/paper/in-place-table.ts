import { chainOf } from '../../letterhead/word/style-sheet.ts';
import { childAt, childrenOf, element, numberOf, type Xml } from '../../letterhead/word/xml.ts';
import type { Shift } from './in-place.ts';
import { withoutProperty, withProperty } from './properties.ts';

/** A table of the office, where it stood; what stands in its cells is measured from those and stays as it is. */
export function shiftedTable(table: Xml, shift: Shift): Xml {
  const floating = childAt(table, 'w:tblPr', 'w:tblpPr');
  if (floating) return withProperty(table, 'w:tblPr', placed(floating, widthOf(table, shift), shift));
  const width = widthOf(table, shift);
  const indented = withProperty(
    withoutProperty(table, 'w:tblPr', 'w:jc'),
    'w:tblPr',
    element('w:tblInd', { 'w:w': String(indentOf(table, width, shift) + shift.left), 'w:type': 'dxa' }),
  );
  return asked(table)?.attributes['w:type'] === 'pct'
    ? withProperty(indented, 'w:tblPr', element('w:tblW', { 'w:w': String(width), 'w:type': 'dxa' }))
    : indented;
}

/** From the office's left margin to the left edge of the table. */
function indentOf(table: Xml, width: number, shift: Shift): number {
  const free = textWidth(shift) - width;
  const align = property(table, 'w:jc', shift)?.attributes['w:val'];
  if (align === 'center') return Math.round(free / 2);
  if (align === 'right' || align === 'end') return free;
  const indent = property(table, 'w:tblInd', shift);
  const own = indent?.attributes['w:type'] === 'dxa' ? (numberOf(indent, 'w:w') ?? 0) : 0;
  if (!shift.page.oldTables) return own;
  const margins = property(table, 'w:tblCellMar', shift);
  return own - (numberOf(childAt(margins, 'w:left') ?? childAt(margins, 'w:start'), 'w:w') ?? 0);
}

/** A property of the table, its style, or the default style. */
function property(table: Xml, name: string, { sheet }: Shift): Xml | undefined {
  const id = childAt(table, 'w:tblPr', 'w:tblStyle')?.attributes['w:val'];
  const styles = chainOf(sheet, id !== undefined && sheet.byId.has(id) ? id : sheet.table);
  return [table, ...styles].map((source) => childAt(source, 'w:tblPr', name)).find((one) => one !== undefined);
}

function widthOf(table: Xml, shift: Shift): number {
  const own = asked(table);
  const amount = numberOf(own, 'w:w') ?? 0;
  if (own?.attributes['w:type'] === 'dxa' && amount > 0) return amount;
  if (own?.attributes['w:type'] === 'pct') return Math.round((textWidth(shift) * fiftieths(own)) / 5000);
  return childrenOf(childAt(table, 'w:tblGrid'), 'w:gridCol').reduce(
    (sum, one) => sum + (numberOf(one, 'w:w') ?? 0),
    0,
  );
}

function fiftieths(width: Xml): number {
  const text = width.attributes['w:w'] ?? '';
  return text.endsWith('%') ? Number.parseFloat(text) * 50 : (numberOf(width, 'w:w') ?? 0);
}

function asked(table: Xml): Xml | undefined {
  return childAt(table, 'w:tblPr', 'w:tblW');
}

function textWidth({ page }: Shift): number {
  return page.width - page.left - page.right;
}

/** A floating table measured from the edges of the paper. */
function placed({ name, attributes }: Xml, width: number, { page }: Shift): Xml {
  const { 'w:tblpXSpec': align, ...made } = { ...attributes };
  if (attributes['w:horzAnchor'] !== 'page') {
    const offset = {
      right: page.width - page.right - width,
      center: page.left + Math.round((page.width - page.left - page.right - width) / 2),
    }[align ?? ''];
    made['w:horzAnchor'] = 'page';
    made['w:tblpX'] = String(offset ?? page.left + (Number(attributes['w:tblpX'] ?? 0) || 0));
  } else if (align !== undefined) made['w:tblpXSpec'] = align;
  if ((attributes['w:vertAnchor'] ?? 'margin') === 'margin' && attributes['w:tblpYSpec'] === undefined) {
    made['w:vertAnchor'] = 'page';
    made['w:tblpY'] = String(page.top + (Number(attributes['w:tblpY'] ?? 0) || 0));
  }
  return element(name, made);
}
