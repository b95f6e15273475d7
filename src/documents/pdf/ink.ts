/** PDF syntax in the making, in bytes: kept as strings it is joined, flattened and encoded, a kerned letter at a time. */
export type Ink = {
  readonly byte: (code: number) => void;
  /** Writes Latin-1. */
  readonly text: (text: string) => void;
  readonly integer: (value: number) => void;
  /** A number and a space: at most two decimals, no exponent. */
  readonly number: (value: number) => void;
  /** How many bytes were written. */
  readonly size: () => number;
  readonly finish: () => Buffer;
};

/** More than most pages take. */
const usual = 16_384;

const sign = { zero: 0x30, minus: 0x2d, point: 0x2e, space: 0x20 } as const;

/** A number alone, as `Ink.number` writes it, without the space. */
export function number(value: number): string {
  const ink = openInk(longestNumber);
  ink.number(value);
  return ink.finish().toString('latin1').trimEnd();
}

/** Bytes that any number on a page takes. */
const longestNumber = 16;

/** Empty ink, with room for so many bytes at first. Its numbers throw a RangeError when they are not finite. */
export function openInk(room = usual): Ink {
  let bytes = Buffer.allocUnsafe(room);
  let at = 0;
  const makeRoom = (more: number): void => {
    if (at + more > bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2 + more);
  };
  const byte = (code: number): void => {
    makeRoom(1);
    bytes[at++] = code;
  };
  const text = (text: string): void => {
    makeRoom(text.length);
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
  };
  const digits = (value: number): void => {
    if (value >= 10) digits(Math.floor(value / 10));
    byte(sign.zero + (value % 10));
  };
  const integer = (value: number): void => {
    mustBeFinite(value);
    if (value < 0) byte(sign.minus);
    digits(Math.abs(value));
  };
  const number = (value: number): void => {
    mustBeFinite(value);
    const hundredths = Math.round(value * 100);
    if (hundredths < 0) byte(sign.minus);
    const size = Math.abs(hundredths);
    const whole = Math.floor(size / 100);
    const rest = size % 100;
    if (whole > 0 || rest === 0) digits(whole);
    if (rest > 0) {
      byte(sign.point);
      byte(sign.zero + Math.floor(rest / 10));
      if (rest % 10 > 0) byte(sign.zero + (rest % 10));
    }
    byte(sign.space);
  };
  return { byte, text, integer, number, size: () => at, finish: () => bytes.subarray(0, at) };
}

/** PDF knows no infinity (ISO 32000-1, 7.3.3). */
function mustBeFinite(value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`no number of a PDF: ${value}`);
}
