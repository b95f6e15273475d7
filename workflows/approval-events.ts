import { type EventDeclaration, type EventOf, facts } from './event.ts';

const coach = 'trajectory.coach';
/** R20: an answer comes through the link, or staff record the letter, reply or call. */
const decision = ['sponsor', 'decision.record'] as const;

/** Everything that can happen to one version of a document a sponsor decides about (P9, R16-R21). */
export const approvalEvents = {
  'doc.submitted': {
    label: 'Tekst vastgesteld',
    verb: 'Tekst vaststellen',
    who: ['content.edit'],
    facts: facts('complete', 'wordsAnswered', 'internalReview'),
  },
  'review.ok': {
    label: 'Interne controle akkoord',
    verb: 'Akkoord na controle',
    who: ['document.review'],
    facts: facts('notAuthor'),
  },
  'review.changes': {
    label: 'Interne controle vraagt aanpassing',
    verb: 'Aanpassing vragen',
    who: ['document.review'],
    facts: facts('notAuthor'),
  },
  'client.signed': {
    label: 'Cliënt heeft ondertekend',
    verb: 'Ondertekening vastleggen',
    who: [coach],
    facts: facts('clientIsSponsor'),
  },
  'client.saw': { label: 'Cliënt heeft het gezien', verb: 'Gezien vastleggen', who: [coach], facts: facts() },
  'client.refusedToSign': {
    label: 'Cliënt tekent niet',
    verb: 'Weigering vastleggen',
    who: [coach],
    facts: facts('dateAndWords'),
  },
  'client.attempted': {
    label: 'Poging om de cliënt te bereiken',
    verb: 'Poging vastleggen',
    who: [coach],
    facts: facts(),
  },
  'client.noReaction': {
    label: 'Cliënt heeft niet gereageerd',
    verb: 'Geen reactie vastleggen',
    who: [coach, 'system'],
    facts: facts('termPassed', 'triedTwice'),
  },
  'client.asksCorrection': {
    label: 'Cliënt vraagt verbetering',
    verb: 'Verbetering verwerken',
    who: [coach],
    facts: facts(),
  },
  'doc.send': {
    label: 'Verzenden',
    verb: 'Controleren en verzenden',
    who: ['document.send'],
    facts: facts('recipientAssigns', 'addressVerified', 'notRestricted', 'channelAllowed'),
  },
  'doc.posted': {
    label: 'Per post verzonden',
    verb: 'Per post verzonden vastleggen',
    who: ['mail.repair'],
    facts: facts('recipientAssigns', 'notRestricted', 'channelAllowed', 'dayRight', 'notPostedYet'),
  },
  'mail.accepted': { label: 'Verzonden', verb: 'Verzending verwerken', who: ['system'], auto: true, facts: facts() },
  'mail.rejected': { label: 'Niet bezorgd', verb: 'Weigering verwerken', who: ['system'], auto: true, facts: facts() },
  'mail.bounced': {
    label: 'Teruggekomen',
    verb: 'Bezorging mislukt',
    who: ['delivery.record', 'system'],
    facts: facts('matches'),
  },
  'address.corrected': {
    label: 'Adres verbeterd',
    verb: 'Adres verbeteren',
    who: ['mail.repair'],
    facts: facts('callBackDone'),
  },
  'wrongRecipient.confirmed': {
    label: 'Verkeerde ontvanger',
    verb: 'Verkeerde ontvanger vastleggen',
    who: ['delivery.recall'],
    facts: facts(),
  },
  'sponsor.approved': {
    label: 'Akkoord',
    verb: 'Akkoord',
    who: decision,
    facts: facts('proven', 'deciderKnown', 'bytesMatch'),
  },
  'sponsor.approvedWithRemarks': {
    label: 'Akkoord met opmerking',
    verb: 'Akkoord met opmerking',
    who: decision,
    facts: facts('proven', 'deciderKnown', 'bytesMatch', 'remarksGiven', 'changesPlan'),
  },
  'sponsor.asksChange': {
    label: 'Graag aanpassen',
    verb: 'Graag aanpassen',
    who: decision,
    facts: facts('proven', 'deciderKnown', 'bytesMatch', 'reasonTenLong'),
  },
  'sponsor.rejected': {
    label: 'Niet akkoord',
    verb: 'Niet akkoord',
    who: decision,
    facts: facts('proven', 'deciderKnown', 'bytesMatch', 'reasonGiven'),
  },
  'rejection.decided': {
    label: 'Besluit na afwijzing van het document',
    verb: 'Besluit na afwijzing vastleggen',
    who: ['trajectory.manager'],
    facts: facts('undecided', 'reasonGiven'),
  },
  'sponsor.noted': {
    label: 'Voor kennisgeving aangenomen',
    verb: 'Voor kennisgeving aannemen',
    who: decision,
    facts: facts('proven', 'deciderKnown', 'bytesMatch', 'informOnly'),
  },
  'sponsor.forwarded': {
    label: 'Doorgestuurd aan collega',
    verb: 'Doorsturen aan collega',
    who: ['sponsor'],
    facts: facts('withinDomains'),
  },
  'doc.informed': {
    label: 'Ter kennisneming bezorgd',
    verb: 'Bezorging verwerken',
    who: ['system'],
    auto: true,
    facts: facts('informOnly', 'presumedDelivered'),
  },
  'clock.tick': { label: 'Herinnering', verb: 'Herinneren', who: ['system'], auto: true, facts: facts('duePassed') },
  'contract.tacitApproval': {
    label: 'Akkoord door verstrijken van de termijn',
    verb: 'Stilzwijgend akkoord verwerken',
    who: ['system'],
    auto: true,
    facts: facts('contractAllows', 'termPassed', 'couldAnswer'),
  },
  'doc.closedUnanswered': {
    label: 'Zonder reactie gesloten',
    verb: 'Zonder reactie sluiten',
    who: ['trajectory.manager'],
    facts: facts('callsNoted'),
  },
  'contact.changed': {
    label: 'Aan andere contactpersoon',
    verb: 'Aan andere contactpersoon sturen',
    who: ['trajectory.clerk'],
    facts: facts('verified'),
  },
  'coach.absent': { label: 'Coach afwezig', verb: 'Coach is afwezig', who: ['system'], auto: true, facts: facts() },
  'doc.withdrawn': { label: 'Ingetrokken', verb: 'Intrekken', who: ['document.withdraw'], facts: facts('reasonGiven') },
  'doc.corrected': {
    label: 'Verbeterd',
    verb: 'Verbeteren in een nieuwe versie',
    who: [coach],
    facts: facts('correctionGranted'),
  },
  'doc.replaced': {
    label: 'Vervangen door nieuwere versie',
    verb: 'Vervanging verwerken',
    who: ['system'],
    auto: true,
    facts: facts('newerInForce'),
  },
} as const satisfies Record<string, EventDeclaration>;

export type ApprovalEvent = EventOf<typeof approvalEvents>;
export type ApprovalEventType = ApprovalEvent['type'];
