import { ownerInAddress } from '#src/domain/destruction/destruction.ts';
import type { DestructionSummary } from '#src/domain/destruction/summary.ts';
import { longDate } from '#src/domain/format.ts';
import { findUser } from '#src/domain/organisation.ts';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { type Status, Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';

type EarlierProps = { readonly visit: UserVisit; readonly lists: readonly DestructionSummary[] };

/** R32: what became of the lists of before; of what was destroyed the certificate is all there is. */
export function EarlierLists({ visit, lists }: EarlierProps) {
  if (lists.length === 0) return null;
  return (
    <Panel title="Eerdere lijsten" count={lists.length}>
      <Table<DestructionSummary>
        caption="Eerdere lijsten"
        captionHidden
        rows={lists}
        columns={[
          { label: 'Voorgesteld op', kind: 'nowrap', cell: ({ proposedOn }) => longDate(proposedOn) },
          {
            label: 'Door',
            cell: ({ proposedBy }) => findUser(visit.organisation, proposedBy)?.name ?? 'Oud-medewerker',
          },
          { label: 'Dossiers', kind: 'number', cell: ({ listed }) => listed },
          { label: 'Stand', cell: (one) => <Tag status={statusOf(one)}>{standOf(one)}</Tag> },
          { label: 'Verklaring', cell: (one) => <Certificate list={one} /> },
        ]}
      />
    </Panel>
  );
}

function standOf({ stage, failed, certifiedOn }: DestructionSummary): string {
  switch (stage) {
    case 'withdrawn':
      return 'Ingetrokken';
    case 'running':
      return failed > 0 ? `${failed} nog niet gelukt, morgen opnieuw` : 'Wordt uitgevoerd';
    case 'done':
      return certifiedOn ? `Vernietigd op ${longDate(certifiedOn)}` : 'Vernietigd';
    case 'proposed':
    case 'confirmed':
      return '';
  }
}

function statusOf({ stage, failed }: DestructionSummary): Status {
  if (stage === 'running') return failed > 0 ? 'danger' : 'info';
  return stage === 'done' ? 'ok' : 'plain';
}

function Certificate({ list: { id, branchId, certificate } }: { readonly list: DestructionSummary }) {
  if (!certificate) return <>–</>;
  const at = (format: string) => paths.destructionCertificate({ branch: ownerInAddress(branchId), list: id, format });
  return (
    <>
      {certificate}: <a href={at('pdf')}>PDF</a> <a href={at('docx')}>Word</a>
    </>
  );
}
