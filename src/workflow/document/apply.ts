import { addWorkingDays } from '#src/domain/calendar.ts';
import type { Decision, DossierDocument } from '#src/domain/document.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Effect } from '#src/domain/effect.ts';
import { answerTerm } from '#src/domain/reminders.ts';
import { houseTerms } from '#src/domain/settings/terms.ts';
import { sponsorOf, toLivingClient } from '../act.ts';
import type { Situation } from '../context.ts';
import { answerDay, isInformOnly, termsOf } from './answer-day.ts';
import type { Around, DocumentAnswers } from './facts.ts';
import { isOnPaperOnly } from './reached.ts';

type Patch = Partial<DossierDocument>;
export type DocumentApplied = { readonly patch?: Patch; readonly effects?: readonly Effect[] };
type Apply = (around: Around & { readonly answers: DocumentAnswers }) => DocumentApplied;

/** The client has some working days to react before silence may be recorded; how many, the house decides. */
const laidBefore: Apply = ({ situation: { today, organisation } }) => ({
  patch: { clientReview: { since: today, dueOn: addWorkingDays(today, houseTerms(organisation).clientReviewDays) } },
});
/** Words may change again: nothing has left the house yet. */
const backToDraft: Apply = () => ({ patch: { frozen: undefined, clientReview: undefined } });

const seen =
  (how: NonNullable<DossierDocument['client']>['how']): Apply =>
  ({ situation, answers: { on = situation.today, place, words } }) => ({
    patch: { client: { how, on, ...(place && { place }), ...(words && { words }) }, clientReview: undefined },
  });

const undelivered: Apply = ({ document }) => ({
  patch: { awaiting: undefined, respondBy: undefined },
  effects: [{ kind: 'revokeLinks', documentId: document.id }],
});

const decided: Apply = ({ document, answers }) => {
  const decision = answers.decision ?? document.decision;
  return {
    patch: { decision, awaiting: undefined },
    effects: [{ kind: 'mail', mail: 'M05', documentId: document.id, to: 'sponsor', contactId: decision?.contactId }],
  };
};

/** The old link dies and the version goes to somebody else. */
const sentElsewhere: Apply = ({ situation, document, answers: { contactId } }) => ({
  patch: { contactId, respondBy: answerDay(situation, document, situation.today) },
  effects: [
    { kind: 'revokeLinks', documentId: document.id },
    { kind: 'mail', mail: 'M01', documentId: document.id, to: 'sponsor', contactId },
  ],
});

const withdrawn: Apply = ({ document }) => {
  const path = approvalPath(document);
  const left = path === 'sending' || path === 'mailFailed' || path.startsWith('awaitingDecision.');
  const effects: Effect[] = left
    ? [
        { kind: 'revokeLinks', documentId: document.id },
        { kind: 'mail', mail: 'M06', documentId: document.id, to: 'sponsor' },
      ]
    : [];
  return { patch: { awaiting: undefined, clientReview: undefined }, effects };
};

/** What each approval event changes in the version, and what it asks for. Others only move the machine. */
export const documentApply: Readonly<Record<string, Apply>> = {
  'doc.submitted': (around) => (around.answers.internalReview ? {} : laidBefore(around)),
  'review.ok': laidBefore,
  'review.changes': backToDraft,
  'client.signed': seen('signed'),
  'client.saw': seen('saw'),
  'client.refusedToSign': seen('refused'),
  'client.noReaction': seen('noReaction'),
  'client.asksCorrection': backToDraft,
  'doc.send': ({ situation, document }) => ({
    patch: { respondBy: answerDay(situation, document, situation.today) },
    effects: [{ kind: 'mail', mail: 'M01', documentId: document.id, to: 'sponsor', contactId: document.contactId }],
  }),
  'doc.posted': ({ situation, document, answers: { on = situation.today } }) =>
    approvalPath(document).startsWith('awaitingDecision.')
      ? {}
      : { patch: posted({ ...situation, today: on }, document) },
  'mail.accepted': ({ situation, document }) => ({ patch: { awaiting: timers(situation, document) } }),
  'mail.rejected': undelivered,
  'mail.bounced': undelivered,
  'wrongRecipient.confirmed': withdrawn,
  'sponsor.approved': decided,
  'sponsor.approvedWithRemarks': decided,
  'sponsor.asksChange': decided,
  'sponsor.rejected': decided,
  'rejection.decided': ({ situation, document, answers: { next } }) => ({
    effects: toLivingClient(situation.dossier, 'L08', { ...(next && { next }), about: document.kind }),
  }),
  'sponsor.noted': decided,
  'sponsor.forwarded': sentElsewhere,
  'contact.changed': sentElsewhere,
  'doc.informed': () => ({ patch: { awaiting: undefined } }),
  'clock.tick': (around) => ({ effects: [reminder(around)] }),
  'contract.tacitApproval': (around) =>
    decided({ ...around, answers: { decision: tacit(around.situation, around.document) } }),
  'doc.closedUnanswered': () => ({ patch: { awaiting: undefined } }),
  'doc.withdrawn': withdrawn,
  'doc.corrected': ({ document }) => ({ effects: [{ kind: 'revokeLinks', documentId: document.id }] }),
};

/** On paper the sponsor has nothing but the words: the day they name counts, unless it had passed when they were posted. */
function posted(situation: Situation, document: DossierDocument): Patch {
  const { today } = situation;
  const printed = document.frozen?.respondBy;
  const respondBy = printed && printed > today ? printed : answerDay(situation, document, today);
  return { respondBy, awaiting: timers(situation, { ...document, respondBy }) };
}

/** From acceptance or from the day of posting, as the contract says; first the day by which an answer was asked. */
function timers(situation: Situation, document: DossierDocument): DossierDocument['awaiting'] {
  const { awaiting, respondBy: firstOn = answerDay(situation, document, situation.today) } = document;
  const informOnly = awaiting?.informOnly ?? isInformOnly(situation, document);
  return { ...answerTerm(termsOf(situation, document), awaiting, situation.today), firstOn, informOnly };
}

/**
 * `document` still stands where the reminder begins. No mail reaches whoever only has the version on paper: there the
 * coach is asked to call or write.
 */
function reminder({ situation: { dossier }, document }: Around): Effect {
  const mail = { kind: 'mail', documentId: document.id } as const;
  const path = approvalPath(document);
  if (isOnPaperOnly(dossier, document) && path !== 'awaitingDecision.remindedTwice')
    return { ...mail, mail: 'M04', to: 'coach' };
  switch (path) {
    case 'awaitingDecision.fresh':
      return { ...mail, mail: 'M02', to: 'sponsor', contactId: document.contactId };
    case 'awaitingDecision.reminded':
      return { ...mail, mail: 'M03', to: 'sponsor', contactId: document.contactId };
    default:
      return { ...mail, mail: 'M04', to: 'branchManager' };
  }
}

/** R19: only where the contract says that silence is agreement; recorded as just that. */
function tacit(situation: Situation, document: DossierDocument): Decision {
  const { dossier, now } = situation;
  return {
    outcome: 'approved',
    deciderName: sponsorOf(situation).name,
    deciderFunction: 'Volgens het contract, na verstrijken van de termijn',
    contactId: document.contactId ?? dossier.assignment.contactId,
    channel: 'tacit',
    pdfSha256: document.files?.pdf.sha256 ?? '',
    docxSha256: document.files?.docx.sha256 ?? '',
    at: now,
  };
}
