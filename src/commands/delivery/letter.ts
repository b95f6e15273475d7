import type { DossierDocument } from '#src/domain/document.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import type { Effect } from '#src/domain/effect.ts';
import type { DocumentId } from '#src/domain/ids.ts';
import { letterheadInForce } from '#src/domain/letterhead.ts';
import type { Message } from '#src/domain/message.ts';
import { findAssigner } from '#src/domain/organisation.ts';
import { policyOf } from '#src/mail/delivery.ts';
import { clientIsSponsor } from '#src/workflow/act.ts';
import type { Situation } from '#src/workflow/context.ts';
import { letterSections } from '#templates/brieven/letter.ts';
import type { Deps } from '../context.ts';
import { modelOf } from '../documents/input.ts';
import { queueMail } from '../mail/queue.ts';
import { clientReader, clientRecipient, contactFor, mayReceive, sponsorRecipient } from '../mail/recipient.ts';
import { freezeModel } from './freeze.ts';

type LetterEffect = Extract<Effect, { kind: 'letter' }>;

/**
 * Makes a letter: its words are frozen now, from the facts of this moment, and mailed as PDF and Word file. Where no mail may carry
 * it (no address, an address not proven, a contract without attachments) the letter waits to be posted.
 */
export async function makeLetter(deps: Deps, situation: Situation, effect: LetterEffect): Promise<Dossier> {
  const { dossier } = situation;
  const number = dossier.documents.filter((one) => one.kind === effect.letter).length + 1;
  const letter: DossierDocument = {
    id: situation.newId<DocumentId>(),
    kind: effect.letter,
    number,
    version: 1,
    authorId: situation.actor.kind === 'user' ? situation.actor.id : responsibleCoach(dossier),
    createdAt: situation.now,
    sections: letterSections(effect.to, effect.answers),
    overrides: [],
    links: [],
  };
  const model = modelOf(letter, situation);
  if (!model.ok) throw new Error(`letter ${effect.letter} cannot be made: ${model.refusal.code}`);
  const letterhead = letterheadInForce(situation.organisation, dossier.branchId);
  const frozen = await freezeModel(deps, dossier.id, model.value, { at: situation.now, letterhead });
  const withLetter = { ...dossier, documents: [...dossier.documents, { ...letter, frozen }] };
  const to = recipient(situation, effect.to);
  return queueMail(
    { ...situation, dossier: withLetter },
    { kind: 'letter', to, documentId: letter.id, attach: ['pdf', 'docx'] },
  );
}

/** To whom and where; an empty address means: by post. */
function recipient(situation: Situation, to: LetterEffect['to']): Message['to'] {
  const { organisation, dossier, today } = situation;
  if (to === 'client' || clientIsSponsor(situation)) {
    return clientRecipient(dossier, today) ?? clientReader(dossier.client, today);
  }
  const contract = findAssigner(organisation, dossier.assignment)?.contract;
  const contact = contactFor(organisation, dossier);
  if (!contact) return { kind: 'sponsor', name: '', email: '' };
  const mailable = contract && policyOf(contract.delivery).attach.includes('pdf') && mayReceive(contact, today);
  return mailable ? sponsorRecipient(contact) : { ...sponsorRecipient(contact), email: '' };
}
