import { actingFor } from '#src/domain/acting.ts';
import type { Recipient } from '#src/domain/cases/correction.ts';
import type { ErrandOf } from '#src/domain/cases/errand.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { noticeKind } from '#src/domain/document-versions.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { letterheadInForce } from '#src/domain/letterhead.ts';
import type { Message } from '#src/domain/message.ts';
import { formalName, salutation } from '#src/domain/names.ts';
import { findAssigner } from '#src/domain/organisation.ts';
import { policyOf } from '#src/mail/delivery.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { letterSections } from '#templates/brieven/letter.ts';
import type { Facts } from '#templates/facts.ts';
import { findKind } from '#templates/index.ts';
import type { Deps } from '../context.ts';
import { freezeModel } from '../delivery/freeze.ts';
import { factsOf } from '../documents/facts.ts';
import { withStatementsBeside } from '../documents/statements.ts';
import { queueMail } from '../mail/queue.ts';
import { clientReader, clientRecipient, contactFor, mayReceive, sponsorRecipient } from '../mail/recipient.ts';
import { versionName } from './version-name.ts';

type Tell = ErrandOf<'tell'>;

/**
 * AVG 19: the letter that tells one recipient what changed, with its mail in the outbox; without an address it waits to be
 * posted. The lines by which the recipient had the old value say that it was corrected: they are marked, never removed.
 */
export async function withNotice(deps: Deps, situation: Situation, errand: Tell): Promise<Dossier> {
  const { dossier, now, organisation, today, actor } = situation;
  const isToSponsor = errand.to.kind !== 'representative';
  const kind = findKind(noticeKind);
  if (!kind) throw new Error('the notice of a change is no kind of document any more');
  const input = {
    facts: factsTo(situation, errand.to),
    issue: { number: 1, version: 1, date: today },
    letter: {
      to: isToSponsor ? 'sponsor' : 'client',
      changes: errand.changes,
      had: had(situation, errand),
    },
  };
  const model = withStatementsBeside(kind.toDocument(input), kind.prints?.(input) ?? [], dossier);
  const letterhead = letterheadInForce(organisation, dossier.branchId);
  const document: DossierDocument = {
    id: errand.documentId,
    kind: noticeKind,
    number: dossier.documents.filter((one) => one.kind === noticeKind).length + 1,
    version: 1,
    authorId: actor.kind === 'user' ? actor.id : responsibleCoach(dossier),
    createdAt: now,
    // what changed stands in the sealed words alone
    sections: letterSections(isToSponsor ? 'sponsor' : 'client'),
    overrides: [],
    links: [],
    ...(errand.to.contactId && { contactId: errand.to.contactId }),
    frozen: await freezeModel(deps, dossier.id, model, { at: now, letterhead }),
  };
  const line = logLine(situation, { type: 'notice.made', documentId: document.id });
  const made: Dossier = {
    ...marked(dossier, errand, `Op ${longDate(today)} bericht gemaakt: ${remarkOf(errand)}`),
    documents: [...dossier.documents, document],
    events: [...dossier.events, line],
  };
  return onItsWay({ ...situation, dossier: made }, document, errand.to);
}

const remarks = {
  corrected: 'gegevens verbeterd',
  erased: 'gegevens gewist',
  restricted: 'gebruik beperkt',
  lifted: 'gebruik niet meer beperkt',
} as const;

function remarkOf({ changes }: Tell): string {
  return [...new Set(changes.map(({ how }) => remarks[how]))].join(', ');
}

function marked(dossier: Dossier, { lines, changes }: Tell, remark: string): Dossier {
  const isLeft = changes.every(({ how }) => how === 'restricted' || how === 'lifted');
  const isMeant = (id: ItemId) => lines.includes(id);
  const disclosures = dossier.disclosures.map((line) => {
    if (!isMeant(line.id)) return line;
    const told = [line.remark, remark].filter(Boolean).join('. ').slice(0, 300);
    // what is used for now no longer, or again, is still right
    return isLeft ? { ...line, remark: told } : { ...line, status: 'corrected' as const, remark: told };
  });
  return { ...dossier, disclosures };
}

function onItsWay(situation: Situation, document: DossierDocument, to: Recipient): Dossier {
  const reader = readerOf(situation, to);
  // whoever only people know how to reach, is told by them
  if (!reader) return situation.dossier;
  return queueMail(situation, { kind: 'M07', to: reader, documentId: document.id, attach: ['pdf'] });
}

/** Where it goes: by mail when contract and address allow it, else on paper; undefined when only people know where. */
function readerOf({ organisation, dossier, today }: Situation, to: Recipient): Message['to'] | undefined {
  if (to.kind === 'representative') return clientRecipient(dossier, today) ?? clientReader(dossier.client, today);
  const contact = to.kind === 'sponsor' ? contactFor(organisation, dossier, to.contactId) : undefined;
  if (!contact) return undefined;
  const contract = findAssigner(organisation, dossier.assignment)?.contract;
  const mailable = contract && policyOf(contract.delivery).attach.includes('pdf') && mayReceive(contact, today);
  return mailable ? sponsorRecipient(contact) : { ...sponsorRecipient(contact), email: '' };
}

/** The facts of the dossier, with whoever is told in the place of the contact who gave the assignment. */
function factsTo({ dossier, organisation, today }: Situation, to: Recipient): Facts {
  const facts = factsOf(dossier, organisation, today);
  if (to.kind === 'representative' && actingFor(dossier.client, today)) return facts;
  const contact = to.kind === 'sponsor' ? contactFor(organisation, dossier, to.contactId) : undefined;
  const sponsor = contact
    ? { contactName: formalName(contact), salutation: salutation(contact) }
    : { name: to.name, contactName: 'de administratie', salutation: 'Geachte heer, mevrouw,', addressLines: [] };
  return { ...facts, sponsor: { ...facts.sponsor, ...sponsor } };
}

/** 'Trajectplan, versie 1': the papers by which they had it. */
function had({ dossier }: Situation, { lines }: Tell): string[] {
  const ids = new Set(
    dossier.disclosures.flatMap(({ id, what }) =>
      lines.includes(id) && what.kind === 'file' ? [what.documentId] : [],
    ),
  );
  return dossier.documents.filter(({ id }) => ids.has(id)).map(versionName);
}
