import { contactFor } from '#src/commands/mail/recipient.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierEvent } from '#src/domain/event.ts';
import { clockTime, shortDate } from '#src/domain/format.ts';
import { roleLabels } from '#src/domain/labels.ts';
import { findUser } from '#src/domain/organisation.ts';
import { passedOn } from '#src/domain/passed-on.ts';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { documentName } from '../document-name.ts';
import type { OpenDossier } from '../open-dossier.ts';
import { eventWords } from './event-words.ts';
import { DossierFrame } from './frame.tsx';

/** Everything that happened in this dossier, newest first. */
export function LogPage({ open }: { readonly open: OpenDossier }) {
  return (
    <DossierFrame open={open} tab="log" title="Logboek">
      <Panel title="Logboek" count={open.dossier.events.length}>
        <Table<DossierEvent>
          caption="Logboek"
          captionHidden
          rows={[...open.dossier.events].reverse()}
          columns={[
            {
              label: 'Wanneer',
              kind: 'nowrap',
              cell: (one) => `${shortDate(dayOf(one.at))}, ${clockTime(one.at)} uur`,
            },
            { label: 'Wat', cell: (one) => what(open, one) },
            { label: 'Wie', cell: (one) => who(open, one) },
            { label: 'Reden', cell: (one) => one.reason ?? '–' },
          ]}
        />
      </Panel>
    </DossierFrame>
  );
}

function what({ visit, dossier }: OpenDossier, event: DossierEvent): string {
  const document = dossier.documents.find((one) => one.id === event.documentId);
  const words = `${eventWords(event)}${fromTo(visit, dossier, event)}`;
  return document ? `${words} (${documentName(document)})` : words;
}

/** ': van A. Ambtenaar aan B. Collega', of a version that went on to a colleague, or of a dossier that did. */
function fromTo({ organisation }: OpenDossier['visit'], dossier: Dossier, event: DossierEvent): string {
  const passed = passedOn(event);
  const coachOf = (id: unknown) => organisation.users.find((one) => one.id === id);
  const [from, to] = passed
    ? [passed.from, passed.to].map((id) => contactFor(organisation, dossier, id))
    : event.type === 'coach.reassigned'
      ? [coachOf(event.data?.from), coachOf(event.data?.to)]
      : [];
  const branchOf = (id: unknown) => organisation.branches.find((one) => one.id === id)?.name;
  const [left, reached] = [branchOf(event.data?.fromBranch), branchOf(event.data?.toBranch)];
  const moved = left && reached ? `, van vestiging ${left} naar ${reached}` : '';
  return from && to ? `: van ${from.name} aan ${to.name}${moved}` : '';
}

function who({ visit }: OpenDossier, { by }: DossierEvent): string {
  if (by === 'system') return 'Het systeem';
  if (by === 'sponsor') return 'De opdrachtgever';
  const user = findUser(visit.organisation, by);
  return user
    ? `${user.name} (${user.roles.map((role) => roleLabels[role].toLowerCase()).join(', ')})`
    : 'Oud-medewerker';
}
