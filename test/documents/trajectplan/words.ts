import { type Block, type Inline, t } from '#src/documents/model.ts';

/** Short ways to write the blocks of a test model. */
export function p(text: string): Block {
  return { kind: 'paragraph', text: [t(text)] };
}

export function section(number: string, text: string): Block {
  return { kind: 'heading', level: 2, number, text };
}

export function labelled(label: string, text: string): Block {
  return { kind: 'labelled', label, paragraphs: [[t(text)]] };
}

export function row(label: string, ...value: Inline[]): { label: string; value: { text: string }[][] } {
  return { label, value: value.map((line) => [...line]) };
}

export function cells(...texts: string[]): { text: { text: string }[] }[] {
  return texts.map((text) => ({ text: text === '' ? [] : [t(text)] }));
}
