import type { PDFContext, PDFRef } from 'pdf-lib';
import { number } from '../ink.ts';
import type { Bookmark } from '../paint/paint.ts';
import { assign, textString } from './objects.ts';

type Entry = { readonly bookmark: Bookmark; readonly ref: PDFRef; readonly children: Entry[] };

/** Writes the bookmarks: sections, with their sub heads below them. Undefined when there are none. */
export function writeOutline(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  pageRefs: readonly PDFRef[],
): PDFRef | undefined {
  const entries = nest(context, bookmarks);
  if (entries.length === 0) return undefined;
  const root = context.nextRef();
  writeLevel(context, entries, { parent: root, pageRefs });
  return assign(context, root, `<</Type/Outlines${ends(entries)}/Count ${entries.length}>>`);
}

function nest(context: PDFContext, bookmarks: readonly Bookmark[]): Entry[] {
  const top: Entry[] = [];
  for (const bookmark of bookmarks) {
    const entry: Entry = { bookmark, ref: context.nextRef(), children: [] };
    const section = top.at(-1);
    if (bookmark.level === 2 && section) section.children.push(entry);
    else top.push(entry);
  }
  return top;
}

function writeLevel(
  context: PDFContext,
  entries: readonly Entry[],
  at: { readonly parent: PDFRef; readonly pageRefs: readonly PDFRef[] },
): void {
  for (const [index, { bookmark, ref, children }] of entries.entries()) {
    const before = entries[index - 1];
    const after = entries[index + 1];
    const near = `${before ? `/Prev ${before.ref}` : ''}${after ? `/Next ${after.ref}` : ''}`;
    // A negative count: closed until the reader opens it.
    const inner = children.length > 0 ? `${ends(children)}/Count -${children.length}` : '';
    const place = `/Dest[${at.pageRefs[bookmark.page]}/XYZ 0 ${number(bookmark.y)} null]`;
    assign(context, ref, `<</Title ${textString(bookmark.text)}/Parent ${at.parent}${near}${inner}${place}>>`);
    writeLevel(context, children, { parent: ref, pageRefs: at.pageRefs });
  }
}

function ends(entries: readonly Entry[]): string {
  const first = entries[0];
  const last = entries.at(-1);
  return first && last ? `/First ${first.ref}/Last ${last.ref}` : '';
}
