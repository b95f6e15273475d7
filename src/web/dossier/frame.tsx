import type { Child } from '#html/jsx-runtime';
import { maskBsn } from '#src/domain/bsn.ts';
import { type Dossier, hasDied, isArchived, isClosed, isRestricted, responsibleCoach } from '#src/domain/dossier.ts';
import { form, text } from '#src/domain/form.ts';
import { plainName } from '#src/domain/names.ts';
import { findSponsor, findUser } from '#src/domain/organisation.ts';
import { LinkButton } from '../components/button.tsx';
import type { ErrorSummaryProps } from '../components/error-summary.tsx';
import { Facts } from '../components/facts.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Tabs } from '../components/tabs.tsx';
import { Tag } from '../components/tag.tsx';
import { FormView } from '../form.tsx';
import { toSummarise, type WordWarning } from '../free-text.ts';
import { bsnHere, type OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { standOf } from '../stand.ts';
import { archivedWords } from './archive-words.ts';

export type TabName = 'overview' | 'data' | 'documents' | 'disclosures' | 'log';

type FrameProps = ErrorSummaryProps & {
  readonly open: OpenDossier;
  readonly tab: TabName;
  readonly title: string;
  /** Words about health in the reason for reading (R8). */
  readonly warnings?: readonly WordWarning[];
  /** Between the facts and the tabs: steps and next step on the overview. */
  readonly above?: Child;
  readonly children?: Child;
};

const toClients = { href: paths.clients(), label: 'Cliënten' };
/** P22: to the administrator it stands open for a while, and nothing else of clients does. */
const toMaintenance = { href: paths.maintenance(), label: 'Onderhoud' };

/** The head of every dossier page: name, facts, tabs. The client's name is in the page, never in its title (R4). */
export function DossierFrame({ open, tab, title, problems = [], warnings = [], notYet, above, children }: FrameProps) {
  const { visit, dossier, sight } = open;
  return (
    <Layout
      visit={visit}
      title={`${title}, ${dossier.reference}`}
      here="clients"
      back={visit.may('clients.list') ? toClients : toMaintenance}
      problems={toSummarise(problems, warnings)}
      notYet={notYet}
    >
      <div class="bar apart">
        <h1>{plainName(dossier.client)}</h1>
        <Tag status={visit.summary.trouble ? 'danger' : visit.summary.open ? 'info' : 'plain'}>{standOf(dossier)}</Tag>
      </div>
      <HeadFacts open={open} />
      {hasDied(dossier) && (
        <Notice kind="warn" title="De cliënt is overleden">
          <p>Bel en schrijf de cliënt niet meer. Vanuit dit dossier gaat niets meer naar de cliënt.</p>
        </Notice>
      )}
      {isRestricted(dossier) && (
        <Notice kind="warn" title="Dit dossier is beperkt">
          <p>U kunt lezen, maar niets wijzigen of versturen zolang de beperking duurt.</p>
        </Notice>
      )}
      {isArchived(dossier) && (
        <Notice title="Dit dossier ligt in het archief">
          <p>{archivedWords(dossier)}</p>
        </Notice>
      )}
      {isClosed(dossier) && !isArchived(dossier) && (
        <Notice title="Dit dossier is afgesloten">
          <p>U kunt lezen, maar niets meer wijzigen of versturen.</p>
        </Notice>
      )}
      {above}
      {sight === 'afterReason' ? (
        <ReadReason open={open} problems={problems} warnings={warnings} />
      ) : (
        <>
          <DossierTabs open={open} here={tab} />
          {children}
        </>
      )}
    </Layout>
  );
}

function HeadFacts({ open }: { readonly open: OpenDossier }) {
  const { visit, dossier } = open;
  const { organisation } = visit;
  const { assignment } = dossier;
  const sponsor = findSponsor(organisation, dossier.assignment.sponsorId);
  const coach = findUser(organisation, responsibleCoach(dossier));
  const held = bsnHere(open);
  const bsn = held && visit.mayHere('bsn.show') ? [{ label: 'BSN', value: maskBsn(held), nowrap: true }] : [];
  return (
    <>
      <Facts
        facts={[
          { label: 'Kenmerk', value: dossier.reference, nowrap: true },
          { label: 'Opdrachtgever', value: sponsor?.name ?? '' },
          { label: 'Ordernummer', value: assignment.orderNumber, nowrap: true },
          { label: 'Coach', value: coach?.name ?? '' },
          ...bsn,
        ]}
      />
      {bsn.length > 0 && (
        <p class="noprint">
          <LinkButton look="text" href={paths.dossierBsn({ dossier: dossier.id })}>
            Toon het volledige BSN
          </LinkButton>
        </p>
      )}
    </>
  );
}

function DossierTabs({ open, here }: { readonly open: OpenDossier; readonly here: TabName }) {
  const { dossier, sight, visit } = open;
  const at = { dossier: dossier.id };
  const tabs = [
    { name: 'overview', label: 'Overzicht', href: paths.dossier(at) },
    { name: 'data', label: 'Gegevens', href: paths.dossierData(at) },
    { name: 'documents', label: 'Documenten', href: paths.dossierDocuments(at), count: dossier.documents.length },
    ...(visit.mayHere('disclosures.see')
      ? [
          {
            name: 'disclosures',
            label: 'Verstrekkingen',
            href: paths.dossierDisclosures(at),
            count: dossier.disclosures.length,
          },
        ]
      : []),
    ...(visit.mayHere('hours.bill')
      ? [{ name: 'invoices', label: 'Facturen', href: paths.dossierInvoices(at), count: invoicesOf(open) }]
      : []),
    ...(sight === 'content' ? [{ name: 'log', label: 'Logboek', href: paths.dossierLog(at) }] : []),
  ];
  return <Tabs label="Onderdelen van het dossier" tabs={tabs.map((tab) => ({ ...tab, here: tab.name === here }))} />;
}

function invoicesOf({ visit, dossier }: OpenDossier): number {
  return visit.deps.store.invoiceLists.ofReference(dossier.reference).length;
}

/** DOMAIN 13: a manager or the directorate gives a reason before reading, and of what is archived everybody does (R29). */
export const readReasonForm = form({
  title: 'Dossier lezen',
  why: 'Alleen wie het voor het werk nodig heeft, leest een dossier (privacyreglement, bepaling 14). De cliënt kan zien wie keek en waarom.',
  fields: {
    reason: text({
      label: 'Waarom leest u dit dossier?',
      hint: 'Wij leggen vast dat u dit dossier heeft bekeken, met deze reden. De reden geldt 24 uur.',
      missing: 'Vul in waarom u dit dossier leest',
      max: 500,
    }),
  },
});

function ReadReason({ open, problems, warnings }: Pick<FrameProps, 'open' | 'problems' | 'warnings'>) {
  return (
    <section class="panel">
      <h2 class="first">Lezen met een reden</h2>
      <FormView
        visit={open.visit}
        form={readReasonForm}
        raw={open.visit.posted.raw}
        problems={problems ?? []}
        warnings={warnings ?? []}
        action={paths.dossierRead({ dossier: open.dossier.id })}
        submit="Open het dossier"
      />
    </section>
  );
}

export function sponsorName(open: OpenDossier, dossier: Dossier = open.dossier): string {
  return findSponsor(open.visit.organisation, dossier.assignment.sponsorId)?.name ?? 'de opdrachtgever';
}
