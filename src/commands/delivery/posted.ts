import type { Renderer } from '#src/documents/render.ts';
import type { Actor } from '#src/domain/actor.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DocumentId, DossierId } from '#src/domain/ids.ts';
import type { Message } from '#src/domain/message.ts';
import { plainName } from '#src/domain/names.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { contactFor, sponsorRecipient } from '../mail/recipient.ts';
import { moveMail, withMessage } from '../mail/state.ts';
import { type Files, filesOf } from './files.ts';
import { linesFor, renderedFiles } from './lines.ts';

export type Posting = {
  readonly dossierId: DossierId;
  readonly documentId: DocumentId;
  /** The day it went into the post; that day counts (E8). */
  readonly on: Day;
  readonly to: 'client' | 'sponsor';
};

/**
 * "Per post verzonden": writes the register line for a letter or document that left on paper, with the SHA-256 of the
 * file that was printed. A mail with the same document that did not leave is closed with it.
 *
 * @param render makes the file when nothing mailed it before; the same words always give the same bytes
 * @returns `invalid` at `on` for a day to come or before the letter existed; `illegalStep` while its words are not fixed
 *   and when it was posted already: pressing twice is one letter.
 */
export async function markPosted(
  deps: Deps,
  actor: Actor,
  posting: Posting,
  render: Renderer,
): Promise<Result<undefined>> {
  const loaded = await deps.store.dossiers.load(posting.dossierId);
  const existing = loaded?.value.documents.find((one) => one.id === posting.documentId);
  const files = existing && (await filesOf(deps, render, posting.dossierId, existing));
  return changeDossier<undefined>(deps, actor, posting.dossierId, 'mail.repair', (situation) => {
    const document = situation.dossier.documents.find((one) => one.id === posting.documentId);
    if (!document) return refuse('notFound');
    if (!document.frozen || !files) {
      return refuse('illegalStep', { params: { event: 'mail.posted', state: 'draft' } });
    }
    if (isPosted(situation.dossier, document)) {
      return refuse('illegalStep', { params: { event: 'mail.posted', state: 'posted' } });
    }
    if (posting.on > situation.today || posting.on < dayOf(document.frozen.at)) {
      const message = 'Vul de dag in waarop de brief op de post ging';
      return refuse('invalid', { problems: [{ field: 'on', message }] });
    }
    return ok({ dossier: posted(situation, { ...document, files }, posting), effects: [], value: undefined });
  });
}

function posted(situation: Situation, document: DossierDocument & { files: Files }, { on, to }: Posting): Dossier {
  const documents = situation.dossier.documents.map((one) => (one.id === document.id ? document : one));
  const closed = withoutUnsent({ ...situation.dossier, documents }, document.id);
  const handover = { document, to: addressee(situation, to), channel: 'post', status: 'sent' } as const;
  const lines = linesFor(situation, handover, renderedFiles(closed, document, ['pdf']));
  const line = logLine(situation, { type: 'mail.posted', documentId: document.id, data: { on } });
  return {
    ...closed,
    disclosures: [...closed.disclosures, ...lines.map((one) => ({ ...one, sentOn: on }))],
    events: [...closed.events, line],
  };
}

function isPosted(dossier: Dossier, document: DossierDocument): boolean {
  return dossier.disclosures.some(
    (line) => line.channel === 'post' && line.what.kind === 'file' && line.what.documentId === document.id,
  );
}

/** Mails with this document that never left, or whose fate paper settles, need nobody any more. */
function withoutUnsent(dossier: Dossier, documentId: DocumentId): Dossier {
  return dossier.messages
    .filter((one) => one.documentId === documentId)
    .reduce((rest, mail) => {
      const moved = moveMail(mail, 'mail.posted');
      if (!moved.ok) return rest;
      const { nextTryAt: _, ...settled } = moved.value;
      return withMessage(rest, settled);
    }, dossier);
}

function addressee({ dossier, organisation }: Situation, to: Posting['to']): Message['to'] {
  const contact = to === 'sponsor' ? contactFor(organisation, dossier) : undefined;
  if (contact) return sponsorRecipient(contact);
  return { kind: 'client', name: dossier.client.representative?.name ?? plainName(dossier.client), email: '' };
}
