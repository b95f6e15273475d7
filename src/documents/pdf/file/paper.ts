import { createHash } from 'node:crypto';
import { PDFContext, PDFDict, PDFDocument, PDFName, PDFObjectCopier, PDFRawStream, PDFRef } from 'pdf-lib';
import type { LetterheadFiles } from '../../letterhead/letterhead.ts';
import { paperNames } from '../paint/paper.ts';
import { assign } from './objects.ts';

/** The drawings of an office's own paper as objects 1 and up of any file: of page 1, and of the others where they have one. */
export type OpenPaper = {
  readonly objects: PDFContext;
  readonly first: PDFRef;
  readonly later: PDFRef | undefined;
  readonly sha256: string;
};

const opened = new WeakMap<LetterheadFiles, Promise<OpenPaper>>();

/** Opens the cleaned PDF of a letterhead, once. */
export function openPaper(letterhead: LetterheadFiles): Promise<OpenPaper> {
  const known = opened.get(letterhead) ?? open(letterhead);
  opened.set(letterhead, known);
  return known;
}

async function open({ pdf, room }: LetterheadFiles): Promise<OpenPaper> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const objects = PDFContext.create();
  const copier = PDFObjectCopier.for(document.context, objects);
  const [first, second] = document.getPages().map((one) => copier.copy(formOf(one.node.Resources())));
  if (!first) throw new Error('a letterhead without a page');
  for (const [ref, object] of objects.enumerateIndirectObjects())
    if (!(object instanceof PDFRawStream)) assign(objects, ref, object.toString());
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  return { objects, first, later: room.otherFirst ? second : first, sha256 };
}

/** Name under which a cleaned page holds all it draws. */
export const drawingName = PDFName.of('Papier');

function formOf(resources: PDFDict | undefined): PDFRef {
  const ref = resources?.lookup(PDFName.of('XObject'), PDFDict).get(drawingName);
  if (!(ref instanceof PDFRef)) throw new Error('a page of a letterhead without its drawing');
  return ref;
}

/** Puts the paper into a file that is still empty; what the resources of its pages say of it. */
export function placePaper(context: PDFContext, { objects, first, later }: OpenPaper): string {
  for (const [ref, object] of objects.enumerateIndirectObjects()) context.assign(ref, object);
  return `/XObject<</${paperNames.first} ${first}${later ? `/${paperNames.later} ${later}` : ''}>>`;
}
