import { openInvoice } from '#src/commands/invoices/open-invoice.ts';
import type { Invoice } from '#src/domain/invoices/invoice.ts';
import { refused } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';

export type OpenInvoice = { readonly visit: UserVisit; readonly invoice: Invoice };

/** The invoice of the path, which is named by its number; to who may not see it, it is not there (P14). */
export function withInvoice(handler: (open: OpenInvoice) => Promise<Response>) {
  return async (visit: UserVisit): Promise<Response> => {
    const { deps, actor } = visit;
    const id = deps.store.invoiceLists.byNumber(visit.param('number'))?.id;
    if (!id) return refused(visit, { code: 'notFound' });
    const opened = await openInvoice(deps, actor, { id, action: 'invoices.see' });
    return opened.ok ? handler({ visit, invoice: opened.value.invoice }) : refused(visit, opened.refusal);
  };
}
