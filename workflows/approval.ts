import { assign, setup } from 'xstate';
import { z } from 'zod';
import type { ApprovalEvent } from './approval-events.ts';

/** A plan always needs a decision and can never be closed unanswered; that much a guard must remember. */
export const approvalContext = z.strictObject({ subject: z.enum(['plan', 'report']) });
type Context = z.infer<typeof approvalContext>;

type Proven = { readonly proven: boolean; readonly deciderKnown: boolean; readonly bytesMatch: boolean };

/** R18: proven, by a known contact, about exactly the bytes that were sent. */
function sound({ proven, deciderKnown, bytesMatch }: Proven): boolean {
  return proven && deciderKnown && bytesMatch;
}

type Posted = {
  readonly recipientAssigns: boolean;
  readonly notRestricted: boolean;
  readonly channelAllowed: boolean;
  readonly dayRight: boolean;
  readonly notPostedYet: boolean;
};

function onPaper({ recipientAssigns, notRestricted, channelAllowed, dayRight, notPostedYet }: Posted): boolean {
  return recipientAssigns && notRestricted && channelAllowed && dayRight && notPostedYet;
}

const types = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as Context,
    events: {} as ApprovalEvent,
    input: {} as Context,
  },
  actions: {
    /** Makes a transition of an event that leaves the state as it is, so that `can` tells it from a refused one. */
    stay: assign({}),
  },
});
type TransitionsOf = NonNullable<Parameters<typeof types.createStateConfig>[0]['on']>;

const stay = { actions: 'stay' } as const;

const beforeDecision = {
  'doc.withdrawn': { target: '#approval.withdrawn', guard: ({ event }) => event.facts.reasonGiven },
} satisfies TransitionsOf;

const afterDecision = {
  'doc.corrected': { target: 'superseded', guard: ({ event }) => event.facts.correctionGranted },
} satisfies TransitionsOf;

const inForce = {
  ...afterDecision,
  'doc.replaced': { target: 'superseded', guard: ({ event }) => event.facts.newerInForce },
} satisfies TransitionsOf;

const decisions = {
  'sponsor.approved': { target: 'approved', guard: ({ event }) => sound(event.facts) },
  'sponsor.approvedWithRemarks': [
    {
      target: 'returned',
      guard: ({ event }) => sound(event.facts) && event.facts.remarksGiven && event.facts.changesPlan,
    },
    { target: 'approvedWithRemarks', guard: ({ event }) => sound(event.facts) && event.facts.remarksGiven },
  ],
  'sponsor.asksChange': { target: 'returned', guard: ({ event }) => sound(event.facts) && event.facts.reasonTenLong },
  'sponsor.rejected': { target: 'rejected', guard: ({ event }) => sound(event.facts) && event.facts.reasonGiven },
  'sponsor.noted': {
    target: 'noted',
    guard: ({ context, event }) => context.subject === 'report' && sound(event.facts) && event.facts.informOnly,
  },
} satisfies TransitionsOf;

/** R16, E8: on paper, when no mail can carry it; the day of posting counts. */
const posted = {
  'doc.posted': {
    target: 'awaitingDecision',
    guard: ({ event }) => onPaper(event.facts),
  },
} satisfies TransitionsOf;

function reminded(target: string) {
  return { 'clock.tick': { target, guard: ({ event }) => event.facts.duePassed } } satisfies TransitionsOf;
}

/** One machine a document version (P9): from concept to the sponsor's decision. */
export const approvalMachine = types.createMachine({
  id: 'approval',
  context: ({ input }) => input,
  initial: 'draft',
  states: {
    draft: {
      on: {
        ...beforeDecision,
        'doc.submitted': [
          {
            target: 'internalReview',
            guard: ({ event }) => event.facts.complete && event.facts.wordsAnswered && event.facts.internalReview,
          },
          { target: 'clientReview', guard: ({ event }) => event.facts.complete && event.facts.wordsAnswered },
        ],
      },
    },
    internalReview: {
      on: {
        ...beforeDecision,
        'review.ok': { target: 'clientReview', guard: ({ event }) => event.facts.notAuthor },
        'review.changes': { target: 'draft', guard: ({ event }) => event.facts.notAuthor },
      },
    },
    clientReview: {
      on: {
        ...beforeDecision,
        // R2: whoever is client and sponsor at once approves by signing
        'client.signed': [
          { target: 'approved', guard: ({ event }) => event.facts.clientIsSponsor },
          { target: 'ready' },
        ],
        'client.saw': 'ready',
        'client.refusedToSign': { target: 'ready', guard: ({ event }) => event.facts.dateAndWords },
        'client.attempted': stay,
        'client.noReaction': {
          target: 'ready',
          guard: ({ event }) => event.facts.termPassed && event.facts.triedTwice,
        },
        'client.asksCorrection': 'draft',
      },
    },
    ready: {
      on: {
        ...beforeDecision,
        // R2: first seen or not reacted to, signed later
        'client.signed': { target: 'approved', guard: ({ event }) => event.facts.clientIsSponsor },
        ...posted,
        'doc.send': {
          target: 'sending',
          guard: ({ event: { facts } }) =>
            facts.recipientAssigns && facts.addressVerified && facts.notRestricted && facts.channelAllowed,
        },
      },
    },
    sending: {
      on: {
        ...beforeDecision,
        ...posted,
        'mail.accepted': 'awaitingDecision',
        'mail.rejected': 'mailFailed',
        // E7: the mail has not arrived yet, and another contact gets it instead
        'contact.changed': { ...stay, guard: ({ event }) => event.facts.verified },
      },
    },
    mailFailed: {
      on: {
        ...beforeDecision,
        ...posted,
        'address.corrected': { target: 'ready', guard: ({ event }) => event.facts.callBackDone },
        'wrongRecipient.confirmed': 'withdrawn',
        // E7: nobody at the old address had it, and another contact gets it instead
        'contact.changed': { target: 'sending', guard: ({ event }) => event.facts.verified },
      },
    },
    awaitingDecision: {
      initial: 'fresh',
      on: {
        ...beforeDecision,
        ...decisions,
        'mail.bounced': { target: 'mailFailed', guard: ({ event }) => event.facts.matches },
        // E9: a mail that arrived at the wrong person was accepted, not refused
        'wrongRecipient.confirmed': 'withdrawn',
        // a copy on paper beside the mail leaves the sponsor's time as it runs
        'doc.posted': { ...stay, guard: ({ event }) => onPaper(event.facts) },
        'contact.changed': { target: 'sending', guard: ({ event }) => event.facts.verified },
        'sponsor.forwarded': { target: 'sending', guard: ({ event }) => event.facts.withinDomains },
        'doc.informed': {
          target: 'noted',
          guard: ({ context, event }) =>
            context.subject === 'report' && event.facts.informOnly && event.facts.presumedDelivered,
        },
        'coach.absent': stay,
      },
      states: {
        fresh: { on: reminded('reminded') },
        reminded: { on: reminded('remindedTwice') },
        remindedTwice: { on: reminded('escalated') },
        escalated: {
          on: {
            'contract.tacitApproval': {
              target: '#approval.approved',
              guard: ({ event: { facts } }) => facts.contractAllows && facts.termPassed && facts.couldAnswer,
            },
            'doc.closedUnanswered': {
              target: '#approval.closedUnanswered',
              guard: ({ context, event }) => context.subject === 'report' && event.facts.callsNoted,
            },
          },
        },
      },
    },
    approved: { on: inForce },
    approvedWithRemarks: { on: inForce },
    noted: { on: inForce },
    closedUnanswered: { on: inForce },
    returned: { on: afterDecision },
    rejected: {
      on: {
        ...afterDecision,
        // the branch manager notes what was agreed: a new version follows, or it stands
        'rejection.decided': { ...stay, guard: ({ event }) => event.facts.undecided && event.facts.reasonGiven },
      },
    },
    withdrawn: { type: 'final' },
    superseded: { type: 'final' },
  },
});

export const approvalStateLabels = {
  draft: 'Concept',
  internalReview: 'Interne controle',
  clientReview: 'Bij cliënt',
  ready: 'Gereed',
  sending: 'In verzending',
  mailFailed: 'Niet bezorgd',
  'awaitingDecision.fresh': 'Ter accordering',
  'awaitingDecision.reminded': 'Ter accordering, herinnerd',
  'awaitingDecision.remindedTwice': 'Ter accordering, twee keer herinnerd',
  'awaitingDecision.escalated': 'Ter accordering, bellen',
  approved: 'Akkoord',
  approvedWithRemarks: 'Akkoord met opmerking',
  noted: 'Voor kennisgeving',
  returned: 'Retour voor aanpassing',
  rejected: 'Afgewezen',
  withdrawn: 'Ingetrokken',
  superseded: 'Vervangen',
  closedUnanswered: 'Zonder reactie gesloten',
} as const;
