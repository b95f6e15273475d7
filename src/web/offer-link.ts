import type { Offer } from '#src/workflow/offers.ts';
import { paths, withQuery } from './paths.ts';

/** The page where an offered act is done. Every act has a page of its own, also those that ask nothing. */
export function offerLink(dossier: string, offer: Offer): string {
  switch (offer.kind) {
    case 'step':
      return paths.dossierStep({ dossier, step: offer.event });
    case 'begin':
      return withQuery(paths.documentNew({ dossier, kind: offer.document }), {
        nummer: offer.number === undefined ? undefined : String(offer.number),
      });
    case 'edit':
      return paths.document({ dossier, document: offer.documentId });
    case 'recordDecision':
      return paths.documentAnswer({ dossier, document: offer.documentId });
    case 'mail':
      return paths.message({ dossier, message: offer.messageId });
    case 'intake':
      return paths.intake({ dossier });
    case 'upload':
      return withQuery(paths.upload({ dossier }), { soort: offer.upload });
    case 'document':
      return documentActLink(dossier, offer);
  }
}

function documentActLink(dossier: string, offer: Offer & { kind: 'document' }): string {
  const at = { dossier, document: offer.documentId };
  if (offer.event === 'doc.submitted') return paths.documentSubmit(at);
  if (offer.event === 'doc.send') return paths.documentSend(at);
  if (offer.event === 'doc.posted') return paths.documentPost(at);
  return paths.documentStep({ ...at, step: offer.event });
}
