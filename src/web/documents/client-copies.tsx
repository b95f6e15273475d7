import { copiesOf, mayGiveCopy } from '#src/commands/delivery/client-copy.ts';
import { longDate } from '#src/domain/format.ts';
import { isHeldBack } from '#src/domain/held-back.ts';
import { channelLabels, disclosureStatusLabels } from '#src/domain/labels.ts';
import { LinkButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { WorkRows } from '../components/work-rows.tsx';
import { paths } from '../paths.ts';
import type { OpenDocument } from './open-document.ts';

/** R56: which copies of this very version the client got, and how to give one. */
export function ClientCopies({ open }: { readonly open: OpenDocument }) {
  const { visit, dossier, document } = open;
  const copies = copiesOf(dossier, document);
  const may = mayGiveCopy(dossier, document);
  if (!may && copies.length === 0) return null;
  const mayGive = may && visit.mayHere('mail.repair') && !isHeldBack(dossier, 'mail.repair');
  return (
    <Panel title="Exemplaar voor de cliënt" count={copies.length}>
      {copies.length === 0 ? (
        <p>De cliënt heeft nog geen eigen exemplaar van deze versie. Inzien bij de coach kan altijd.</p>
      ) : (
        <WorkRows
          rows={copies.map((line) => ({
            title: `${channelLabels[line.channel]}, ${longDate(line.sentOn ?? visit.today)}`,
            text: `${line.recipientName}: ${disclosureStatusLabels[line.status].toLowerCase()}`,
          }))}
        />
      )}
      {mayGive && (
        <p class="bar">
          <LinkButton look="second" href={paths.documentCopy({ dossier: dossier.id, document: document.id })}>
            Geef de cliënt een exemplaar
          </LinkButton>
        </p>
      )}
    </Panel>
  );
}
