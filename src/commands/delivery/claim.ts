import { isWithoutAuthority } from '#src/domain/acting.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { BlobRef, DecisionLink, DossierDocument } from '#src/domain/document.ts';
import { type Dossier, isRestricted } from '#src/domain/dossier.ts';
import type { DossierId, ItemId } from '#src/domain/ids.ts';
import { linkLimits } from '#src/domain/link-limits.ts';
import { statePath } from '#src/domain/machine.ts';
import { isWanted } from '#src/domain/mail-reason.ts';
import type { Message } from '#src/domain/message.ts';
import { isOvertaken } from '#src/domain/overtaken.ts';
import { packageDays } from '#src/domain/partner/provision.ts';
import { ourReplies } from '#src/domain/reply-words.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { houseTerms } from '#src/domain/settings/terms.ts';
import type { Situation } from '#src/workflow/context.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { later } from '../mail/later.ts';
import { contactFor, mayReceive } from '../mail/recipient.ts';
import { cancelled, findMessage, isWaiting, moveMail, withMessage } from '../mail/state.ts';
import { heldUntilTomorrow, waitsForRestriction } from './hold.ts';
import { type Leaving, linesFor } from './lines.ts';
import { settle } from './record.ts';

/** Everything made for one try before it is written down that the try begins. */
export type Ready = {
  /** The mail as it stood when the words were written; another one in the meantime means: write them again. */
  readonly mail: Message;
  /** Of the words it carries or is about, as they stood fixed then; others in the meantime make files of before wrong. */
  readonly fingerprint?: string | undefined;
  readonly files?: DossierDocument['files'];
  readonly leaving: readonly Leaving[];
  /** Only hashes come here; the secrets go into the mail and nowhere else. */
  readonly secret?: { readonly kind: 'link' | 'code'; readonly linkId: ItemId; readonly hash: string } | undefined;
  /** The copy to keep, secrets struck out. */
  readonly eml: BlobRef;
};

export type Claim = 'claimed' | 'notWanted' | 'refusedHere' | 'held';

/**
 * Writes down, before anything leaves, that a mail is being sent: files, register lines `pending`, hash of the link or
 * code, state `sending`. One write; whoever finds `sending` later without a sender knows it may or may not have left.
 *
 * @returns `notWanted`: the mail lost its reason, or its words went otherwise, and it is cancelled; `refusedHere`: the
 *   address may not be written to; `held`: a letter waits for the end of a restriction; refusal `conflict`: the mail, or
 *   what it is about, changed since its words were written.
 */
export function claimMail(deps: Deps, dossierId: DossierId, ready: Ready): Promise<Result<Claim>> {
  return changeDossier<Claim>(deps, { kind: 'system' }, dossierId, 'system', (situation) => claim(situation, ready));
}

function claim(situation: Situation, ready: Ready) {
  const { dossier } = situation;
  const mail = findMessage(dossier, ready.mail.id);
  if (!mail || !isWaiting(mail) || mail.to.email !== ready.mail.to.email) return refuse('conflict');
  const document = dossier.documents.find((one) => one.id === mail.documentId);
  if (document?.frozen?.fingerprint !== ready.fingerprint) return refuse('conflict');
  if (!isWanted(dossier, mail) || isOvertaken(dossier, mail)) {
    return ok({ dossier: cancelled(dossier, mail), effects: [], value: 'notWanted' as const });
  }
  if (waitsForRestriction(dossier, mail)) return ok({ ...heldUntilTomorrow(situation, mail), value: 'held' as const });
  const moved = moveMail(mail, 'mail.tried');
  if (!moved.ok) return moved;
  const reply = whyNot(situation, mail);
  if (reply !== undefined) {
    const settled = settle(situation, moved.value, { kind: 'rejected', reply });
    return settled.ok ? ok({ ...settled.value, value: 'refusedHere' as const }) : settled;
  }
  // nextTryAt stays: a mail found in `sending` by a later round has no sender any more.
  const sending: Message = { ...moved.value, eml: ready.eml, ...(ready.secret ? { linkId: ready.secret.linkId } : {}) };
  const named = withProvision(
    situation,
    withDocument(situation, withMessage(dossier, sending), mail, ready),
    mail,
    ready,
  );
  return ok({ dossier: withLines(situation, named, sending, ready), effects: [], value: 'claimed' as const });
}

/** Why this mail may not leave now, in the words the dossier keeps. */
function whyNot(situation: Situation, mail: Message): string | undefined {
  const { dossier, today } = situation;
  if (isHeld(dossier, mail)) return ourReplies.restricted;
  if (isWithoutAuthority(dossier.client, mail.to, today)) return ourReplies.authorityEnded;
  return isAddressable(situation, mail) ? undefined : ourReplies.notProven;
}

/** AVG 18: to a sponsor only what takes something back, tells of a change or confirms what the sponsor did. */
function isHeld(dossier: Dossier, mail: Message): boolean {
  const isOutside = mail.to.kind === 'sponsor' || mail.to.kind === 'partner';
  return isRestricted(dossier) && isOutside && !['M05', 'M06', 'M07', 'M10'].includes(mail.kind);
}

/** Asked again at the moment of sending: nothing goes to a contact who left or whose address is not proven. */
function isAddressable({ organisation, dossier, today }: Situation, mail: Message): boolean {
  if (mail.to.kind !== 'sponsor') return true;
  const contact = contactFor(organisation, dossier, mail.to.contactId);
  // A withdrawal and a receipt go where the document went, also when that person left since.
  if (mail.kind === 'M06' || mail.kind === 'M05') return true;
  return contact !== undefined && contact.email === mail.to.email && mayReceive(contact, today);
}

function withDocument(situation: Situation, dossier: Dossier, mail: Message, ready: Ready): Dossier {
  const documents = dossier.documents.map((document) => {
    if (document.id !== mail.documentId) return document;
    const files = document.files ?? ready.files;
    return { ...document, ...(files ? { files } : {}), links: linksAfter(situation, document, mail, ready) };
  });
  return { ...dossier, documents };
}

/** A person at a partner has one link; another mail with a link makes the one before it useless. */
function withProvision(situation: Situation, dossier: Dossier, mail: Message, { secret }: Ready): Dossier {
  if (mail.to.kind !== 'partner' || !secret) return dossier;
  const { now, today } = situation;
  const provisions = dossier.provisions.map((one) => {
    if (one.documentId !== mail.documentId) return one;
    if (secret.kind === 'code') {
      const code = {
        hash: secret.hash,
        expiresAt: later(now, linkLimits.codeMinutes),
        triesLeft: linkLimits.codeTries,
      };
      return one.link?.id === secret.linkId ? { ...one, link: { ...one.link, code } } : one;
    }
    const expiresOn = addDays(today, packageDays.link);
    const { email } = mail.to;
    return { ...one, link: { id: secret.linkId, secretHash: secret.hash, email, createdAt: now, expiresOn } };
  });
  return { ...dossier, provisions };
}

function linksAfter(situation: Situation, document: DossierDocument, mail: Message, ready: Ready): DecisionLink[] {
  const { secret } = ready;
  if (secret === undefined) return document.links;
  if (secret.kind === 'code') {
    const expiresAt = later(situation.now, linkLimits.codeMinutes);
    const code = { hash: secret.hash, expiresAt, triesLeft: linkLimits.codeTries };
    return document.links.map((link) => (link.id === secret.linkId ? { ...link, code } : link));
  }
  const contactId = mail.to.contactId;
  if (contactId === undefined) return document.links;
  // The link of a try that was put off never left, so the new one takes its place.
  const kept =
    statePath(mail.state) === 'deferred' ? document.links.filter((one) => one.id !== mail.linkId) : document.links;
  const link: DecisionLink = {
    id: secret.linkId,
    secretHash: secret.hash,
    contactId,
    email: mail.to.email,
    createdAt: situation.now,
    expiresOn: addDays(situation.today, houseTerms(situation.organisation).linkDays),
  };
  return [...kept, link];
}

/**
 * Lines of an earlier try that was put off serve again, now for the bytes of this try: a file with a password has others
 * each time. The register holds what left, not how often it was tried; what stays behind this time did not leave.
 */
function withLines(situation: Situation, dossier: Dossier, mail: Message, ready: Ready): Dossier {
  const document = dossier.documents.find((one) => one.id === mail.documentId);
  if (!document) return dossier;
  const isEarlier = (line: Disclosure) => line.mailId === mail.id && line.status === 'pending';
  const disclosures = dossier.disclosures.map((line) => (isEarlier(line) ? triedAgain(line, ready.leaving) : line));
  const formats = dossier.disclosures.filter(isEarlier).map(formatOf);
  const fresh = ready.leaving.filter((file) => !formats.includes(file.format));
  const handover = { document, to: mail.to, channel: 'mail', status: 'pending', mail } as const;
  return { ...dossier, disclosures: [...disclosures, ...linesFor(situation, handover, fresh)] };
}

function triedAgain(line: Disclosure, leaving: readonly Leaving[]): Disclosure {
  const file = leaving.find((one) => one.format === formatOf(line));
  if (line.what.kind !== 'file' || !file) return { ...line, status: 'void' };
  return { ...line, what: { kind: 'file', documentId: line.what.documentId, ...file } };
}

function formatOf({ what }: Disclosure): Leaving['format'] | undefined {
  return what.kind === 'file' ? what.format : undefined;
}
