import type { MailFacts, MailWords } from './facts.ts';
import { footnote, signature } from './signature.ts';

const width = 72;

/** The text part: lines of at most 72 characters, addresses never broken. */
export function textPart(words: MailWords, facts: MailFacts): string {
  const blocks = [
    facts.salutation && facts.to !== 'client' ? facts.salutation : 'Goedendag,',
    words.title,
    ...words.before,
    words.rows.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    words.large ? `    ${words.large}` : '',
    words.button ? `${words.button.label}:\n${words.button.href}` : '',
    words.after.join(' '),
    words.notYou ? `${words.notYou.question} ${words.notYou.answer}` : '',
    signature(facts).join('\n'),
    footnote(facts).join('\n'),
  ];
  return `${blocks
    .filter((block) => block !== '')
    .map((block) => block.split('\n').map(wrapped).join('\n'))
    .join('\n\n')}\n`;
}

function wrapped(line: string): string {
  if (line.startsWith('    ')) return line;
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].join('\n');
}
