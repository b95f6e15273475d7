import { dayOf } from '#src/domain/calendar.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import { shortDate } from '#src/domain/format.ts';
import { channelLabels, disclosureStatusLabels, purposeLabels } from '#src/domain/labels.ts';
import { Table } from '../components/table.tsx';
import { recipientOf, whatLeft } from '../disclosed.ts';
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
        { label: 'Aan wie', cell: (line) => recipientOf(line) },
        { label: 'Wat', cell: (line) => (full ? whatLeft(open.dossier, line) : <What open={open} line={line} />) },
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
  const what = whatLeft(open.dossier, line);
  if (line.status === 'sent') return <>{what}</>;
  return (
    <>
      {what}
      <br />
      <span class="small soft">{disclosureStatusLabels[line.status]}</span>
    </>
  );
}

function shortHash({ what }: Disclosure): string {
  return what.kind === 'file' ? (what.sha256.slice(0, 16).match(/.{4}/g) ?? []).join(' ') : '–';
}
