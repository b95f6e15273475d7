import type { Child } from '#html/jsx-runtime';

type NextStepProps = {
  readonly title: string;
  readonly text?: Child;
  /** The one filled button of the page. */
  readonly action?: Child;
  /** Folded under 'Andere stappen'. */
  readonly others?: readonly Child[];
  /** What keeps other steps back, below those that can be taken. */
  readonly hints?: readonly Child[];
  /** The choice lies among the others, so they are shown. */
  readonly unfolded?: boolean;
};

/** One on a page: what to do now, and the rest folded away. */
export function NextStep({ title, text, action, others = [], hints = [], unfolded = false }: NextStepProps) {
  return (
    <section class="panel next">
      <div class="bar apart">
        <div>
          <h2 class="first">{title}</h2>
          {text && <p class="flush">{text}</p>}
        </div>
        {action}
      </div>
      {others.length + hints.length > 0 && (
        <details class="noprint" open={unfolded}>
          <summary>Andere stappen</summary>
          {others.length > 0 && <div class="bar">{others}</div>}
          {hints.map((hint) => (
            <p class="small soft">{hint}</p>
          ))}
        </details>
      )}
    </section>
  );
}
