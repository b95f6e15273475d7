import { appointmentIn } from '#src/domain/appointment.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { allDeadlines } from '#src/domain/deadlines.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { longDate, shortDate } from '#src/domain/format.ts';
import { statePath } from '#src/domain/machine.ts';
import { answeredOn, decidedBy } from '#src/domain/outcomes.ts';
import type { DeadlineKind } from '#src/domain/summary.ts';
import { type Status, Tag } from '../components/tag.tsx';
import { type WorkRow, WorkRows } from '../components/work-rows.tsx';
import { approvalLabel, approvalStatus, documentName } from '../document-name.ts';
import { mailState } from '../mail-state.ts';
import type { OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';

type Props = {
  readonly open: OpenDossier;
  readonly limit?: number;
  /** First what is still to be written, with its day. */
  readonly coming?: boolean;
};

/** Every version of every document, newest first, with its state in word, shape and colour. */
export function DocumentRows({ open, limit, coming }: Props) {
  const { dossier, visit } = open;
  const later = coming ? comingRows(dossier) : [];
  const newest = [...dossier.documents].sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  const shown = limit === undefined ? newest : newest.slice(0, limit);
  if (shown.length + later.length === 0)
    return <p>Er zijn nog geen documenten. De eerste brieven maakt het systeem bij de opdracht.</p>;
  const linked = visit.mayHere('dossier.read') || visit.mayHere('document.send');
  return (
    <WorkRows
      rows={[
        ...later,
        ...shown.map((document) => ({
          title: documentName(document),
          href: linked ? paths.document({ dossier: dossier.id, document: document.id }) : undefined,
          text: <span class="small soft">{documentText(open, document)}</span>,
          action: <DocumentTag open={open} document={document} />,
        })),
      ]}
    />
  );
}

const toWrite: Partial<Record<DeadlineKind, string>> = {
  writePlan: 'Trajectplan',
  writeReport: 'Voortgangsrapportage',
  writeFinalReport: 'Eindrapportage',
};

/** What nobody began yet and has a last day. A version that was begun has its own row. */
function comingRows(dossier: Dossier): WorkRow[] {
  return allDeadlines(dossier).flatMap(({ kind, on, number, documentId }): WorkRow[] => {
    const title = toWrite[kind];
    if (!title || !on || documentId) return [];
    return [
      {
        title: number === undefined ? title : `${title} ${number}`,
        text: <span class="small soft">Uiterlijk {longDate(on)}</span>,
        action: <Tag>Nog niet begonnen</Tag>,
      },
    ];
  });
}

function documentText({ dossier }: OpenDossier, document: DossierDocument): string {
  const { decision, period } = document;
  const told = appointmentIn(document);
  const parts = [
    told ? `Voor de afspraak van ${longDate(told.on)}.` : '',
    period ? `${shortDate(period.from)} tot en met ${shortDate(period.until)}.` : '',
  ];
  if (decision) parts.push(`Besloten op ${longDate(answeredOn(decision))} door ${decidedBy(decision)}.`);
  else if (document.awaiting) parts.push(`Bij de opdrachtgever sinds ${longDate(document.awaiting.since)}.`);
  else parts.push(`Gemaakt op ${longDate(dayOf(document.createdAt))}.`);
  const lines = dossier.disclosures.filter((line) => line.what.kind === 'file' && line.what.documentId === document.id);
  if (lines.some((line) => line.status === 'unknown')) parts.push('Bezorging onbekend.');
  return parts.filter(Boolean).join(' ');
}

const mailStatuses: Readonly<Record<string, Status>> = {
  failed: 'danger',
  bounced: 'danger',
  unknown: 'danger',
  accepted: 'ok',
  presumedDelivered: 'ok',
  replied: 'ok',
};

function DocumentTag({ open, document }: { readonly open: OpenDossier; readonly document: DossierDocument }) {
  const path = approvalPath(document);
  if (path !== '') return <Tag status={approvalStatus(path)}>{approvalLabel(document)}</Tag>;
  const message = open.dossier.messages.findLast((one) => one.documentId === document.id);
  if (!message) return <Tag>Gemaakt</Tag>;
  return <Tag status={mailStatuses[statePath(message.state)] ?? 'info'}>{mailState(open.dossier, message)}</Tag>;
}
