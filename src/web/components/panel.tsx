import type { Child } from '#html/jsx-runtime';

type PanelProps = {
  readonly title?: string;
  /** Shown lightly after the title. */
  readonly count?: number;
  /** For the table of contents and for links from elsewhere. */
  readonly id?: string;
  /** Right of the title: a link or a tag. */
  readonly aside?: Child;
  readonly children?: Child;
};

/** A sheet of paper on the canvas. */
export function Panel({ title, count, id, aside, children }: PanelProps) {
  const heading = title && (
    <h2 class="first">
      {title}
      {count !== undefined && <span class="count"> {count}</span>}
    </h2>
  );
  return (
    <section class="panel" id={id}>
      {aside ? (
        <div class="bar apart">
          {heading}
          {aside}
        </div>
      ) : (
        heading
      )}
      {children}
    </section>
  );
}
