import type { activeSteps } from './steps-active.ts';
import type { documentSteps } from './steps-document.ts';
import type { endingSteps } from './steps-ending.ts';
import type { intakeSteps } from './steps-intake.ts';

/** What follows a step, said on its page before it is taken (UX). */
type Follows = {
  readonly text: string;
  /** The same where the client is the sponsor, who gets no second letter (R2). */
  readonly own?: string;
};

type TrajectoryStep =
  | keyof typeof intakeSteps
  | keyof typeof activeSteps
  | keyof typeof endingSteps
  | 'intake.held'
  | 'coach.reassigned'
  | 'sponsor.contactChanged';

const finalReport = 'Daarna maakt de coach de eindrapportage.';
const participationEnds = `Hierna eindigt de deelname op de ingevulde dag. Vanaf die dag telt de bewaartermijn van twee jaar. ${finalReport}`;

const trajectory: Readonly<Record<TrajectoryStep, Follows>> = {
  'assignment.declined': {
    text: 'Hierna krijgt de opdrachtgever een brief met uw reden. Het dossier sluit.',
    own: 'Hierna sluit het dossier. Er gaat geen brief weg: vertel het de cliënt zelf.',
  },
  'intake.planned': {
    text: 'Hierna krijgt de cliënt een brief met de dag, de tijd en de plaats. Na het gesprek legt de coach de intake vast.',
  },
  'intake.rescheduled': {
    text: 'Hierna krijgt de cliënt een brief met de nieuwe dag, tijd en plaats. Het telt niet als niet verschenen.',
  },
  'intake.noShow': {
    text: 'Hierna krijgt de cliënt een brief en kunt u een nieuw gesprek plannen. De tweede keer krijgt ook de opdrachtgever een brief.',
    own: 'Hierna krijgt de cliënt een brief en kunt u een nieuw gesprek plannen.',
  },
  'intake.held': {
    text: 'Hierna kan het trajectplan beginnen, zodra alle onderdelen van de intake klaar zijn.',
  },
  'plan.started': {
    text: 'Hierna staat er een concept klaar. Er gaat nog niets naar de opdrachtgever.',
    own: 'Hierna staat er een concept klaar. Er gaat nog niets weg.',
  },
  'plan.rejected': {
    text: 'Hierna krijgt de cliënt een brief in gewone woorden. De coach maakt een nieuwe versie van het plan, of de eindrapportage.',
  },
  'start.overridden': {
    text: 'Hierna loopt het traject, ook al is de opdrachtgever nog niet akkoord. Uw reden staat in het logboek.',
  },
  'approval.lapsed': {
    text: 'Hierna maakt de coach de eindrapportage, of blijft het plan op antwoord wachten. Er gaat geen bericht weg.',
  },
  'plan.changed': {
    text: 'Hierna staat er een nieuwe versie klaar om aan te passen. Het huidige plan geldt tot er akkoord is met de nieuwe versie.',
  },
  'pause.started': {
    text: 'Hierna is het traject onderbroken tot u het hervat. De rapportages gaan door.',
  },
  'pause.ended': { text: 'Hierna loopt het traject weer. De laatste dag van het traject blijft gelijk.' },
  'placement.recorded': {
    text: 'Hierna is de cliënt geplaatst. De rapportages gaan door. De nazorg begint u zelf.',
  },
  'placement.failed': { text: 'Hierna loopt het traject weer, met de rapportages die daarbij horen.' },
  'aftercare.started': {
    text: 'Hierna loopt de nazorg tot en met de ingevulde dag. De rapportages gaan door. Het afronden doet u zelf.',
  },
  'duration.extended': {
    text: 'Hierna loopt het traject tot en met de nieuwe laatste dag, met de rapportages die daarbij horen.',
  },
  'coach.reassigned': { text: 'Hierna staat het dossier in Mijn werk van de nieuwe coach.' },
  'sponsor.contactChanged': {
    text: 'Hierna gaat wat nog op antwoord wacht opnieuw weg, naar de nieuwe contactpersoon. De oude link werkt dan niet meer.',
  },
  'aftercare.completed': { text: participationEnds },
  'trajectory.concluded': { text: participationEnds },
  'client.withdrew': {
    text: `Hierna krijgen de cliënt en de opdrachtgever elk een brief. De opdrachtgever leest alleen dat de cliënt is gestopt. ${finalReport}`,
    own: `Hierna krijgt de cliënt een brief. ${finalReport}`,
  },
  'client.moved': {
    text: 'Hierna maakt de coach de eindrapportage als het traject stopt. Anders wijst de vestigingsmanager een andere coach aan.',
  },
  'client.died': {
    text: 'Hierna stoppen alle mails en herinneringen meteen. Een condoleancebrief schrijft u zelf. Vertel de opdrachtgever alleen dat de cliënt is overleden.',
    own: 'Hierna stoppen alle mails en herinneringen meteen. Een condoleancebrief schrijft u zelf.',
  },
  'death.corrected': {
    text: 'Hierna geldt de nieuwe dag voor het einde van de deelname en voor de bewaartermijn. Er gaat geen brief weg. Wat al is verstuurd, verandert niet.',
  },
  'sponsor.terminated': { text: `Hierna krijgt de cliënt een brief. ${finalReport}` },
  'eindrapportage.waived': {
    text: 'Hierna sluit het dossier. De cliënt krijgt een afsluitende brief, behalve na een overlijden.',
  },
  'end.undone': {
    text: 'Hierna is het dossier weer open en wacht het op de eindrapportage. Kreeg de cliënt al een brief over de afronding? Bel dan: die klopt niet meer.',
  },
};

const toSponsorNext = 'kan het document naar de opdrachtgever.';
const toSignNext = 'wacht het document nog op de handtekening van de cliënt, die zelf opdrachtgever is.';

const documents: Readonly<Record<keyof typeof documentSteps, Follows>> = {
  'rejection.decided': {
    text: 'Hierna krijgt de cliënt een brief in gewone woorden. De coach maakt een nieuwe versie, of het document blijft zoals het is. Blijft de eindrapportage zo, dan sluit het dossier.',
  },
  'review.ok': { text: 'Hierna bespreekt de coach het document met de cliënt.' },
  'review.changes': { text: 'Hierna is het document weer een concept. De coach past het aan.' },
  'client.signed': {
    text: `Hierna ${toSponsorNext}`,
    own: 'Hierna is het document akkoord, want de cliënt is zelf opdrachtgever.',
  },
  'client.saw': { text: `Hierna ${toSponsorNext}`, own: `Hierna ${toSignNext}` },
  'client.refusedToSign': {
    text: `Hierna staan de woorden van de cliënt in het document. Dan ${toSponsorNext}`,
    own: `Hierna staan de woorden van de cliënt in het document. Dan ${toSignNext}`,
  },
  'client.attempted': {
    text: 'Hierna blijft het document op de cliënt wachten. Na twee pogingen en tien werkdagen kunt u vastleggen dat er geen reactie is.',
  },
  'client.noReaction': {
    text: `Hierna staat in het document dat de cliënt niet heeft gereageerd. Dan ${toSponsorNext}`,
    own: `Hierna staat in het document dat de cliënt niet heeft gereageerd. Dan ${toSignNext}`,
  },
  'client.asksCorrection': {
    text: 'Hierna is het document weer een concept. U past het aan en stelt de tekst opnieuw vast.',
  },
  'doc.withdrawn': {
    text: 'Hierna kan niemand meer over dit document besluiten. Is het al bij de opdrachtgever, dan werkt de link niet meer en vragen wij per mail om het te verwijderen.',
    own: 'Hierna kan niemand dit document nog ondertekenen.',
  },
  'wrongRecipient.confirmed': {
    text: 'Hierna is het document ingetrokken. Wij vragen de ontvanger per mail om het te verwijderen. Meld dit zelf als datalek.',
  },
  'doc.closedUnanswered': { text: 'Hierna wachten wij niet meer op antwoord. Er gaan geen herinneringen meer weg.' },
  'doc.corrected': {
    text: 'Hierna is deze versie vervangen. De link van de opdrachtgever werkt dan niet meer.',
  },
};

const all: Readonly<Record<string, Follows>> = { ...trajectory, ...documents };

/** 'Hierna …' for the page of this step. `own`: the client is the sponsor. Undefined for a step without a page. */
export function stepFollows(event: string, own: boolean): string | undefined {
  const found = Object.hasOwn(all, event) ? all[event] : undefined;
  return found && ((own && found.own) || found.text);
}
