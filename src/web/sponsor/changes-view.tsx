import type { Changes } from '#src/commands/sponsor/changes.ts';

/** R21: what is different now, under the sponsor's own words. Old before new, by element and not by colour alone. */
export function ChangesView({ changes }: { readonly changes: Changes }) {
  return (
    <details open>
      <summary>Wat is er veranderd sinds versie {changes.since}?</summary>
      {changes.remarks && (
        <>
          <p class="flush">
            <strong>U vroeg</strong>
          </p>
          <blockquote class="text">{changes.remarks}</blockquote>
        </>
      )}
      {changes.parts.length === 0 && <p>De tekst is gelijk gebleven.</p>}
      {changes.parts.map(({ part, gone, added }) => (
        <>
          <p class="flush">
            <strong>{part}</strong>
          </p>
          <ul>
            {gone.map((line) => (
              <li>
                <span class="vh">Was: </span>
                <del>{line}</del>
              </li>
            ))}
            {added.map((line) => (
              <li>
                <span class="vh">Nieuw: </span>
                <ins>{line}</ins>
              </li>
            ))}
          </ul>
        </>
      ))}
    </details>
  );
}
