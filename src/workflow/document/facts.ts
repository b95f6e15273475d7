import { dayOf } from '#src/domain/calendar.ts';
import { triedTwiceOn } from '#src/domain/contact-attempts.ts';
import { isWithin } from '#src/domain/contact-data.ts';
import type { Decision, DossierDocument } from '#src/domain/document.ts';
import { isInForce, isRejectionOpen, replacedBy } from '#src/domain/document-versions.ts';
import { isRestricted } from '#src/domain/dossier.ts';
import type { ContactId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Message } from '#src/domain/message.ts';
import { type Contact, isPresent } from '#src/domain/organisation.ts';
import { arrivedStates } from '#src/domain/overtaken.ts';
import { readFrom, reminderOn, silenceOn } from '#src/domain/reminders.ts';
import type { RejectionNext } from '#src/domain/steps-document.ts';
import type { Day } from '#src/domain/time.ts';
import type { ApprovalEvent, ApprovalEventType } from '#workflows/approval-events.ts';
import { clientIsSponsor, sponsorOf } from '../act.ts';
import type { Situation } from '../context.ts';
import { isInformOnly } from './answer-day.ts';
import { isOnPaperOnly, mailsCarrying, wentByPost } from './reached.ts';

/** What may come with a document event. Left out altogether: tell what would be true of right answers. */
export type DocumentAnswers = {
  readonly on?: Day;
  readonly place?: string;
  readonly words?: string;
  readonly how?: string;
  readonly reason?: string;
  /** What was agreed after a rejection. */
  readonly next?: RejectionNext;
  readonly callBack?: boolean;
  readonly contactId?: ContactId;
  /** R18: who decided what about which bytes, by which way it came. */
  readonly decision?: Decision;
  /** AVG 16: a request about the client's data was granted, and this version says what was wrong. */
  readonly correctionGranted?: true;
  /** The remarks of an approval change goal or hours: it counts as a request to change. */
  readonly changesPlan?: boolean;
  /** From the templates: every required field is there, every word warning is answered. */
  readonly complete?: boolean;
  readonly wordsAnswered?: boolean;
  /** Setting; off unless the organisation asks for it. */
  readonly internalReview?: boolean;
};

export type Around = {
  readonly situation: Situation;
  readonly document: DossierDocument;
  readonly answers: DocumentAnswers | undefined;
};

type FactsOf<T extends ApprovalEventType> = Extract<ApprovalEvent, { type: T }>['facts'];
type FactsTable = { [T in ApprovalEventType]: (around: Around) => FactsOf<T> };

const none = () => ({});
const reasoned = ({ answers }: Around) => ({ reasonGiven: !answers || (answers.reason ?? '') !== '' });
const reviewed = ({ situation: { actor }, document }: Around) => ({
  notAuthor: actor.kind !== 'user' || actor.id !== document.authorId,
});

/** What is true for the guards of the approval machine, from the dossier, the contract and the answers. */
export const documentFacts: FactsTable = {
  'doc.submitted': ({ answers }) => ({
    complete: answers?.complete ?? true,
    wordsAnswered: answers?.wordsAnswered ?? true,
    internalReview: answers?.internalReview ?? false,
  }),
  'review.ok': reviewed,
  'review.changes': reviewed,
  'client.signed': ({ situation }) => ({ clientIsSponsor: clientIsSponsor(situation) }),
  'client.saw': none,
  'client.refusedToSign': ({ answers }) => ({
    dateAndWords: !answers || (answers.on !== undefined && (answers.words ?? '') !== ''),
  }),
  'client.attempted': none,
  'client.noReaction': ({ situation, document }) => ({
    termPassed: (document.clientReview?.dueOn ?? '9999-12-31') <= situation.today,
    triedTwice: triedTwiceOn(situation.dossier, document) !== undefined,
  }),
  'client.asksCorrection': none,
  'doc.send': ({ situation, document }) => ({
    recipientAssigns: recipient(situation, document) !== undefined,
    addressVerified: isVerified(recipient(situation, document)),
    notRestricted: !isRestricted(situation.dossier),
    channelAllowed: !clientIsSponsor(situation),
  }),
  // E8: paper is the way out where no mail works, so the mail address need not be proven
  'doc.posted': ({ situation, document, answers }) => ({
    recipientAssigns: recipient(situation, document) !== undefined,
    notRestricted: !isRestricted(situation.dossier),
    channelAllowed: !clientIsSponsor(situation),
    dayRight: !answers || (document.frozen !== undefined && isPostDay(answers.on, document.frozen, situation.today)),
    notPostedYet: !wentByPost(situation.dossier, document),
  }),
  'mail.accepted': none,
  'mail.rejected': none,
  'mail.bounced': () => ({ matches: true }),
  'address.corrected': ({ answers }) => ({ callBackDone: answers?.callBack ?? answers === undefined }),
  'wrongRecipient.confirmed': none,
  'sponsor.approved': sound,
  'sponsor.approvedWithRemarks': (around) => ({
    ...sound(around),
    remarksGiven: said(around, 1),
    changesPlan: around.answers?.changesPlan ?? false,
  }),
  'sponsor.asksChange': (around) => ({ ...sound(around), reasonTenLong: said(around, 10) }),
  'sponsor.rejected': (around) => ({ ...sound(around), reasonGiven: said(around, 1) }),
  'rejection.decided': (around) => ({
    undecided: isRejectionOpen(around.situation.dossier, around.document),
    ...reasoned(around),
  }),
  // what was asked when it was sent counts, also when the contract has changed since
  'sponsor.noted': (around) => ({
    ...sound(around),
    informOnly: around.document.awaiting?.informOnly ?? isInformOnly(around.situation, around.document),
  }),
  'sponsor.forwarded': ({ situation, answers }) => ({
    withinDomains: !answers || isColleague(situation, answers.contactId),
  }),
  'doc.informed': ({ situation, document }) => ({
    informOnly: document.awaiting?.informOnly ?? false,
    presumedDelivered: situation.today >= readFrom(document.awaiting?.since ?? situation.today),
  }),
  'clock.tick': ({ situation, document }) => ({ duePassed: (reminderOn(document) ?? '9999-12-31') <= situation.today }),
  'contract.tacitApproval': ({ situation, document }) => ({
    contractAllows: silenceOn(document) !== undefined,
    termPassed: (silenceOn(document) ?? '9999-12-31') <= situation.today,
    couldAnswer: couldAnswer(situation, document),
  }),
  'doc.closedUnanswered': ({ answers }) => ({ callsNoted: !answers || (answers.reason ?? '') !== '' }),
  'contact.changed': ({ situation, answers }) => ({
    verified: !answers || isVerified(contact(situation, answers.contactId)),
  }),
  'coach.absent': none,
  'doc.withdrawn': reasoned,
  // AVG 16: only a request can grant a correction, and nobody else corrects a version in force
  'doc.corrected': ({ answers }) => ({ correctionGranted: answers?.correctionGranted === true }),
  'doc.replaced': ({ situation: { dossier }, document }) => {
    const newer = replacedBy(dossier, document);
    return { newerInForce: newer !== undefined && isInForce(newer) };
  },
};

/** Nothing can have been posted before its words stood fixed, nor tomorrow. */
export function isPostDay(on: Day | undefined, frozen: NonNullable<DossierDocument['frozen']>, today: Day): boolean {
  return on !== undefined && on >= dayOf(frozen.at) && on <= today;
}

/**
 * Silence says nothing of whoever got no question: somebody who left, a mail or a last reminder that did not arrive, a term
 * that nobody kept watch over. Then somebody calls.
 */
function couldAnswer(situation: Situation, document: DossierDocument): boolean {
  const { dossier } = situation;
  if (!isVerified(recipient(situation, document))) return false;
  if (isOnPaperOnly(dossier, document)) return true;
  const came = (mail: Message | undefined) => mail !== undefined && arrivedStates.includes(statePath(mail.state));
  const reminder = dossier.messages.findLast(({ kind, documentId }) => kind === 'M03' && documentId === document.id);
  return came(reminder) && mailsCarrying(dossier, document).some(came);
}

/** To whom this version goes: the contact it was forwarded to, else the one who gave the order. */
function recipient(situation: Situation, document: DossierDocument): Contact | undefined {
  return contact(situation, document.contactId ?? situation.dossier.assignment.contactId);
}

function contact(situation: Situation, id: ContactId | undefined): Contact | undefined {
  return sponsorOf(situation).contacts.find((one) => one.id === id && isPresent(one, situation.today));
}

function isVerified(found: Contact | undefined): boolean {
  return found !== undefined && (found.verified !== undefined || found.forwarded !== undefined);
}

function isColleague(situation: Situation, id: ContactId | undefined): boolean {
  const found = contact(situation, id);
  return found !== undefined && isWithin(found.email, sponsorOf(situation).domains);
}

/** R18, R20: the decision came through the link or was recorded by staff, from a known contact, about these bytes. */
function sound({ situation, document, answers }: Around) {
  if (!answers) return { proven: true, deciderKnown: true, bytesMatch: true };
  const decision = answers.decision ?? document.decision;
  return {
    proven: decision?.channel === 'link' || decision?.recordedBy !== undefined,
    deciderKnown: sponsorOf(situation).contacts.some((one) => one.id === decision?.contactId),
    bytesMatch:
      document.files !== undefined &&
      decision?.pdfSha256 === document.files.pdf.sha256 &&
      decision.docxSha256 === document.files.docx.sha256,
  };
}

function said({ document, answers }: Around, length: number): boolean {
  if (!answers) return true;
  return ((answers.decision ?? document.decision)?.remarks ?? '').trim().length >= length;
}
