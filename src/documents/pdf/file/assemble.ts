import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFContext, PDFHexString } from 'pdf-lib';
import type { DocumentModel } from '../../model.ts';
import { mm, page } from '../../style.ts';
import type { DocumentFonts } from '../fonts/document-fonts.ts';
import { number } from '../ink.ts';
import type { StructNode } from '../layout/structure.ts';
import type { Bookmark, PaintedPage } from '../paint/paint.ts';
import { writeCompact } from './compact-writer.ts';
import { embedFont } from './embed-font.ts';
import { writeMetadata } from './metadata.ts';
import { assign, quick, register, registerStream } from './objects.ts';
import { writeOutline } from './outline.ts';
import { openPacks } from './packs.ts';
import { type OpenPaper, placePaper } from './paper.ts';
import { srgbProfile } from './srgb-profile.ts';
import { writeStructureTree } from './structure-tree.ts';

export type Drawn = {
  readonly model: DocumentModel;
  readonly fingerprint: string;
  readonly fonts: DocumentFonts;
  readonly document: StructNode;
  readonly pages: readonly PaintedPage[];
  readonly bookmarks: readonly Bookmark[];
  readonly paper: OpenPaper | undefined;
};

/** Joins the drawn pages into a file that claims PDF/A-2a and PDF/UA-1. Same input, same bytes. */
export function assembleFile(drawn: Drawn): Uint8Array {
  const context = PDFContext.create();
  const paper = drawn.paper ? placePaper(context, drawn.paper) : '';
  const pagesRef = context.nextRef();
  const fonts = drawn.fonts.programs().map((program) => `/${program.resource} ${embedFont(context, program)}`);
  const resources = register(context, `<</Font<<${fonts.join('')}>>${paper}>>`);
  const size = `[0 0 ${number(mm(page.widthMm))} ${number(mm(page.heightMm))}]`;
  const said = createHash('sha256').update(drawn.fingerprint + (drawn.paper?.sha256 ?? ''));
  const pageRefs = drawn.pages.map(({ content }, index) => {
    const packed = deflateSync(content, quick);
    said.update(packed);
    const contents = registerStream(context, packed, { deflated: true });
    return register(
      context,
      `<</Type/Page/Parent ${pagesRef}/MediaBox${size}/Resources ${resources}/Contents ${contents}/StructParents ${index}/Tabs/S>>`,
    );
  });
  assign(context, pagesRef, `<</Type/Pages/Kids[${pageRefs.join(' ')}]/Count ${pageRefs.length}>>`);
  const packs = openPacks();
  const tree = writeStructureTree(context, packs, { document: drawn.document, pages: drawn.pages, pageRefs });
  const outline = writeOutline(context, drawn.bookmarks, pageRefs);
  const { info, xmp } = writeMetadata(context, drawn.model);
  const profile = registerStream(context, srgbProfile(), { entries: { N: 3 }, deflated: true });
  const intent = `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ${profile}>>`;
  context.trailerInfo.Root = register(
    context,
    `<</Type/Catalog/Pages ${pagesRef}/Lang(nl-NL)/MarkInfo<</Marked true>>/StructTreeRoot ${tree}/Metadata ${xmp}` +
      `/OutputIntents[${intent}]/ViewerPreferences<</DisplayDocTitle true>>${outline ? `/Outlines ${outline}` : ''}>>`,
  );
  context.trailerInfo.Info = info;
  // File identifier from what the file says, so the same content has the same one.
  const id = PDFHexString.of(said.digest('hex').slice(0, 32).toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
  return writeCompact(context, packs);
}
