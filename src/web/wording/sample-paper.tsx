import { samplePart } from '#src/commands/documents/wording-sample.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import type { WordingKey } from '#src/domain/wording.ts';
import { BlocksView, ModelView } from '../components/model-view.tsx';

type SamplePaperProps = { readonly textKey: WordingKey; readonly model: DocumentModel };

/** The text in a document about somebody who does not exist; under it what stands at the foot of each of its pages. */
export function SamplePaper({ textKey, model }: SamplePaperProps) {
  const part = samplePart(textKey, model);
  return (
    <aside class="noprint" id="voorbeeld">
      <h2 class="first">Voorbeeld</h2>
      <p class="soft">Uit ‘{model.title}’, over iemand die niet bestaat.</p>
      <section class="paper document" aria-label="Voorbeeld van de tekst">
        {part ? <BlocksView blocks={part} /> : <ModelView model={model} />}
        <p class="soft">{model.footer}</p>
      </section>
    </aside>
  );
}
