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
/** `answeredOn`: the day of our first answer, from which the court's six weeks run. */
type Answered = {
  readonly answeredOn: Day;
  readonly today: Day;
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
 * Where a complaint goes that we did not handle, or about which we gave our judgment (DOMAIN 6.4). One that was forwarded
 * is with the sponsor already (DOMAIN 8.4).
 */
export function routesAfterComplaint(facts: CaseFacts, forwardedTo?: string): Appendix {
  return routes([
    ...(forwardedTo === undefined ? sponsorDesk(facts) : []),
    ...labelled('Keurmerk', 'U kunt uw klacht melden bij Blik op Werk. Van die organisatie hebben wij ons keurmerk.'),
    ...labelled('Toezichthouder', `Gaat uw klacht over uw persoonsgegevens? ${supervisorWords(facts)}`),
    ...labelled('Rechter', 'U kunt ook altijd naar de rechter gaan.'),
  ]);
}

/** Within a letter about a complaint that runs (R52). Not every complaint is about personal data (DOMAIN 6.4). */
export function outside({ supervisor }: CaseFacts): string {
  return `U kunt altijd naar de rechter gaan. Gaat uw klacht over uw persoonsgegevens? Dan kunt u ook altijd naar de ${supervisor.name} gaan.`;
}

/** The sponsor's own complaints desk; of a public body the ombudsman comes after it. */
function sponsorDesk({ sponsor }: CaseFacts): Block[] {
  if (!sponsor || sponsor.kind === 'privatePerson') return [];
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

/** UAVG 35: talking or complaining to us starts no new term, so a term that is over is told as over. */
function court({ answeredOn, today }: Answered): Block[] {
  const until = courtUntil(answeredOn);
  return labelled(
    'Rechter',
    until < today
      ? `U kon de rechtbank om een beslissing vragen tot zes weken na ons antwoord van ${longDate(answeredOn)}. Die tijd was voorbij op ${longDate(until)}.`
      : `U kunt de rechtbank vragen om te beslissen. Uw verzoek moet er uiterlijk op ${longDate(until)} zijn. Een gesprek met de directie of een klacht verandert deze datum niet.`,
  );
}
