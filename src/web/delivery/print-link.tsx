import { isToLeave } from '#src/commands/delivery/date-print.ts';
import { LinkButton, PostButton } from '../components/button.tsx';
import { paths } from '../paths.ts';
import type { OpenPaper } from './open-paper.ts';

/** To the paper itself, or who has it. A version still to leave first gets its answer day, which is an act. */
export function PrintLink({ visit, dossier, document, mayPrint }: OpenPaper) {
  if (!mayPrint) return <p>Vraag de afdruk aan de coach.</p>;
  const href = paths.documentPrint({ dossier: dossier.id, document: document.id });
  const label = 'Open de PDF om af te drukken';
  return isToLeave(dossier, document) ? (
    <PostButton visit={visit} action={href} look="tint">
      {label}
    </PostButton>
  ) : (
    <p class="bar">
      <LinkButton href={href} look="tint">
        {label}
      </LinkButton>
    </p>
  );
}
