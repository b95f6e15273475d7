import { dayOf } from '#src/domain/calendar.ts';
import { documentWords } from '#src/domain/document-words.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import { outcomeLabels } from '#src/domain/labels.ts';
import { courseWords } from '../parts/course.ts';
import { type MailFacts, type MailWords, needed } from './facts.ts';

/** Receipt of a decision: what was decided on which version, and what happens now (R21). */
export function m05(facts: MailFacts): MailWords {
  const document = needed(facts.document, 'document');
  const decision = needed(facts.decision, 'decision');
  const { outcome, at, by, afterEnd, tacit } = decision;
  const { noun } = documentWords(document.title);
  if (tacit) return silence(facts, { document, decision });
  return {
    subject: `Ontvangen: uw besluit over ${document.title} ${facts.reference}`,
    preview: outcomeLabels[outcome],
    title: 'Wij hebben uw besluit ontvangen',
    before: [`Dank voor uw besluit over versie ${document.version} van ${noun}.`],
    rows: [
      { label: 'Ons kenmerk', value: facts.reference },
      { label: 'Besluit', value: outcomeLabels[outcome] },
      ...(facts.salutation ? [{ label: 'Door', value: by }] : []),
      ...(decision.answeredOn ? [{ label: 'Uw antwoord van', value: longDate(decision.answeredOn) }] : []),
      { label: 'Vastgelegd op', value: `${longDate(dayOf(at))}, ${clockTime(at)} uur` },
    ],
    after: [afterEnd ? overNow(facts) : whatNow(document.course, decision)],
    notYou: { question: 'Heeft u dit besluit niet genomen?', answer: `Bel ons dan meteen: ${facts.branch.phone}.` },
  };
}

type Decided = {
  readonly document: NonNullable<MailFacts['document']>;
  readonly decision: NonNullable<MailFacts['decision']>;
};

/** Nobody decided anything, and nobody is to read that he did (R19). */
function silence(facts: MailFacts, { document, decision: { at, afterEnd, ...decision } }: Decided): MailWords {
  const { noun } = documentWords(document.title);
  return {
    subject: `Geen antwoord geldt als akkoord: ${document.title} ${facts.reference}`,
    preview: 'Volgens ons contract geldt dat als akkoord.',
    title: 'Uw akkoord is vastgelegd',
    before: [
      `Wij kregen geen antwoord op versie ${document.version} van ${noun}. Volgens ons contract geldt dat als akkoord.`,
    ],
    rows: [
      { label: 'Ons kenmerk', value: facts.reference },
      { label: 'Vastgelegd op', value: `${longDate(dayOf(at))}, ${clockTime(at)} uur` },
    ],
    after: [afterEnd ? overNow(facts) : whatNow(document.course, { at, ...decision })],
    notYou: { question: 'Bent u niet akkoord?', answer: `Bel ons dan meteen: ${facts.branch.phone}.` },
  };
}

function overNow({ branch }: MailFacts): string {
  return `Het traject loopt niet meer. Wij bewaren uw antwoord, en maken geen nieuwe versie meer. Wilt u overleggen? Bel ons: ${branch.phone}.`;
}

function whatNow(
  course: NonNullable<MailFacts['document']>['course'],
  { outcome, newVersion }: NonNullable<MailFacts['decision']>,
): string {
  if (newVersion) return 'Wij passen het document aan. U krijgt een nieuwe versie met wat er anders is.';
  switch (outcome) {
    case 'approved':
    case 'approvedWithRemarks':
      return course ? courseWords[course].approved : 'U hoeft niets meer te doen.';
    case 'asksChange':
      return 'Wij passen het document aan. U krijgt een nieuwe versie met wat er anders is.';
    case 'rejected':
      return course ? courseWords[course].rejected : 'Wij nemen contact met u op.';
    case 'noted':
      return 'U hoeft niets meer te doen.';
  }
}
