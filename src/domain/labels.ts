import type { Assignment } from './assignment.ts';
import type { Client, PersonName } from './client.ts';
import type { Delivery } from './delivery.ts';
import type { Disclosure } from './disclosure.ts';
import type { Decision, DossierDocument } from './document.ts';
import type { Note, ReportField, Source, Upload } from './dossier.ts';
import type { MailKind } from './message.ts';
import type { OrderedHold } from './ordered-hold.ts';
import type { Contract, Role, SponsorKind, User } from './organisation.ts';
import type { Questioner } from './questioners.ts';

/**
 * The Dutch words for every closed list of the domain. A record over the enum's type: a value without its word does not
 * compile. `optionsOf` turns such a record into the choices of a form.
 */
type Labels<T extends string> = Readonly<Record<T, string>>;

/** The choices of a form field, in the order of the labels. */
export function optionsOf<T extends string>(labels: Labels<T>): { value: T; label: string }[] {
  // Object.entries widens the keys the record's type closes
  return (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }));
}

export const formOfAddressLabels: Labels<User['formOfAddress']> = {
  heer: 'De heer',
  mevrouw: 'Mevrouw',
  neutraal: 'Geen aanspreekvorm',
};

export const nameUseLabels: Labels<PersonName['nameUse']> = {
  own: 'Eigen naam',
  partner: 'Naam van de partner',
  partnerOwn: 'Naam van de partner, dan eigen naam',
  ownPartner: 'Eigen naam, dan naam van de partner',
};

/** DOMAIN 4.5. */
export const civilStatusLabels: Labels<Client['civilStatus']> = {
  unmarried: 'Ongehuwd',
  married: 'Gehuwd',
  registeredPartnership: 'Geregistreerd partnerschap',
  divorced: 'Gescheiden',
  widowed: 'Verweduwd',
  notGiven: 'Niet opgegeven',
};

export const representativeCapacityLabels: Labels<NonNullable<Client['representative']>['capacity']> = {
  curator: 'Curator',
  mentor: 'Mentor',
  parent: 'Ouder of voogd',
  attorney: 'Gemachtigde',
};

/** The first is printed literally in the assignment confirmation (DOMAIN 1.2). */
export const assignmentTypeLabels: Labels<Assignment['type']> = {
  supplyStrengthening: 'Aanbodversterkende Bemiddelingsactiviteit',
  workReady: 'Werkfit maken',
  toWork: 'Naar werk',
  outplacement: 'Outplacement',
  secondTrack: 'Tweede spoor',
  jobcoaching: 'Jobcoaching',
};

export const legalSchemeLabels: Labels<Assignment['legalScheme']> = {
  WW: 'WW',
  WIA: 'WIA/WGA',
  Wajong: 'Wajong',
  ZW: 'Ziektewet',
  Participatiewet: 'Participatiewet',
  IOAW: 'IOAW',
  IOAZ: 'IOAZ',
  Anw: 'Anw',
  none: 'Geen regeling',
};

export const roleLabels: Labels<Role> = {
  coach: 'Re-integratiecoach',
  clerk: 'Administratie',
  branchManager: 'Vestigingsmanager',
  directorate: 'Directie',
  complaintHandler: 'Klachtbehandelaar',
  systemAdmin: 'Systeembeheerder',
};

export const sponsorKindLabels: Labels<SponsorKind> = {
  uwv: 'UWV',
  municipality: 'Gemeente',
  employerOutplacement: 'Werkgever (outplacement)',
  employerSecondTrack: 'Werkgever (tweede spoor)',
  privatePerson: 'Particulier',
};

export const bsnBaseLabels: Labels<Contract['bsnBase']> = {
  none: 'Geen wet: het BSN wordt niet gebruikt',
  SUWI: 'Wet SUWI',
  WIA: 'WIA',
  ZW: 'Ziektewet',
  Participatiewet: 'Participatiewet',
};

export const deliveryLabels: Labels<Delivery['way']> = {
  attached: 'PDF en Word bij de mail',
  linkOnly: 'Alleen een beveiligde link, niets bij de mail',
  protected: 'Bij de mail alleen de PDF, met een afgesproken wachtwoord; achter de code ook open en in Word',
};

export const reportApprovalLabels: Labels<Contract['reportApproval']> = {
  required: 'Opdrachtgever geeft akkoord op elke rapportage',
  informOnly: 'Rapportages gaan ter kennisgeving',
};

export const cadenceUnitLabels: Labels<Contract['cadence']['unit']> = { months: 'Maanden', weeks: 'Weken' };

export const gdprRoleLabels: Labels<Contract['gdprRole']> = {
  controller: 'Wij zijn verwerkingsverantwoordelijke',
  processor: 'Wij zijn verwerker voor de opdrachtgever',
};

/** The five words of P10, in its order. */
export const reportFieldLabels: Labels<ReportField> = {
  guidance: 'Begeleiding',
  training: 'Scholing',
  mediation: 'Bemiddeling',
  placement: 'Plaatsing',
  aftercare: 'Nazorg',
};

export const noteKindLabels: Labels<Note['kind']> = {
  talk: 'Gesprek',
  phone: 'Telefoongesprek',
  visit: 'Bezoek',
  mail: 'Mail of brief',
  attempt: 'Poging om de cliënt te bereiken',
  employer: 'Contact met een werkgever',
  other: 'Anders',
};

/** Facts only; a reason of absence is never registered (DOMAIN 2.4). */
export const attendanceLabels: Labels<Note['attendance']> = {
  kept: 'Cliënt was er',
  cancelledInTime: 'Afgezegd met bericht',
  missed: 'Niet verschenen',
  none: 'Er was geen afspraak met de cliënt',
};

export const uploadKindLabels: Labels<Upload['kind']> = {
  diploma: 'Diploma of certificaat',
  cv: 'Cv',
  sponsorConsent: 'Toestemming van de opdrachtgever',
  sponsorReply: 'Antwoord van de opdrachtgever',
  other: 'Ander document',
};

export const uploadTypeLabels: Labels<Upload['type']> = {
  pdf: 'PDF',
  docx: 'Word',
  jpg: 'Foto (JPG)',
  png: 'Foto (PNG)',
};

/** R21. */
export const outcomeLabels: Labels<Decision['outcome']> = {
  approved: 'Akkoord',
  approvedWithRemarks: 'Akkoord met opmerking',
  asksChange: 'Graag aanpassen',
  rejected: 'Niet akkoord',
  noted: 'Voor kennisgeving aangenomen',
};

export const decisionChannelLabels: Labels<Decision['channel']> = {
  link: 'Via de link in de mail',
  reply: 'Per mail',
  letter: 'Per brief',
  phone: 'Per telefoon',
  tacit: 'Zonder reactie, volgens het contract',
};

export const clientViewLabels: Labels<NonNullable<DossierDocument['client']>['how']> = {
  signed: 'Getekend door de cliënt',
  saw: 'Gezien door de cliënt',
  refused: 'De cliënt tekent niet',
  noReaction: 'De cliënt heeft niet gereageerd',
};

/** DOMAIN 2.5 and 8.1: why participation ended. */
export const endReasons = [
  'goalReached',
  'contractTermExpired',
  'evaluationStop',
  'sponsorTerminated',
  'clientWithdrew',
  'illnessLong',
  'moved',
  'deceased',
  'objectionPending',
  'noShow',
  'otherReason',
] as const;
export type EndReason = (typeof endReasons)[number];

export const endReasonLabels: Labels<EndReason> = {
  goalReached: 'Doel bereikt',
  contractTermExpired: 'Looptijd verstreken',
  evaluationStop: 'Beëindigd na evaluatiemoment',
  sponsorTerminated: 'Beëindigd door opdrachtgever',
  clientWithdrew: 'Gestopt door cliënt',
  illnessLong: 'Langdurig niet beschikbaar',
  moved: 'Verhuizing',
  deceased: 'Overlijden',
  objectionPending: 'Bezwaar of beroep',
  noShow: 'Niet verschenen',
  otherReason: 'Anders, namelijk',
};

/** R5. */
export const purposeLabels: Labels<Disclosure['purpose']> = {
  approval: 'Akkoord van de opdrachtgever',
  periodicReport: 'Periodieke informatie aan de opdrachtgever',
  finalReport: 'Eindrapportage aan de opdrachtgever',
  assignmentConfirmation: 'Bevestiging van de opdracht',
  informClient: 'Informatie aan de cliënt',
  survey: 'Tevredenheidsonderzoek van Blik op Werk',
  partnerActivity: 'Activiteit bij een samenwerkingspartner',
  inspection: 'Inzage door de cliënt',
  correctionNotice: 'Bericht over een wijziging',
  legalDemand: 'Wettelijke verplichting',
  questionAfterEnd: 'Antwoord op een vraag na het einde',
};

/** R33: what the directorate holds a dossier for. */
export const orderedHoldLabels: Labels<OrderedHold['kind']> = {
  court: 'Een zaak bij de rechter, de toezichthouder of de ombudsman',
  audit: 'Een controle door de opdrachtgever, op grond van de wet',
  order: 'Een bevel van justitie of de Belastingdienst',
};

/** R65. */
export const questionerLabels: Labels<Questioner> = {
  client: 'De cliënt',
  representative: 'De vertegenwoordiger van de cliënt',
  sponsor: 'De opdrachtgever',
  supervisor: 'Een toezichthouder',
  court: 'Een rechter',
  other: 'Iemand anders',
};

export const recipientKindLabels: Labels<Disclosure['recipientKind']> = {
  sponsor: 'Opdrachtgever',
  surveyAgency: 'Onderzoeksbureau',
  partner: 'Samenwerkingspartner',
  client: 'Cliënt',
  representative: 'Vertegenwoordiger van de cliënt',
  placementEmployer: 'Werkgever van plaatsing',
  supervisor: 'Autoriteit Persoonsgegevens',
  court: 'Rechter',
  other: 'Anders',
};

export const channelLabels: Labels<Disclosure['channel']> = {
  mail: 'Mail',
  link: 'Beveiligde link',
  post: 'Post',
  handed: 'Zelf meegegeven',
  phone: 'Telefoon',
};

export const disclosureStatusLabels: Labels<Disclosure['status']> = {
  pending: 'Klaar voor verzending',
  sent: 'Verzonden',
  unknown: 'Onbekend of dit is aangekomen',
  void: 'Niet verzonden',
  recalled: 'Ingetrokken',
  corrected: 'Verbeterd bericht gestuurd',
};

export const mailKindLabels: Labels<MailKind> = {
  M01: 'Document voor de opdrachtgever',
  M02: 'Herinnering',
  M03: 'Tweede herinnering',
  M04: 'Interne melding: geen antwoord',
  M05: 'Ontvangstbevestiging van het besluit',
  M06: 'Intrekking',
  M07: 'Kennisgeving van een wijziging',
  M09: 'Gegevens voor een partner',
  M10: 'Verzoek om te verwijderen',
  M11: 'Interne melding: partner krijgt geen gegevens meer',
  letter: 'Brief',
  copy: 'Exemplaar voor de cliënt',
  code: 'Code om te beslissen',
};

export const provenanceLabels: Labels<Source> = {
  sponsor: 'Van de opdrachtgever',
  client: 'Van de cliënt, in het gesprek',
  document: 'Uit het cv of een diploma',
  staff: 'Van mij, als inschatting',
  observed: 'Door de coach vastgesteld',
};
