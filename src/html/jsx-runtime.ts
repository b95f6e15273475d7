import type { JSX as Names } from 'hono/jsx/jsx-runtime';
import { escapeHtml } from './escape.ts';

/**
 * HTML that is safe to send, made by JSX alone: whatever is not one of these is escaped on its way into one. So no text of a
 * person ever becomes markup, whatever a component does with it.
 */
class Html {
  readonly #html: string;
  constructor(html: string) {
    this.#html = html;
  }
  toString(): string {
    return this.#html;
  }
}

export type { Html };

/** What may stand between tags. Nothing is shown of a condition that did not hold. */
export type Child = Html | string | number | boolean | null | undefined | readonly Child[];

type Props = Readonly<Record<string, unknown>> & { readonly children?: Child };

// biome-ignore lint/suspicious/noExplicitAny: each component says itself which props it takes
type Component = (props: any) => Child;

/** What the compiler makes of `<tag …>`: the text at once, from the inside out, so that nothing is kept but strings. */
export function jsx(tag: string | Component, props: Props): Html {
  if (typeof tag !== 'string') {
    const made = tag(props);
    return made instanceof Html ? made : new Html(textOf(made));
  }
  const { children } = props;
  let open = `<${tag}`;
  for (const name in props) if (name !== 'children') open += attribute(name, props[name]);
  if (children === undefined && empty.has(tag)) return new Html(`${open}/>`);
  return new Html(`${open}>${textOf(children)}</${tag}>`);
}
export { jsx as jsxs };

export function Fragment({ children }: { readonly children?: Child }): Html {
  return children instanceof Html ? children : new Html(textOf(children));
}

function textOf(child: Child): string {
  if (child instanceof Html) return child.toString();
  if (typeof child === 'string') return escapeHtml(child);
  if (typeof child === 'number') return String(child);
  if (child === null || child === undefined || typeof child === 'boolean') return '';
  let text = '';
  for (const one of child) text += textOf(one);
  return text;
}

/** The elements that HTML gives no end. */
const empty: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Attributes that say something by being there; of any other `true` is a word. */
const flags: ReadonlySet<string> = new Set([
  'autofocus',
  'checked',
  'defer',
  'disabled',
  'hidden',
  'multiple',
  'open',
  'readonly',
  'required',
  'reversed',
  'selected',
]);

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean' && flags.has(name)) return value ? ` ${name}=""` : '';
  return ` ${name}="${escapeHtml(String(value))}"`;
}

export declare namespace JSX {
  type Element = Html;
  type ElementType = string | Component;
  type ElementChildrenAttribute = { children: unknown };
  type IntrinsicElements = {
    [Tag in keyof Names.IntrinsicElements]: Omit<Names.IntrinsicElements[Tag], 'children'> & {
      readonly children?: Child;
    };
  };
}
