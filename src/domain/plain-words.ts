/** The words of a text, small and without the signs around them, one space before and after each. */
export type PlainWords = string & { readonly plain: unique symbol };

export function plainWords(text: string): PlainWords {
  const words = text
    .normalize('NFC')
    .toLocaleLowerCase('nl')
    .split(/[\s\u00a0]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
  // the only place where such words are made
  return ` ${words.join(' ')} ` as PlainWords;
}

/** Do these words say this, word for word, whatever the capitals and the commas? */
export function holdsWords(words: PlainWords, said: string): boolean {
  const wanted = plainWords(said);
  return wanted.trim() !== '' && words.includes(wanted);
}
