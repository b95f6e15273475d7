import { LinkButton } from '../components/button.tsx';
import { paths } from '../paths.ts';
import type { OpenPaper } from './open-paper.ts';

/** To the paper itself, or who has it. */
export function PrintLink({ dossier, document, mayPrint }: OpenPaper) {
  if (!mayPrint) return <p>Vraag de afdruk aan de coach.</p>;
  return (
    <p class="bar">
      <LinkButton href={paths.documentPrint({ dossier: dossier.id, document: document.id })} look="tint">
        Open de PDF om af te drukken
      </LinkButton>
    </p>
  );
}
