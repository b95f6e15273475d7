import { type Billable, billable } from '#src/commands/invoices/billable.ts';
import { centsAsMoney, hours, shortDate } from '#src/domain/format.ts';
import type { InvoiceSummary } from '#src/domain/invoices/summary.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import type { Result } from '#src/domain/result.ts';
import { LinkButton } from '../components/button.tsx';
import { Facts } from '../components/facts.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { route } from '../route.ts';
import type { DossierVisit } from '../visit.ts';
import { InvoiceTag } from './invoice-tag.tsx';

export const routes = [
  route({
    method: 'GET',
    path: paths.dossierInvoices.pattern,
    access: { dossier: 'hours.bill' },
    handler: showDossier,
  }),
];

/** What was billed over one dossier and what is left; of the client no more than the number. */
async function showDossier(visit: DossierVisit): Promise<Response> {
  const { deps, actor, dossierId, today } = visit;
  const found = await billable(deps, actor, { dossierId, until: today });
  return page(<DossierPage visit={visit} found={found} />);
}

type DossierProps = { readonly visit: DossierVisit; readonly found: Result<Billable> };

function DossierPage({ visit, found }: DossierProps) {
  const { summary, dossierId, deps } = visit;
  const invoices = deps.store.invoiceLists.ofReference(summary.reference).toReversed();
  return (
    <Layout
      visit={visit}
      title={`Facturen, ${summary.reference}`}
      here="invoices"
      back={{ href: paths.dossier({ dossier: dossierId }), label: 'Dossier' }}
    >
      <h1>Facturen bij {summary.reference}</h1>
      {visit.url.searchParams.has('intussen') && (
        <Notice kind="warn" title="Er is intussen iets veranderd">
          <p>
            De factuur is al gemaakt, of er kwamen uren bij. Er is niets dubbel gemaakt. Kijk hieronder hoe het nu
            staat.
          </p>
        </Notice>
      )}
      <Facts
        facts={[
          { label: 'Opdrachtgever', value: findSponsor(visit.organisation, summary.sponsorId)?.name ?? '' },
          { label: 'Ordernummer', value: summary.orderNumber, nowrap: true },
          ...(found.ok ? hourFacts(found.value) : []),
        ]}
      />
      {found.ok ? <Next visit={visit} found={found.value} /> : <HeldBack reason={found.refusal.params?.reason} />}
      {invoices.length > 0 && (
        <Panel title="Facturen" count={invoices.length}>
          <Table<InvoiceSummary>
            caption="Facturen"
            captionHidden
            rows={invoices}
            columns={[
              {
                label: 'Nummer',
                kind: 'nowrap',
                cell: ({ number }) => <a href={paths.invoice({ number })}>{number}</a>,
              },
              { label: 'Dag', kind: 'nowrap', cell: ({ date }) => shortDate(date) },
              { label: 'Uren', kind: 'number', cell: (one) => hours(one.hours) },
              { label: 'Bedrag met btw', kind: 'number', cell: ({ gross }) => centsAsMoney(gross) },
              { label: 'Soort', cell: (one) => <InvoiceTag visit={visit} invoice={one} /> },
            ]}
          />
        </Panel>
      )}
    </Layout>
  );
}

function hourFacts({ toBill: { spent, billed, left } }: Billable) {
  return [
    { label: 'Besteed', value: hours(spent), nowrap: true },
    { label: 'Gefactureerd', value: hours(billed), nowrap: true },
    { label: 'Nog te factureren', value: hours(left), nowrap: true },
  ];
}

/** What can be done now, and what first has to be filled in elsewhere. */
function Next({
  visit,
  found: { prices, waitsForPlan, toBill },
}: {
  readonly visit: DossierVisit;
  readonly found: Billable;
}) {
  const at = { dossier: visit.dossierId };
  const lacking = lackOf(visit, prices.length, waitsForPlan);
  return (
    <>
      {lacking && (
        <Notice title={lacking.title}>
          <p>{lacking.text}</p>
        </Notice>
      )}
      {!lacking && waitsForPlan && (
        <p class="soft">
          De opdrachtgever gaf nog geen akkoord op het trajectplan. Tot dan komt alleen op de factuur wat het contract
          daarvoor toelaat.
        </p>
      )}
      <div class="bar">
        {!lacking && <LinkButton href={paths.dossierInvoice(at)}>Maak een factuur</LinkButton>}
        {toBill.left > 0 && (
          <LinkButton href={paths.dossierNotBilled(at)} look="second">
            Niets meer te factureren
          </LinkButton>
        )}
      </div>
    </>
  );
}

function lackOf({ organisation }: DossierVisit, prices: number, waitsForPlan: boolean) {
  if (!organisation.billing)
    return {
      title: 'De factuurgegevens zijn nog niet ingevuld',
      text: 'Zonder KvK-nummer, btw-id en rekening kan niemand een factuur maken. De directie vult ze in.',
    };
  if (prices > 0) return undefined;
  return waitsForPlan
    ? {
        title: 'Nog geen akkoord op het trajectplan',
        text: 'Volgens het contract komt er pas iets op een factuur als de opdrachtgever akkoord is met het plan.',
      }
    : {
        title: 'Het contract heeft geen prijzen',
        text: 'De vestigingsmanager of de directie vult de prijzen in bij het contract van de opdrachtgever.',
      };
}

/** AVG 18. */
function HeldBack({ reason }: { readonly reason: unknown }) {
  return reason === 'restricted' ? (
    <Notice kind="warn" title="Dit dossier is beperkt">
      <p>Zolang de beperking duurt, komen er geen nieuwe facturen.</p>
    </Notice>
  ) : null;
}
