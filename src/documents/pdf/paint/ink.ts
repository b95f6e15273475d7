/** A content stream in the making, in bytes: text kept as strings is joined, flattened and encoded, a kerned letter at a time. */
export type Ink = {
  readonly byte: (code: number) => void;
  /** Writes Latin-1. */
  readonly text: (text: string) => void;
  readonly finish: () => Buffer;
};

/** More than most pages take. */
const usual = 16_384;

export function openInk(): Ink {
  let bytes = Buffer.allocUnsafe(usual);
  let at = 0;
  const byte = (code: number): void => {
    if (at === bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2);
    bytes[at] = code;
    at += 1;
  };
  const text = (text: string): void => {
    for (let i = 0; i < text.length; i++) byte(text.charCodeAt(i));
  };
  return { byte, text, finish: () => bytes.subarray(0, at) };
}
