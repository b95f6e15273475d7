/** The text, or as many whole sentences of it as fit in `max` characters, or a cut one when even the first is too long. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('\n'));
  return end > 0 ? cut.slice(0, end + 1).trim() : `${cut.slice(0, max - 1)}…`;
}

/** A typed text closed with a full stop. */
export function closed(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
