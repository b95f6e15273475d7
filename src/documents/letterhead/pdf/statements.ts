/** One instruction of a content stream (ISO 32000-1, 7.8.2): its operands as they are written, then its operator. */
export type Statement = { readonly operands: readonly string[]; readonly operator: string };

/** A content stream that breaks off or cannot be one. */
export class Unreadable extends Error {}

/**
 * Reads a content stream, given as Latin-1 text, into its instructions. An inline image is one instruction `BI`: the entries
 * of its dictionary and, as last operand, its data.
 *
 * @throws Unreadable
 */
export function* statements(content: string): Generator<Statement> {
  let operands: string[] = [];
  for (let at = skipSpace(content, 0); at < content.length; at = skipSpace(content, at)) {
    const end = endOfToken(content, at);
    const token = content.slice(at, end);
    at = end;
    if (isOperand(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'BI') {
      const image = readImage(content, at);
      yield { operands: image.operands, operator: 'BI' };
      at = image.end;
    } else yield { operands, operator: token };
    operands = [];
  }
  if (operands.length > 0) throw new Unreadable('operands without an operator');
}

const space = /[\0\t\n\f\r ]/u;
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/u;

function skipSpace(content: string, from: number): number {
  let at = from;
  while (at < content.length) {
    if (content[at] === '%') while (at < content.length && !/[\n\r]/u.test(content[at] ?? '')) at++;
    else if (space.test(content[at] ?? '')) at++;
    else break;
  }
  return at;
}

function isOperand(token: string): boolean {
  return /^[/([<+\-.\d]/u.test(token) || token === 'true' || token === 'false' || token === 'null';
}

/** Index after the object or operator that begins at `from`. */
function endOfToken(content: string, from: number): number {
  const first = content[from];
  if (first === '(') return endOfString(content, from);
  if (first === '[') return endOfGroup(content, from + 1, ']');
  if (first === '<') {
    if (content[from + 1] === '<') return endOfGroup(content, from + 2, '>>');
    const end = content.indexOf('>', from);
    if (end < 0) throw new Unreadable('a string without its end');
    return end + 1;
  }
  let at = from + 1;
  while (at < content.length && !delimiter.test(content[at] ?? '')) at++;
  return at;
}

/** Parentheses in a string are balanced or escaped. */
function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    const sign = content[at];
    if (sign === '\\') at++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  throw new Unreadable('a string without its end');
}

const deepest = 32;

function endOfGroup(content: string, from: number, closing: ']' | '>>', depth = 0): number {
  if (depth > deepest) throw new Unreadable('groups in groups without end');
  let at = skipSpace(content, from);
  while (at < content.length) {
    if (content.startsWith(closing, at)) return at + closing.length;
    if (content[at] === '[') at = endOfGroup(content, at + 1, ']', depth + 1);
    else if (content.startsWith('<<', at)) at = endOfGroup(content, at + 2, '>>', depth + 1);
    else at = endOfToken(content, at);
    at = skipSpace(content, at);
  }
  throw new Unreadable(`a group without its ${closing}`);
}

/** The data of an inline image end at the first `EI` that stands alone. */
function readImage(content: string, from: number): { operands: string[]; end: number } {
  const operands: string[] = [];
  let at = skipSpace(content, from);
  while (at < content.length) {
    const end = endOfToken(content, at);
    const token = content.slice(at, end);
    at = end;
    if (token === 'ID') break;
    operands.push(token);
    at = skipSpace(content, at);
  }
  const ending = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/gu;
  ending.lastIndex = at + 1;
  const found = ending.exec(content);
  if (!found) throw new Unreadable('an image without its end');
  operands.push(content.slice(at + 1, found.index));
  return { operands, end: found.index + found[0].length };
}
