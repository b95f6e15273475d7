/** What of these words is readable in bytes, in the ways bytes are commonly written: as they are, doubled, in base64, in hexadecimal. */
export function readableIn(bytes: Buffer, words: readonly string[]): string[] {
  const latin = bytes.toString('latin1');
  const haystacks = [latin, bytes.toString('utf16le'), Buffer.from(latin, 'base64').toString('latin1')];
  return words.filter((word) => formsOf(word).some((form) => haystacks.some((haystack) => haystack.includes(form))));
}

function formsOf(word: string): string[] {
  return [word, Buffer.from(word).toString('base64').slice(0, -4), Buffer.from(word).toString('hex')];
}
