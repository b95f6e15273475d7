/**
 * Every address of the program in one tree. Addresses are Dutch, short and free of personal data: a dossier is named
 * by its meaningless id (R4). A path knows its pattern (for the route) and fills it in (for a link):
 * `paths.dossier.pattern` is '/dossiers/:dossier', `paths.dossier({ dossier: id })` is the link.
 */
type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;
type Params<P extends string> = { readonly [Name in Names<P>]: string | number };
type Fill<P extends string> = [Names<P>] extends [never] ? () => string : (params: Params<P>) => string;
export type Path<P extends string = string> = Fill<P> & { readonly pattern: P };

function path<const P extends string>(pattern: P): Path<P> {
  // each name stands between two texts
  const [start = '', ...parts] = pattern.split(/:(\w+)/);
  const fill = (params: Readonly<Record<string, string | number>> = {}) => {
    let address = start;
    for (let at = 0; at < parts.length; at += 2)
      address += encodeURIComponent(params[parts[at] ?? ''] ?? '') + (parts[at + 1] ?? '');
    return address;
  };
  // The pattern decides which params `fill` takes; TypeScript cannot see that through split.
  return Object.assign(fill, { pattern }) as unknown as Path<P>;
}

/** Adds a query to a path: `withQuery(paths.clients(), { zoek: 'pro' })`. Empty values are left out. */
export function withQuery(address: string, query: Readonly<Record<string, string | undefined>>): string {
  const filled = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  return filled.length === 0 ? address : `${address}?${new URLSearchParams(filled)}`;
}

export const paths = {
  home: path('/'),
  healthLive: path('/gezond'),
  healthReady: path('/gezond/gereed'),
  asset: path('/vast/:hash/:file'),

  login: path('/inloggen'),
  logout: path('/uitloggen'),
  cannotLogin: path('/inloggen/hulp'),
  loginCode: path('/inloggen/code'),
  prove: path('/bevestigen'),
  welcome: path('/welkom/:secret'),
  secrecy: path('/geheimhouding'),
  account: path('/account'),
  accountPassword: path('/account/wachtwoord'),
  accountFactor: path('/account/tweede-stap'),
  accountFactorBegin: path('/account/tweede-stap/beginnen'),
  accountFactorOn: path('/account/tweede-stap/aanzetten'),
  accountFactorOff: path('/account/tweede-stap/uitzetten'),
  accountFactorCodes: path('/account/tweede-stap/herstelcodes'),
  accountSessions: path('/account/uitloggen'),
  accountDisplay: path('/account/weergave'),

  help: path('/hulp'),
  accessibility: path('/toegankelijkheid'),
  whoMay: path('/wie-mag-wat'),
  regulation: path('/reglement'),
  processing: path('/verwerkingen'),
  privacy: path('/privacy'),
  selfTest: path('/instellingen/zelfcontrole'),

  // What somebody has to do, and lists of dossiers.
  work: path('/mijn-werk'),
  clients: path('/clienten'),

  // Registering, and one dossier.
  register: path('/opdrachten/nieuw'),
  dossier: path('/dossiers/:dossier'),
  dossierData: path('/dossiers/:dossier/gegevens'),
  clientPerson: path('/dossiers/:dossier/gegevens/persoon'),
  clientRepresentative: path('/dossiers/:dossier/gegevens/vertegenwoordiger'),
  dossierDocuments: path('/dossiers/:dossier/documenten'),
  dossierDisclosures: path('/dossiers/:dossier/verstrekkingen'),
  dossierDisclosuresFile: path('/dossiers/:dossier/verstrekkingen/csv'),
  dossierPartners: path('/dossiers/:dossier/partners'),
  provisionNew: path('/dossiers/:dossier/partners/nieuw'),
  partnerObjection: path('/dossiers/:dossier/partners/bezwaar'),
  provision: path('/dossiers/:dossier/partners/:provision/verstrekken'),
  provisionRecall: path('/dossiers/:dossier/partners/:provision/terugvragen'),
  provisionDeleted: path('/dossiers/:dossier/partners/:provision/verwijderd'),
  dossierLog: path('/dossiers/:dossier/logboek'),
  dossierRead: path('/dossiers/:dossier/lezen'),
  dossierBsn: path('/dossiers/:dossier/bsn'),
  dossierQuestion: path('/dossiers/:dossier/vraag'),
  dossierLeaveOut: path('/dossiers/:dossier/weglaten'),
  dossierHolds: path('/dossiers/:dossier/aanhouden'),
  dossierHold: path('/dossiers/:dossier/aanhouden/:hold'),
  dossierHoldEnd: path('/dossiers/:dossier/aanhouden/:hold/opheffen'),
  dossierStep: path('/dossiers/:dossier/stappen/:step'),
  clientData: path('/dossiers/:dossier/gegevens/wijzigen'),
  note: path('/dossiers/:dossier/contact'),
  noteDraft: path('/dossiers/:dossier/contact/concept'),
  noteCorrect: path('/dossiers/:dossier/contact/:note/verbeteren'),
  noteStrike: path('/dossiers/:dossier/contact/:note/doorhalen'),
  upload: path('/dossiers/:dossier/bestanden'),
  uploadFile: path('/dossiers/:dossier/bestanden/:upload'),
  uploadRemove: path('/dossiers/:dossier/bestanden/:upload/verwijderen'),

  intake: path('/dossiers/:dossier/intake'),
  intakeSection: path('/dossiers/:dossier/intake/:section'),
  intakeDraft: path('/dossiers/:dossier/intake/:section/concept'),
  intakeCheck: path('/dossiers/:dossier/intake/controleren'),

  documentNew: path('/dossiers/:dossier/documenten/nieuw/:kind'),
  document: path('/dossiers/:dossier/documenten/:document'),
  documentDraft: path('/dossiers/:dossier/documenten/:document/onderdeel/:section/concept'),
  documentSection: path('/dossiers/:dossier/documenten/:document/onderdeel/:section'),
  documentPreview: path('/dossiers/:dossier/documenten/:document/voorbeeld/:format'),
  documentDecided: path('/dossiers/:dossier/documenten/:document/besluit/:format'),
  documentSubmit: path('/dossiers/:dossier/documenten/:document/vaststellen'),
  documentSend: path('/dossiers/:dossier/documenten/:document/versturen'),
  documentStep: path('/dossiers/:dossier/documenten/:document/stap/:step'),
  documentAnswer: path('/dossiers/:dossier/documenten/:document/antwoord'),
  documentAnswerCheck: path('/dossiers/:dossier/documenten/:document/antwoord/controleren'),
  documentAnswerProof: path('/dossiers/:dossier/documenten/:document/antwoord/bewijs'),
  documentPost: path('/dossiers/:dossier/documenten/:document/post'),
  documentCopy: path('/dossiers/:dossier/documenten/:document/exemplaar'),
  documentPrint: path('/dossiers/:dossier/documenten/:document/afdruk'),
  dossierReturned: path('/dossiers/:dossier/teruggekomen'),
  message: path('/dossiers/:dossier/berichten/:message'),
  messageLetter: path('/dossiers/:dossier/berichten/:message/brief'),
  messageAct: path('/dossiers/:dossier/berichten/:message/:act'),

  // The sponsor, without an account.
  // Only the address in the mail holds a secret; the pages it leads to are named by a place that opens nothing.
  // P15: the way in for one person at a partner.
  packages: path('/pakket'),
  package: path('/pakket/:secret'),
  packagePlace: path('/pakket/plaats/:place'),
  packageCode: path('/pakket/plaats/:place/code'),
  packageRead: path('/pakket/plaats/:place/lezen'),
  packageFile: path('/pakket/plaats/:place/bestand/:format'),
  decision: path('/besluit/:secret'),
  decisionPlace: path('/inzage/:place'),
  decisionCode: path('/inzage/:place/code'),
  decisionRead: path('/inzage/:place/lezen'),
  decisionFile: path('/inzage/:place/bestand/:format'),
  decisionCheck: path('/inzage/:place/controleren'),
  decisionFinal: path('/inzage/:place/definitief'),
  decisionForwarded: path('/inzage/:place/doorgestuurd'),

  // A client or representative, without an account.
  ask: path('/verzoek'),
  askMore: path('/verzoek/anders'),
  askDetails: path('/verzoek/:ask/gegevens'),
  askCheck: path('/verzoek/:ask/controleren'),
  askReceived: path('/verzoek/ontvangen'),
  askStatus: path('/verzoek/stand'),
  askAct: path('/verzoek/stand/stap/:act'),
  askPackage: path('/verzoek/stand/pakket'),
  askAppointment: path('/verzoek/stand/afspraak'),

  // Cases: requests, complaints and breaches.
  requests: path('/verzoeken'),
  requestFigures: path('/verzoeken/cijfers'),
  complaints: path('/klachten'),
  complaintFigures: path('/klachten/cijfers'),
  complaintReplies: path('/klachten/reactie'),
  complaintReply: path('/klachten/reactie/:case'),
  breaches: path('/datalekken'),
  breachRegister: path('/datalekken/csv'),
  breachFigures: path('/datalekken/cijfers'),
  breachNew: path('/datalekken/nieuw'),
  caseNew: path('/zaken/nieuw'),
  theCase: path('/zaken/:case'),
  caseStep: path('/zaken/:case/stappen/:step'),
  caseClient: path('/zaken/:case/client'),
  caseData: path('/zaken/:case/gegevens'),
  caseDatum: path('/zaken/:case/gegevens/:datum'),
  caseErase: path('/zaken/:case/gegevens/:datum/wissen'),
  caseNotice: path('/zaken/:case/berichten/:notice'),
  caseOtherChange: path('/zaken/:case/anders'),
  caseErrands: path('/zaken/:case/opnieuw'),
  caseResult: path('/zaken/:case/uitkomst'),
  caseCoachView: path('/zaken/:case/visie'),
  casePart: path('/zaken/:case/verzoek/los'),
  caseRequest: path('/zaken/:case/verzoek'),
  caseCode: path('/zaken/:case/code'),
  casePackage: path('/zaken/:case/pakket'),
  casePackageMarks: path('/zaken/:case/pakket/weglaten'),
  casePackageFile: path('/zaken/:case/pakket/bestand'),
  caseLetter: path('/zaken/:case/brieven/:letter/:format'),
  caseLetterBack: path('/zaken/:case/brieven/:letter/teruggekomen'),
  caseLetterSent: path('/zaken/:case/brieven/:letter/verstuurd'),

  // What is destroyed, a branch at a time.
  destructions: path('/vernietigen'),
  destructionBranch: path('/vernietigen/:branch'),
  destructionPropose: path('/vernietigen/:branch/voorstellen'),
  destructionConfirm: path('/vernietigen/:branch/:list/bevestigen'),
  destructionCertificate: path('/vernietigen/:branch/:list/verklaring/:format'),
  destructionWithdraw: path('/vernietigen/:branch/:list/intrekken'),

  // Invoices, apart from the dossiers they are about.
  invoices: path('/facturen'),
  invoicesToMake: path('/facturen/te-factureren'),
  invoiceExport: path('/facturen/boekhouding'),
  bookYears: path('/facturen/boekjaren'),
  bookYear: path('/facturen/boekjaren/:year'),
  bookYearHold: path('/facturen/boekjaren/:year/aanhouden/:hold'),
  bookYearHoldEnd: path('/facturen/boekjaren/:year/aanhouden/:hold/opheffen'),
  invoice: path('/facturen/:number'),
  invoiceFile: path('/facturen/:number/bestand/:format'),
  invoiceCredit: path('/facturen/:number/crediteren'),
  invoiceCreditMake: path('/facturen/:number/crediteren/maken'),
  dossierInvoices: path('/dossiers/:dossier/facturen'),
  dossierInvoice: path('/dossiers/:dossier/facturen/nieuw'),
  dossierInvoiceMake: path('/dossiers/:dossier/facturen/nieuw/maken'),
  dossierNotBilled: path('/dossiers/:dossier/facturen/niets-meer'),

  // What goes to the survey bureau, a branch and a month at a time.
  surveys: path('/enquete'),
  surveyBranch: path('/enquete/:branch'),
  surveyList: path('/enquete/:branch/:list'),
  surveyCheck: path('/enquete/:branch/:list/controleren'),
  surveyRelease: path('/enquete/:branch/:list/vrijgeven'),
  surveyStep: path('/enquete/:branch/:list/stap/:step'),
  surveyFile: path('/enquete/:branch/:list/bestand'),
  surveyLeaveOff: path('/enquete/:branch/:list/weglaten/:line'),
  surveyRemoved: path('/enquete/:branch/:list/verwijderd/:row'),

  // Maintenance of the program.
  maintenance: path('/onderhoud'),
  maintenanceEmergency: path('/onderhoud/nood'),
  maintenanceRun: path('/onderhoud/:run'),
  maintenanceStep: path('/onderhoud/:run/stap/:step'),
  maintenanceCheck: path('/onderhoud/:run/controle/:check'),
  maintenanceReport: path('/onderhoud/:run/verslag/:format'),
  maintenanceAsk: path('/onderhoud/:run/dossier'),
  maintenanceOpening: path('/onderhoud/:run/dossier/:opening/:answer'),

  // The organisation.
  sponsors: path('/opdrachtgevers'),
  sponsorNew: path('/opdrachtgevers/nieuw'),
  sponsor: path('/opdrachtgevers/:sponsor'),
  sponsorEdit: path('/opdrachtgevers/:sponsor/wijzigen'),
  contractNew: path('/opdrachtgevers/:sponsor/contracten/nieuw'),
  contract: path('/opdrachtgevers/:sponsor/contracten/:contract'),
  contactNew: path('/opdrachtgevers/:sponsor/contactpersonen/nieuw'),
  contact: path('/opdrachtgevers/:sponsor/contactpersonen/:contact'),
  contactVerify: path('/opdrachtgevers/:sponsor/contactpersonen/:contact/nabellen'),
  partners: path('/partners'),
  partnerNew: path('/partners/nieuw'),
  partner: path('/partners/:partner'),
  partnerEdit: path('/partners/:partner/wijzigen'),
  partnerStep: path('/partners/:partner/stap/:step'),
  partnerPersonNew: path('/partners/:partner/personen/nieuw'),
  partnerPerson: path('/partners/:partner/personen/:person'),
  partnerPersonEdit: path('/partners/:partner/personen/:person/wijzigen'),
  partnerPersonStep: path('/partners/:partner/personen/:person/stap/:step'),
  partnerPersonClear: path('/partners/:partner/personen/:person/besluit/:step'),
  partnerDeclaration: path('/partners/:partner/personen/:person/verklaring'),
  partnerDeclarationFile: path('/partners/:partner/personen/:person/verklaring/:file'),
  accessLog: path('/toegangslog'),
  accessLogFile: path('/toegangslog/bestand'),
  users: path('/medewerkers'),
  userNew: path('/medewerkers/nieuw'),
  user: path('/medewerkers/:user'),
  userLink: path('/medewerkers/:user/link'),
  userClose: path('/medewerkers/:user/sluiten'),
  userHandOver: path('/medewerkers/:user/overdracht'),
  userSuccessors: path('/medewerkers/:user/opvolgers'),
  userSubstitute: path('/medewerkers/:user/vervanging'),
  userSubstituteEnd: path('/medewerkers/:user/vervanging/beeindigen'),
  branches: path('/vestigingen'),
  branchNew: path('/vestigingen/nieuw'),
  branch: path('/vestigingen/:branch'),
  branchWords: path('/vestiging/woorden'),
  billing: path('/instellingen/factuurgegevens'),
  surveyAgency: path('/instellingen/enquetebureau'),
  surveyAgencyVerify: path('/instellingen/enquetebureau/nabellen'),
  settings: path('/instellingen'),
  supervisor: path('/instellingen/toezichthouder'),
  terms: path('/instellingen/termijnen'),
  maintenanceTerms: path('/instellingen/onderhoud'),
  secondFactorRoles: path('/instellingen/tweede-stap'),
  access: path('/instellingen/toegang'),
  secrecyText: path('/instellingen/geheimhouding'),
  wordings: path('/instellingen/teksten'),
  wording: path('/instellingen/teksten/:text'),
  letterheads: path('/instellingen/briefpapier'),
  letterheadOwner: path('/instellingen/briefpapier/:owner'),
  letterheadLook: path('/instellingen/briefpapier/:owner/:look'),
  letterheadSample: path('/instellingen/briefpapier/:owner/:look/:sample/:format'),
} as const;
