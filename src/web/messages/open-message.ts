import type { DossierDocument } from '#src/domain/document.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Message } from '#src/domain/message.ts';
import { type OpenDossier, withDossier } from '../open-dossier.ts';
import { notFound } from '../respond.tsx';

export type OpenMessage = OpenDossier & {
  readonly message: Message;
  /** 'accepted', 'unknown', 'failed' ... */
  readonly state: string;
  /** The document it carried or is about. */
  readonly document: DossierDocument | undefined;
};

/** One mail of the dossier; unknown ids look like unknown pages. */
export function withMessage(handler: (open: OpenMessage) => Response | Promise<Response>) {
  return withDossier((open) => {
    const message = open.dossier.messages.find((one) => one.id === open.visit.param('message'));
    if (!message) return notFound(open.visit);
    const document = open.dossier.documents.find((one) => one.id === message.documentId);
    return handler({ ...open, message, document, state: statePath(message.state) });
  });
}
