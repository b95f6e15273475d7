import type { Child } from '#html/jsx-runtime';
import type { PublicVisit } from '../visit.ts';
import { Csrf } from './csrf.tsx';

/** Filled once a page; `danger` is never filled. */
export type Look = 'filled' | 'second' | 'tint' | 'text' | 'danger';

type ButtonProps = { readonly look?: Look; readonly name?: string; readonly value?: string; readonly children?: Child };

/** Submits the form it stands in. The text starts with a verb. */
export function Button({ look = 'filled', name, value, children }: ButtonProps) {
  return (
    <button class={buttonClass(look)} type="submit" name={name} value={value}>
      {children}
    </button>
  );
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function LinkButton({
  href,
  look = 'filled',
  children,
}: {
  readonly href: string;
  readonly look?: Look;
  readonly children?: Child;
}) {
  return (
    <a class={buttonClass(look)} href={href}>
      {children}
    </a>
  );
}

type PostButtonProps = {
  readonly visit: PublicVisit;
  readonly action: string;
  readonly look?: Look;
  /** Hidden fields to post along. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly children?: Child;
};

/** A form of one button: for acts that need no answers. */
export function PostButton({ visit, action, look = 'filled', fields = {}, children }: PostButtonProps) {
  return (
    <form method="post" action={action} class="flush">
      <Csrf visit={visit} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button look={look}>{children}</Button>
    </form>
  );
}

function buttonClass(look: Look): string {
  return look === 'filled' ? 'button' : `button ${look}`;
}
