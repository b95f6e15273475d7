import { chromium } from './chromium.ts';
import { docx } from './docx.ts';
import { docxtemplater } from './docxtemplater.ts';
import { changingDocxFloor, changingPdfFloor, docxFloor, pdfFloor } from './floor.ts';
import { libreOffice } from './libreoffice.ts';
import type { Opener } from './maker.ts';
import { ourDocx, ourPdf } from './ours.ts';
import { pdfkit } from './pdfkit.ts';
import { pdfmake } from './pdfmake.ts';
import { reactPdf } from './react-pdf.ts';
import { typst } from './typst.ts';

export type Contender = {
  readonly sort: 'pdf' | 'docx';
  /** The floor makes no file that can be read. */
  readonly role: 'ours' | 'floor' | 'peer';
  readonly open: Opener;
  /** What our time and our bytes may be at most, in times its own. */
  readonly limits: { readonly time?: number; readonly bytes?: number };
};

export const contenders: readonly Contender[] = [
  { sort: 'pdf', role: 'ours', open: ourPdf, limits: {} },
  { sort: 'pdf', role: 'floor', open: pdfFloor, limits: { time: 4 } },
  { sort: 'pdf', role: 'floor', open: changingPdfFloor, limits: { time: 4 } },
  { sort: 'pdf', role: 'peer', open: pdfkit, limits: { time: 0.1, bytes: 1.7 } },
  { sort: 'pdf', role: 'peer', open: pdfmake, limits: { time: 0.2 } },
  { sort: 'pdf', role: 'peer', open: reactPdf, limits: { time: 0.2 } },
  { sort: 'pdf', role: 'peer', open: typst, limits: { time: 0.2 } },
  { sort: 'pdf', role: 'peer', open: chromium, limits: { time: 0.2 } },
  { sort: 'pdf', role: 'peer', open: libreOffice, limits: { time: 0.2 } },
  { sort: 'docx', role: 'ours', open: ourDocx, limits: {} },
  { sort: 'docx', role: 'floor', open: docxFloor, limits: { time: 4 } },
  { sort: 'docx', role: 'floor', open: changingDocxFloor, limits: { time: 4 } },
  { sort: 'docx', role: 'peer', open: docx, limits: {} },
  { sort: 'docx', role: 'peer', open: docxtemplater, limits: { time: 0.2 } },
];
