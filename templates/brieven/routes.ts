import type { Block } from '#src/documents/model.ts';
import { courtUntil } from '#src/domain/case-terms.ts';
import { longDate } from '#src/domain/format.ts';
import type { Day } from '#src/domain/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import { labelled } from '../parts/prose.ts';
import { type Appendix, say } from './letter-kind.ts';
import { sponsorPhrase } from './phrases.ts';

/** Stands on page 1 wherever we refuse something. */
export const seeRoutes = 'Bent u het niet eens met ons? In de bijlage staat wat u kunt doen, en tot wanneer.';

/** The same after a complaint, whose other routes have no last day. */
export const seeOtherRoutes = 'Bent u het niet eens met ons? In de bijlage staat waar u dan naartoe kunt.';

type House = Pick<CaseFacts, 'organisation' | 'branch' | 'supervisor'>;
type Answered = {
  /** The day our first answer left, where that is an earlier letter; absent: this paper is the answer. */
  readonly answeredOn?: Day | undefined;
  readonly today: Day;
  /** What the reader holds. */
  readonly paper?: 'deze brief' | 'dit overzicht';
  /** Absent: whoever handles the request decided. */
  readonly decidedBy?: 'directorate' | undefined;
};

/** P18: the talk is for whoever disagrees with us, also where the directorate itself answered; then somebody else hears. */
const directorateWords = {
  employee:
    'U kunt een gesprek met de directie vragen. De directie hoort u en de medewerker die u het antwoord gaf. Daarna beslist de directie.',
  directorate:
    'De directie nam dit besluit zelf. U kunt toch een gesprek met de directie vragen. Wie dit besluit nam, beslist dan niet opnieuw: dat doet een ander.',
} as const;

/** Every way open after we refused a request (AVG 12(4), P18, P19). */
export function routesAfterAnswer(facts: House, answered: Answered): Appendix {
  return routes([
    ...labelled('Directie', `${directorateWords[answered.decidedBy ?? 'employee']} ${reach(facts)}`),
    ...complaint(facts),
    ...supervisor(facts),
    ...court(answered),
  ]);
}

/** The ways left after the directorate decided. */
export function routesAfterDirectorate(facts: CaseFacts, answered: Answered): Appendix {
  return routes([...complaint(facts), ...supervisor(facts), ...court(answered)]);
}

/**
 * UAVG 35 gives six weeks after an answer to a request, and no term after a judgment on a complaint: that letter has no last
 * day of its own, and the day of a request is in the letter about that request.
 */
const decisionsOnly =
  'Wilt u dat de rechtbank beslist over ons antwoord op een verzoek over uw gegevens? Dat kan tot zes weken nadat u dat antwoord kreeg. De dag staat in dat antwoord. Een klacht verandert die dag niet.';

/**
 * Where a complaint goes that we did not handle, or about which we gave our judgment (DOMAIN 6.4). One that was forwarded
 * is with the sponsor already (DOMAIN 8.4).
 */
export function routesAfterComplaint(facts: CaseFacts, forwardedTo?: string): Appendix {
  return routes([
    ...(forwardedTo === undefined ? sponsorDesk(facts) : []),
    ...labelled('Keurmerk', 'U kunt uw klacht melden bij Blik op Werk. Van die organisatie hebben wij ons keurmerk.'),
    ...labelled('Toezichthouder', `Gaat uw klacht over uw persoonsgegevens? ${supervisorWords(facts)}`),
    ...labelled('Rechter', `U kunt ook altijd naar de rechter gaan. ${decisionsOnly}`),
  ]);
}

/** Within a letter about a complaint that runs (R52). Not every complaint is about personal data (DOMAIN 6.4). */
export function outside({ supervisor }: CaseFacts): string {
  return `U kunt altijd naar de rechter gaan. Gaat uw klacht over uw persoonsgegevens? Dan kunt u ook altijd naar de ${supervisor.name} gaan.`;
}

/** The sponsor's own complaints desk; of a public body the ombudsman comes after it. Without a name where none may be told. */
function sponsorDesk({ sponsor }: CaseFacts): Block[] {
  if (!sponsor || sponsor.kind === 'privatePerson')
    return labelled(
      'Opdrachtgever',
      'Betaalt UWV, een gemeente of een werkgever het traject? Dan kunt u ook daar een klacht indienen. Na UWV of een gemeente kunt u naar de Nationale ombudsman.',
    );
  const isPublic = sponsor.kind === 'uwv' || sponsor.kind === 'municipality';
  const after = isPublic ? ' Bent u het daarna nog niet eens, dan kunt u naar de Nationale ombudsman.' : '';
  return labelled('Opdrachtgever', `U kunt ook bij ${sponsorPhrase({ sponsor })} een klacht indienen.${after}`);
}

/** The ladder is an offer: each way is open at once. */
function routes(ways: readonly Block[]): Appendix {
  return {
    title: 'Als u het niet eens bent met ons',
    blocks: [say('U kiest zelf wat u doet. U hoeft niet eerst het een en dan het ander te proberen.'), ...ways],
  };
}

function complaint(facts: House): Block[] {
  return labelled(
    'Klacht',
    `U kunt altijd een klacht indienen bij ${facts.organisation}. Iemand die er niet bij betrokken was, behandelt uw klacht. ${reach(facts)}`,
  );
}

function reach({ organisation, branch }: House): string {
  return `Bel ${branch.phone}, mail naar ${branch.email}, of schrijf naar ${organisation}, ${branch.street}, ${branch.postcode} ${branch.town}.`;
}

function supervisor(facts: House): Block[] {
  return labelled('Toezichthouder', supervisorWords(facts));
}

function supervisorWords({ supervisor: { name, address, phone } }: House): string {
  return `U kunt altijd een klacht indienen bij de ${name}, ${address}, telefoon ${phone}.`;
}

/**
 * UAVG 35: six weeks from the receipt of our answer; talking or complaining to us starts no new term. When a paper is made
 * nobody knows when it leaves or arrives, so its reader is told from when to count, with a day on which nobody is late.
 */
function court({ answeredOn, today, paper = 'deze brief' }: Answered): Block[] {
  const until = courtUntil(answeredOn ?? today);
  const answer = answeredOn ? `ons antwoord van ${longDate(answeredOn)}` : paper;
  if (until < today)
    return labelled(
      'Rechter',
      `U kon de rechtbank om een beslissing vragen tot zes weken nadat u ${answer} kreeg. Kreeg u dat dezelfde dag, dan kon het tot en met ${longDate(until)}. Kreeg u het later, dan heeft u ook later de tijd.`,
    );
  const later = answeredOn ? '' : ` Kreeg u ${paper} na ${longDate(today)}, dan heeft u langer de tijd.`;
  return labelled(
    'Rechter',
    `U kunt de rechtbank vragen om te beslissen. Uw verzoek moet er zijn binnen zes weken nadat u ${answer} kreeg. Tot en met ${longDate(until)} bent u zeker op tijd.${later} Een gesprek met de directie of een klacht verandert dit niet.`,
  );
}
