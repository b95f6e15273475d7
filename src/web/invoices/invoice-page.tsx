import type { DocumentModel } from '#src/documents/model.ts';
import { centsAsMoney, longDate } from '#src/domain/format.ts';
import type { Invoice } from '#src/domain/invoices/invoice.ts';
import { findBranch, findUser } from '#src/domain/organisation.ts';
import { fiscalDestroyFrom, fiscalKeptUntil } from '#src/domain/retention.ts';
import { LinkButton } from '../components/button.tsx';
import { Facts } from '../components/facts.tsx';
import { Layout } from '../components/layout.tsx';
import { ModelView } from '../components/model-view.tsx';
import { Panel } from '../components/panel.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { InvoiceTag } from './invoice-tag.tsx';

type InvoicePageProps = { readonly visit: UserVisit; readonly invoice: Invoice; readonly model: DocumentModel };

/** One invoice or credit note, as it was made and as long as it is kept. */
export function InvoicePage({ visit, invoice, model }: InvoicePageProps) {
  const { organisation, deps } = visit;
  const { number } = invoice;
  const summary = deps.store.invoices.summary(invoice.id);
  const file = (format: string) => paths.invoiceFile({ number, format });
  return (
    <Layout visit={visit} title={model.title} here="invoices" back={{ href: paths.invoices(), label: 'Facturen' }}>
      <div class="bar apart">
        <h1>{model.title}</h1>
        {summary && <InvoiceTag visit={visit} invoice={summary} />}
      </div>
      <Facts
        facts={[
          { label: 'Opdrachtgever', value: invoice.sponsor.name },
          { label: 'Bedrag met btw', value: centsAsMoney(invoice.totals.gross), nowrap: true },
          { label: 'Gemaakt op', value: longDate(invoice.date) },
          { label: 'Door', value: findUser(organisation, invoice.madeBy)?.name ?? 'Oud-medewerker' },
          { label: 'Vestiging', value: findBranch(organisation, invoice.branchId)?.name ?? '' },
        ]}
      />
      <div class="bar">
        <LinkButton href={file('pdf')}>Open als PDF</LinkButton>
        <LinkButton href={file('docx')} look="second">
          Download Word
        </LinkButton>
        {isCreditable(visit, invoice) && (
          <LinkButton href={paths.invoiceCredit({ number })} look="second">
            Crediteer
          </LinkButton>
        )}
      </div>
      <Related visit={visit} invoice={invoice} />
      <Panel title="Zo ziet de opdrachtgever het">
        <ModelView model={model} />
      </Panel>
      <p class="soft">
        Bewaard tot en met {longDate(fiscalKeptUntil(invoice.bookYear))}, los van het dossier. Vernietigen mag vanaf{' '}
        {longDate(fiscalDestroyFrom(invoice.bookYear))}.
      </p>
    </Layout>
  );
}

/** Is there a line that was not taken back yet? */
function isCreditable({ deps }: UserVisit, invoice: Invoice): boolean {
  if (invoice.kind === 'credit') return false;
  const credits = deps.store.invoiceLists.creditsOf(invoice.id);
  return credits.reduce((sum, { net }) => sum + net, invoice.totals.net) !== 0 || credits.length === 0;
}

function Related({ visit, invoice }: { readonly visit: UserVisit; readonly invoice: Invoice }) {
  const credits = visit.deps.store.invoiceLists.creditsOf(invoice.id);
  const numbers = invoice.kind === 'credit' ? [invoice.credits.number] : credits.map(({ number }) => number);
  if (numbers.length === 0) return null;
  return (
    <p>
      {invoice.kind === 'credit' ? 'Hoort bij' : 'Gecrediteerd met'}{' '}
      {numbers.map((number, index) => (
        <>
          {index > 0 && ', '}
          <a href={paths.invoice({ number })}>{number}</a>
        </>
      ))}
      .
    </p>
  );
}
