import type { Child } from '#html/jsx-runtime';
import { clockTime } from '#src/domain/format.ts';
import { type Opening, type OpeningState, openingState } from '#src/domain/maintenance/opening.ts';
import { findUser } from '#src/domain/organisation.ts';
import { LinkButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { type Status, Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { Here } from './here.ts';
import { mayAskNow, summaryOf } from './openings.ts';

type Props = { readonly here: Here; readonly of: Opening };

/** Break-glass (DOMAIN 8.7): what was asked, who answered, and what may be done with it now. */
export function Openings({ here }: { readonly here: Here }) {
  const { openings } = here.run;
  const asks = mayAskNow(here);
  if (openings.length === 0 && !asks) return null;
  return (
    <Panel title="Een dossier openen tijdens onderhoud">
      <p>
        De beheerder ziet geen dossiers. Kan het werk echt niet zonder, dan mag het met een reden en met toestemming van
        wie toezicht houdt. Hooguit een uur, en alleen om te lezen. De directie krijgt bericht.
      </p>
      {openings.length > 0 && (
        <Table<Opening>
          caption="Gevraagde dossiers"
          captionHidden
          rows={openings.toReversed()}
          columns={[
            { label: 'Dossier', kind: 'nowrap', cell: (of) => named({ here, of }) },
            { label: 'Reden', cell: (of) => <Why here={here} of={of} /> },
            { label: 'Stand', cell: (of) => <Stand here={here} of={of} /> },
          ]}
        />
      )}
      {asks && (
        <p class="bar">
          <LinkButton href={paths.maintenanceAsk({ run: here.run.id })} look="second">
            Vraag om een dossier te openen
          </LinkButton>
        </p>
      )}
    </Panel>
  );
}

/** Its number; for who asked for it the way to it, as long as it stands open. */
function named({ here, of }: Props): Child {
  const { visit } = here;
  const summary = summaryOf(here, of);
  if (!summary) return 'Een dossier';
  const isMine = of.asked.by === visit.user.id && openingState(of, visit.now) === 'open';
  return isMine ? <a href={paths.dossier({ dossier: summary.id })}>{summary.reference}</a> : summary.reference;
}

function Why({ here, of }: Props) {
  return (
    <>
      {of.reason} <span class="soft">({nameOf(here, of.asked.by)})</span>
    </>
  );
}

const stands: Readonly<Record<OpeningState, readonly [Status, string]>> = {
  asked: ['warn', 'Gevraagd'],
  open: ['info', 'Open'],
  over: ['plain', 'Voorbij'],
  refused: ['plain', 'Niet geopend'],
};

function Stand({ here, of }: Props) {
  const [status, words] = stands[openingState(of, here.visit.now)];
  return (
    <>
      <Tag status={status}>{words}</Tag>
      {of.given && (
        <span class="soft">
          {' '}
          tot {clockTime(of.ended?.at ?? of.until ?? of.given.at)} uur, door {nameOf(here, of.given.by)}
        </span>
      )}
    </>
  );
}

function nameOf({ visit }: Here, id: Parameters<typeof findUser>[1]): string {
  return findUser(visit.organisation, id)?.name ?? 'een oud-medewerker';
}
