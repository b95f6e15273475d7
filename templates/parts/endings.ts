import type { Block } from '#src/documents/model.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { clockTime, longDate, lowerFirst } from '#src/domain/format.ts';
import { outcomeLabels } from '#src/domain/labels.ts';
import { decidedBy, outcomesFor } from '#src/domain/outcomes.ts';
import type { Facts } from '../facts.ts';
import type { Issue } from '../issue.ts';
import { courseWords } from './course.ts';
import { typographic } from './prose.ts';
import { type BoxRow, clientSigner, decisionWords, type Row, row } from './report-frame.ts';
import { silenceWithin } from './silence.ts';

type Signatures = Extract<Block, { kind: 'signatures' }>;
type Signature = Signatures['left'];

/** Under a plan: the client first, then the coach, each with place and date (DOMAIN 2.3). */
export function planSignatures(facts: Facts, issue: Issue): Signatures {
  const placeAndDate = `${facts.branch.town}, ${longDate(issue.date)}`;
  return {
    kind: 'signatures',
    left: clientSignature(facts, issue),
    right: { role: 'Re-integratiecoach', name: typographic(facts.coach.plainName), placeAndDate },
  };
}

/** Under a report: the coach who answers for it, and the client who has seen it. */
export function reportSignatures(facts: Facts, issue: Issue): Signatures {
  return {
    kind: 'signatures',
    left: { role: 'Coach', name: typographic(facts.coach.plainName), placeAndDate: longDate(issue.date) },
    right: clientSignature(facts, issue),
  };
}

/** A client who would not or could not sign is told so in print, with the client's own words. */
function clientSignature(facts: Facts, { client }: Issue): Signature {
  const role = 'Cliënt';
  const name = clientSigner(facts);
  if (!client) return { role, name, placeAndDate: 'Plaats en datum:' };
  const on = longDate(client.on);
  const place = client.place ? `${client.place}, ${on}` : on;
  const words = client.words ? typographic(`"${client.words.replace(/^["“]|["”]$/gu, '')}"`) : '';
  switch (client.how) {
    case 'signed':
      return { role, name, placeAndDate: place };
    case 'saw':
      return { role: `${role}, gezien`, name, placeAndDate: place };
    case 'refused':
      return { role, name, placeAndDate: '', refused: { text: `Niet ondertekend op ${on}`, words } };
    case 'noReaction':
      return {
        role,
        name,
        placeAndDate: '',
        refused: { text: `Geen reactie van de cliënt ontvangen tot en met ${on}`, words },
      };
  }
}

/**
 * The paper way to decide, with the answers the page behind the link offers (R21); in the copy made after the decision its stamp. `facts` says whether a report asks for a
 * decision at all; a plan always does (R17). Extra rows, such as costs, stand in the stamp.
 */
export function answer(
  what: 'plan' | 'report' | 'final',
  facts: Facts,
  issue: Issue,
  extra: readonly Row[] = [],
): Block {
  if (issue.decision) return stamp(facts, issue, issue.decision, extra);
  const own = facts.sponsor.kind === 'privatePerson';
  const title =
    what === 'plan' ? (own ? 'Uw besluit' : 'Besluit opdrachtgever') : own ? 'Uw reactie' : 'Reactie opdrachtgever';
  const outcomes = outcomesFor(what !== 'plan' && facts.reportApproval === 'informOnly');
  const options = outcomes.map((outcome) => lowerFirst(outcomeLabels[outcome]));
  return { kind: 'decisionForm', title, options, returnTo: what === 'plan' ? returnTo(facts) : '' };
}

function returnTo({ organisation, branch, reference }: Facts): string {
  return `Terugsturen kan ook per post: ${organisation}, ${branch.street}, ${branch.postcode} ${branch.town}, onder vermelding van ${reference}.`;
}

const channels = {
  link: 'via de link in onze e-mail, bevestigd met een code aan het geregistreerde adres',
  reply: 'per antwoord op onze e-mail, bij ons vastgelegd',
  letter: 'per brief, bij ons vastgelegd',
  phone: 'per telefoon, bij ons vastgelegd',
  tacit: 'stilzwijgend, volgens de afspraak in het contract: de termijn verliep zonder antwoord',
} as const;

function stamp(facts: Facts, issue: Issue, decision: NonNullable<Issue['decision']>, extra: readonly Row[]): Block {
  const isNamed = facts.sponsor.kind !== 'privatePerson' && decision.channel !== 'tacit';
  const decider = [decidedBy(decision), isNamed ? facts.sponsor.name : ''];
  const fingerprint =
    decision.fingerprint
      .slice(0, 16)
      .match(/.{1,4}/gu)
      ?.join(' ') ?? '';
  return {
    kind: 'decisionStamp',
    title: decisionWords[decision.outcome].stamp,
    rows: [
      row('Besluit op', `versie ${issue.version}, kenmerk ${facts.reference}`),
      row('Besloten door', decider.filter((part) => part !== '').join(', ')),
      decision.answeredOn
        ? row('Datum', longDate(decision.answeredOn))
        : row('Datum en tijd', `${longDate(dayOf(decision.at))}, ${clockTime(decision.at)} uur`),
      row('Hoe vastgesteld', channels[decision.channel]),
      row('Opmerking', decision.remarks ?? 'geen'),
      ...extra,
    ],
    statement: `Dit exemplaar bevat het besluit. De tekst is gelijk aan het exemplaar dat ter besluit is gestuurd (vingerafdruk ${fingerprint}).`,
  };
}

/** How to answer, for the decision box. */
export function howToAnswer(
  what: 'plan' | 'report',
  paragraph: string | undefined,
  { facts, issue }: { readonly facts: Facts; readonly issue: Issue },
): BoxRow {
  const place = paragraph ? `paragraaf ${paragraph}` : 'de laatste pagina';
  if (issue.decision) {
    return {
      ...row(
        'Besluit genomen door',
        `${decidedBy(issue.decision)} · zie het besluit ${paragraph ? 'in' : 'op'} ${place}`,
      ),
      answer: true,
    };
  }
  const paper = `via de link in onze e-mail, of onderteken ${place} en stuur die terug.`;
  const asked =
    what === 'plan'
      ? row('Zo besluit u', paper, silence(facts) ?? courseWords[issue.course ?? 'begins'].printed)
      : row('Zo reageert u', paper, facts.reportApproval === 'required' ? silence(facts) : undefined);
  return { ...asked, answer: true };
}

function silence({ silenceAgreesAfter }: Facts): string | undefined {
  return silenceAgreesAfter === undefined ? undefined : silenceWithin(silenceAgreesAfter);
}
