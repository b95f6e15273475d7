import type { InvoiceSummary } from '#src/domain/invoices/summary.ts';
import { Tag } from '../components/tag.tsx';
import type { UserVisit } from '../visit.ts';

/** Is it an invoice, one that was taken back, or what takes one back? */
export function InvoiceTag({ visit, invoice }: { readonly visit: UserVisit; readonly invoice: InvoiceSummary }) {
  if (invoice.kind === 'credit') return <Tag status="warn">Creditfactuur</Tag>;
  const credits = visit.deps.store.invoiceLists.creditsOf(invoice.id);
  if (credits.length === 0) return <Tag status="ok">Factuur</Tag>;
  const left = credits.reduce((sum, { gross }) => sum + gross, invoice.gross);
  return <Tag>{left === 0 ? 'Gecrediteerd' : 'Deels gecrediteerd'}</Tag>;
}
