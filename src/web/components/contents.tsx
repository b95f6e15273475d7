import { Icon } from './icon.tsx';

export type Part = {
  readonly label: string;
  readonly href: string;
  readonly state?: 'done' | 'busy' | 'open';
  readonly here?: boolean;
};

/** The parts of a plan or report, left of the text; folded on a phone. `summary`: '8 van 12 onderdelen klaar'. */
export function Contents({
  label,
  summary,
  parts,
}: {
  readonly label: string;
  readonly summary: string;
  readonly parts: readonly Part[];
}) {
  return (
    <nav aria-label={label}>
      <details class="fold">
        <summary>{summary}</summary>
        <ol class="toc">
          {parts.map((part) => (
            <li>
              <a href={part.href} aria-current={part.here ? 'page' : undefined}>
                <span>{part.label}</span>
                {part.state === 'done' && (
                  <>
                    <Icon name="check" />
                    <span class="vh"> klaar</span>
                  </>
                )}
                {part.state === 'busy' && <span class="small soft">Bezig</span>}
                {part.state === 'open' && <span class="small soft">Open</span>}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
