import type { Child } from '#html/jsx-runtime';

type EmptyStateProps = {
  readonly title: string;
  /** Why it is empty and what comes first. */
  readonly children?: Child;
  /** One useful thing to do, as a tinted button. */
  readonly action?: Child;
};

/** Never 'Geen resultaten' alone. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <svg viewBox="0 0 144 80" aria-hidden="true">
        <path class="river" d="M6 58c20-22 34-22 52 0s34 20 52 0 22-14 28-8M20 72c16-12 26-12 40 0s26 10 40 0" />
        <circle cx="104" cy="22" r="12" />
      </svg>
      <h2 class="first">{title}</h2>
      {children}
      {action}
    </div>
  );
}
