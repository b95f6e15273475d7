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

/** 'a, b en c' in lower case. */
export function listed(items: readonly string[]): string {
  const lower = items.map((item) => item.charAt(0).toLowerCase() + item.slice(1));
  const last = lower.at(-1) ?? '';
  return lower.length < 2 ? last : `${lower.slice(0, -1).join(', ')} en ${last}`;
}
