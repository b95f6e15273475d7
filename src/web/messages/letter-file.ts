import { modelSchema } from '#src/documents/model.ts';
import { download, notFound } from '../respond.tsx';
import { isLetter } from './offered.ts';
import type { OpenMessage } from './open-message.ts';

/**
 * The letter to print: the stored file when there is one, else made now from its frozen words, which gives the same
 * bytes. Nothing is stored by looking.
 */
export async function showLetter(open: OpenMessage): Promise<Response> {
  const { visit, dossier, document } = open;
  if (!document || !isLetter(open)) return notFound(visit);
  const { blobs } = visit.deps.store;
  const bytes = document.files ? await blobs.get(dossier.id, document.files.pdf) : await rendered(open);
  if (!bytes) return notFound(visit);
  return download({
    bytes,
    type: 'application/pdf',
    fileName: `${dossier.reference}-${document.kind}-v${document.version}.pdf`,
    view: true,
  });
}

async function rendered({ visit, dossier, document }: OpenMessage): Promise<Uint8Array | undefined> {
  if (!document?.frozen) return undefined;
  const stored = await visit.deps.store.blobs.get(dossier.id, document.frozen.model);
  const model = modelSchema.parse(JSON.parse(Buffer.from(stored).toString('utf8')));
  return (await visit.deps.render(model, document.frozen.fingerprint)).pdf;
}
