import type { Child } from 'hono/jsx';
import { dossierOf } from '#src/commands/maintenance/opened-dossiers.ts';
import { clockTime } from '#src/domain/format.ts';
import { type Opening, type OpeningState, openingState } from '#src/domain/maintenance/opening.ts';
import { findUser } from '#src/domain/organisation.ts';
import { mayTouch } from '#src/domain/permissions.ts';
import { LinkButton, PostButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { type Status, Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { Here } from './here.ts';
import { type Answer, mayAskNow } from './openings.ts';

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
            { label: 'Dossier', kind: 'nowrap', cell: (of) => <Named here={here} of={of} /> },
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

/** Its number for who may see the dossier, and for who asked for it. */
function Named({ here: { visit }, of }: Props) {
  const { store } = visit.deps;
  const id = dossierOf(store, of);
  const summary = id && store.dossiers.summary(id);
  if (!summary) return <>–</>;
  const seen =
    of.asked.by === visit.user.id || mayTouch(visit.user, 'dossier.see', summary, visit.organisation, visit.today);
  const isMine = of.asked.by === visit.user.id && openingState(of, visit.now) === 'open';
  if (isMine) return <a href={paths.dossier({ dossier: summary.id })}>{summary.reference}</a>;
  return <>{seen ? summary.reference : 'Een dossier'}</>;
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
  const state = openingState(of, here.visit.now);
  const [status, words] = stands[state];
  return (
    <>
      <Tag status={status}>{words}</Tag>
      {of.given && (
        <span class="soft">
          {' '}
          tot {clockTime(of.ended?.at ?? of.until ?? of.given.at)} uur, door {nameOf(here, of.given.by)}
        </span>
      )}
      {here.maySupervise && <Answers here={here} of={of} state={state} />}
    </>
  );
}

function Answers({ here, of, state }: Props & { readonly state: OpeningState }): Child {
  const press = (answer: Answer, words: string) => (
    <PostButton
      visit={here.visit}
      action={paths.maintenanceOpening({ run: here.run.id, opening: of.id, answer })}
      look="second"
    >
      {words}
    </PostButton>
  );
  if (state === 'open') return <div class="bar">{press('sluiten', 'Sluit het dossier')}</div>;
  if (state !== 'asked') return null;
  return (
    <div class="bar">
      {press('openen', 'Open het voor de beheerder')}
      {press('sluiten', 'Weiger')}
    </div>
  );
}

function nameOf({ visit }: Here, id: Parameters<typeof findUser>[1]): string {
  return findUser(visit.organisation, id)?.name ?? 'een oud-medewerker';
}
