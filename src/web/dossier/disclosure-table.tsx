import { dayOf } from '#src/domain/calendar.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import { shortDate } from '#src/domain/format.ts';
import { channelLabels, disclosureStatusLabels, purposeLabels, recipientKindLabels } from '#src/domain/labels.ts';
import { Table } from '../components/table.tsx';
import { documentName } from '../document-name.ts';
import type { OpenDossier } from '../open-dossier.ts';

type Props = {
  readonly open: OpenDossier;
  readonly lines: readonly Disclosure[];
  /** With legal basis, channel, state and fingerprint; for the register itself. */
  readonly full?: boolean;
};

/** Who received what, and what for (R54). */
export function DisclosureTable({ open, lines, full }: Props) {
  return (
    <Table<Disclosure>
      caption="Verstrekkingen"
      captionHidden
      rows={lines}
      columns={[
        { label: 'Datum', kind: 'nowrap', cell: (line) => shortDate(line.sentOn ?? dayOf(line.at)) },
        { label: 'Aan wie', cell: (line) => recipient(line) },
        { label: 'Wat', cell: (line) => (full ? whatLeft(open, line) : <What open={open} line={line} />) },
        { label: 'Waarvoor', cell: (line) => purposeLabels[line.purpose] },
        ...(full
          ? [
              {
                label: 'Hoe',
                cell: (line: Disclosure) =>
                  `${channelLabels[line.channel]}, ${disclosureStatusLabels[line.status].toLowerCase()}`,
              },
              { label: 'Vingerafdruk', cell: (line: Disclosure) => <span class="code">{shortHash(line)}</span> },
            ]
          : []),
      ]}
    />
  );
}

/** A line is not always something that left: what else became of it is said where no column says it. */
function What({ open, line }: { readonly open: OpenDossier; readonly line: Disclosure }) {
  const what = whatLeft(open, line);
  if (line.status === 'sent') return <>{what}</>;
  return (
    <>
      {what}
      <br />
      <span class="small soft">{disclosureStatusLabels[line.status]}</span>
    </>
  );
}

function recipient(line: Disclosure): string {
  return line.recipientKind === 'client'
    ? 'Cliënt'
    : `${line.recipientName} (${recipientKindLabels[line.recipientKind].toLowerCase()})`;
}

/** 'Trajectplan, versie 1 (PDF met wachtwoord)', or the names of the fields. */
export function whatLeft({ dossier }: OpenDossier, { what }: Disclosure): string {
  if (what.kind === 'fields') return what.fields.join(', ');
  const document = dossier.documents.find((one) => one.id === what.documentId);
  const name = document ? documentName(document) : what.fileName;
  return `${name} (${what.format === 'pdf' ? 'PDF' : 'Word'}${what.withPassword ? ' met wachtwoord' : ''})`;
}

function shortHash({ what }: Disclosure): string {
  return what.kind === 'file' ? (what.sha256.slice(0, 16).match(/.{4}/g) ?? []).join(' ') : '–';
}
