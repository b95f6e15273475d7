import { readFileSync } from 'node:fs';
import { page } from '#src/documents/style.ts';
import { projectFile } from '#src/project-file.ts';
import type { Content } from './content.ts';

/** A way to make a file of a content. */
export type Maker = {
  readonly what: string;
  /** What its file lacks beside the others. */
  readonly lacks: string;
  readonly make: (content: Content) => Promise<Uint8Array>;
  /** After each file, outside of its time. */
  readonly tidy?: () => void;
  readonly close?: () => Promise<void>;
};

type Say = (line: string) => void;

/** Makes one ready, outside of the time that is measured. Undefined: not to be had here, and why was told. */
export type Opener = (say: Say, sample: Content) => Promise<Maker | undefined>;

/** Everybody sets the type of the house, without its italic, which the sample does not use. */
export const fontPaths = {
  regular: projectFile('templates/fonts/SourceSans3-Regular.ttf').pathname,
  bold: projectFile('templates/fonts/SourceSans3-Bold.ttf').pathname,
};
export const fonts = { regular: readFileSync(fontPaths.regular), bold: readFileSync(fontPaths.bold) };

/** The margins as left, top, right, bottom, in millimetres. */
export const marginsMm = [page.leftMm, page.topMm, page.rightMm, page.bottomMm] as const;
