import type { Child } from '#html/jsx-runtime';

type NoticeProps = {
  readonly kind?: 'info' | 'ok' | 'warn' | 'danger';
  /** Says it all by itself. */
  readonly title: string;
  readonly id?: string;
  readonly children?: Child;
};

/** A message in the page; at most two on one. */
export function Notice({ kind = 'info', title, id, children }: NoticeProps) {
  return (
    <section class={`notice ${kind}`} id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
