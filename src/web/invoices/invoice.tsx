import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { letterheadFiles } from '#src/commands/documents/letterhead-files.ts';
import { contentTypes } from '#src/domain/file-name.ts';
import { paths } from '../paths.ts';
import { download, notFound, page } from '../respond.tsx';
import { route } from '../route.ts';
import { InvoicePage } from './invoice-page.tsx';
import { type OpenInvoice, withInvoice } from './open-invoice.ts';

const list = { house: 'invoices.list' } as const;

export const routes = [
  route({ method: 'GET', path: paths.invoice.pattern, access: list, handler: withInvoice(showInvoice) }),
  route({ method: 'GET', path: paths.invoiceFile.pattern, access: list, handler: withInvoice(sendFile) }),
];

async function showInvoice({ visit, invoice }: OpenInvoice): Promise<Response> {
  const model = await frozenModel(visit.deps, invoice.id, invoice.frozen);
  return page(<InvoicePage visit={visit} invoice={invoice} model={model} />);
}

/** Made from its fixed words on the paper of that day, so that it is the same file for seven years. */
async function sendFile({ visit, invoice }: OpenInvoice): Promise<Response> {
  const format = visit.param('format');
  if (format !== 'pdf' && format !== 'docx') return notFound(visit);
  const { deps } = visit;
  const { frozen, number } = invoice;
  const paper = await letterheadFiles(deps, frozen.letterhead);
  const files = await deps.render(await frozenModel(deps, invoice.id, frozen), frozen.fingerprint, paper);
  const fileName = `${invoice.kind === 'credit' ? 'creditfactuur' : 'factuur'}-${number}.${format}`;
  return download({ bytes: files[format], type: contentTypes[format], fileName, view: format === 'pdf' });
}
