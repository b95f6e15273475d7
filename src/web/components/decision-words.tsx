import type { DossierDocument } from '#src/domain/document.ts';
import { upperFirst } from '#src/domain/format.ts';
import { answeredWhen, decidedBy } from '#src/domain/outcomes.ts';

/** What the sponsor said about a version, word for word, and who said it when. Only for whoever may read the content. */
export function DecisionWords({ document: { decision, version } }: { readonly document: DossierDocument }) {
  if (!decision) return null;
  return (
    <>
      {decision.remarks && <blockquote>{decision.remarks}</blockquote>}
      <p class="small">
        {upperFirst(decidedBy(decision))}, {answeredWhen(decision)}, over versie {version}.
      </p>
    </>
  );
}
