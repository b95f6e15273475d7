import { assign, setup } from 'xstate';
import { z } from 'zod';
import { type EventDeclaration, type EventOf, facts } from './event.ts';

/** Tries after a temporary refusal: at 5 min, 30 min, 2 h, 8 h and 24 h. */
export const retries = 5;

export const mailContext = z.strictObject({ deferrals: z.number().int().min(0).max(retries) });
type Context = z.infer<typeof mailContext>;

const job = { who: ['system'], auto: true, facts: facts() } as const;

/** Everything that can happen to one mail to one person. Acceptance by the other server is not delivery. */
export const mailEvents = {
  'mail.tried': { ...job, label: 'Verzending begonnen', verb: 'Verzenden' },
  'mail.accepted': { ...job, label: 'Aangenomen door de mailserver', verb: 'Aanname verwerken' },
  'mail.deferred': { ...job, label: 'Uitgesteld', verb: 'Uitstel verwerken' },
  'mail.rejected': { ...job, label: 'Geweigerd', verb: 'Weigering verwerken' },
  'mail.cut': { ...job, label: 'Verbinding verbroken', verb: 'Verbroken verbinding verwerken' },
  'mail.bounced': {
    label: 'Teruggekomen',
    verb: 'Bezorging mislukt',
    who: ['delivery.record', 'system'],
    facts: facts(),
  },
  'mail.presumed': {
    label: 'Vermoedelijk bezorgd',
    verb: 'Bezorging aannemen',
    who: ['system'],
    auto: true,
    facts: facts('fiveDaysPassed'),
  },
  'mail.replied': {
    label: 'Beantwoord',
    verb: 'Antwoord vastleggen',
    who: ['delivery.record', 'system'],
    facts: facts(),
  },
  'mail.resent': { label: 'Opnieuw verzenden', verb: 'Opnieuw verzenden', who: ['mail.repair'], facts: facts() },
  'mail.posted': {
    label: 'Per post verzonden',
    verb: 'Per post verzonden vastleggen',
    who: ['mail.repair'],
    facts: facts(),
  },
  'mail.settled': { label: 'Afgehandeld', verb: 'Afhandelen', who: ['mail.repair'], facts: facts() },
  'mail.cancelled': {
    label: 'Niet meer verzenden',
    verb: 'Niet meer verzenden',
    who: ['mail.repair', 'system'],
    facts: facts(),
  },
} as const satisfies Record<string, EventDeclaration>;

export type MailEvent = EventOf<typeof mailEvents>;

const types = setup({
  types: {
    // XState's way to say types: the values are never looked at
    context: {} as Context,
    events: {} as MailEvent,
  },
  actions: {
    countDeferral: assign({ deferrals: ({ context }) => context.deferrals + 1 }),
    startAgain: assign({ deferrals: 0 }),
  },
});

const again = { target: 'queued', actions: 'startAgain' } as const;

export const mailMachine = types.createMachine({
  id: 'mail',
  context: { deferrals: 0 },
  initial: 'queued',
  states: {
    queued: { on: { 'mail.tried': 'sending', 'mail.cancelled': 'cancelled', 'mail.posted': 'posted' } },
    sending: {
      on: {
        'mail.accepted': 'accepted',
        'mail.deferred': [
          { target: 'deferred', guard: ({ context }) => context.deferrals < retries, actions: 'countDeferral' },
          { target: 'failed' },
        ],
        'mail.rejected': 'failed',
        'mail.cut': 'unknown',
      },
    },
    deferred: { on: { 'mail.tried': 'sending', 'mail.cancelled': 'cancelled', 'mail.posted': 'posted' } },
    accepted: {
      on: {
        'mail.bounced': 'bounced',
        'mail.replied': 'replied',
        'mail.presumed': { target: 'presumedDelivered', guard: ({ event }) => event.facts.fiveDaysPassed },
      },
    },
    presumedDelivered: { on: { 'mail.bounced': 'bounced', 'mail.replied': 'replied' } },
    unknown: {
      on: {
        'mail.resent': again,
        'mail.accepted': 'accepted',
        'mail.bounced': 'bounced',
        'mail.replied': 'replied',
        'mail.settled': 'settled',
        'mail.posted': 'posted',
      },
    },
    failed: { on: { 'mail.resent': again, 'mail.settled': 'settled', 'mail.posted': 'posted' } },
    bounced: { on: { 'mail.resent': again, 'mail.settled': 'settled', 'mail.posted': 'posted' } },
    replied: { type: 'final' },
    posted: { type: 'final' },
    settled: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

export const mailStateLabels = {
  queued: 'Wacht op verzending',
  sending: 'Wordt verzonden',
  deferred: 'Uitgesteld',
  accepted: 'Verzonden',
  presumedDelivered: 'Verzonden, niet teruggekomen',
  unknown: 'Onbekend',
  failed: 'Mislukt',
  bounced: 'Teruggekomen',
  replied: 'Beantwoord',
  posted: 'Per post verzonden',
  settled: 'Afgehandeld',
  cancelled: 'Vervallen',
} as const;
