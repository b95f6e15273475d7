import type { Raw } from '#src/domain/form.ts';

/** What was typed in one field; '' when nothing was posted under this name. */
export function typed(raw: Raw, name: string): string {
  const value = raw[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}
