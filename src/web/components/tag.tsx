import type { Child } from '#html/jsx-runtime';

/** Open ring: not begun or closed. Half: busy (info) or waiting (warn). Filled: done (ok). Diamond: trouble (danger). */
export type Status = 'plain' | 'info' | 'warn' | 'ok' | 'danger';

/** A state in word, shape and colour together. Never a button. */
export function Tag({ status = 'plain', children }: { readonly status?: Status; readonly children?: Child }) {
  return <span class={status === 'plain' ? 'tag' : `tag ${status}`}>{children}</span>;
}
