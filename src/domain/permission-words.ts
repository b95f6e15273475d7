import type { CaseAction, CaseRelation } from './case-permissions.ts';
import type { BranchAction, DossierAction, HouseAction, Relation } from './permissions.ts';

/**
 * The permission table in Dutch, for the page on which everybody reads who may do what (P14). Records over the table's own
 * types: an act or a relation without its words does not compile.
 */
export const rightSubjects = {
  seeing: 'Dossiers lezen',
  filling: 'Dossiers bijhouden',
  sending: 'Documenten en post',
  trajectory: 'Verloop van een traject',
  requests: 'Verzoeken van cliënten',
  complaints: 'Klachten',
  breaches: 'Datalekken',
  keeping: 'Bewaren en vernietigen',
  invoices: 'Facturen',
  survey: 'Enquête',
  sponsors: 'Opdrachtgevers',
  partners: 'Samenwerkingspartners',
  people: 'Medewerkers en vestigingen',
  house: 'Teksten en instellingen',
} as const;
export type RightSubject = keyof typeof rightSubjects;

/** What it is about, and what one does. */
type Act = readonly [RightSubject, string];

export const dossierActWords: Readonly<Record<DossierAction, Act>> = {
  'dossier.see': ['seeing', 'Naam, adres en stand van een dossier zien'],
  'dossier.read': ['seeing', 'De inhoud van een dossier lezen'],
  'content.readReason': ['seeing', 'Opschrijven waarom u een dossier leest'],
  'bsn.show': ['seeing', 'Het BSN laten zien, met een reden'],
  'disclosures.export': ['seeing', 'De lijst van wie wat over de cliënt kreeg ophalen als bestand'],
  'disclosures.see': ['seeing', 'Zien wie wat over de cliënt kreeg, en wat er in het dossier gebeurde'],
  'partner.provide': ['partners', 'Gegevens van een cliënt geven aan een persoon bij een partner'],
  'partner.recall': ['partners', 'Gegevens bij een partner terugvragen'],
  'assignment.register': ['filling', 'Een dossier in een vestiging openen'],
  'address.edit': ['filling', 'Adres, telefoon en e-mail van de cliënt wijzigen'],
  'content.edit': ['filling', 'Intake, contacten, plannen en rapportages schrijven'],
  'upload.add': ['filling', 'Een bestand toevoegen'],
  'upload.remove': ['filling', 'Een bestand verwijderen; de administratie alleen wat die zelf toevoegde'],
  'question.record': ['filling', 'Een vraag na het einde van een traject vastleggen'],
  'document.send': ['sending', 'Een plan of rapportage versturen'],
  'document.withdraw': ['sending', 'Een verstuurd document intrekken'],
  'document.review': ['sending', 'Een document nakijken voordat het weggaat'],
  'decision.record': ['sending', 'Een antwoord van de opdrachtgever op papier of per telefoon vastleggen'],
  'mail.repair': ['sending', 'Post die niet aankwam opnieuw versturen'],
  'delivery.record': ['sending', 'Vastleggen dat post terugkwam of toch aankwam'],
  'delivery.recall': ['sending', 'Post aan de verkeerde persoon terughalen'],
  'trajectory.coach': ['trajectory', 'De stappen van de coach zetten'],
  'trajectory.clerk': ['trajectory', 'De stappen van de administratie zetten'],
  'trajectory.manager': ['trajectory', 'De stappen van de vestigingsmanager zetten'],
  'trajectory.directorate': ['trajectory', 'De stappen van de directie zetten'],
  'death.record': ['trajectory', 'Vastleggen dat de cliënt is overleden'],
  'coach.reassign': ['trajectory', 'Een cliënt een andere coach geven'],
  'hours.bill': ['invoices', 'De uren van een dossier factureren of niet meer factureren'],
  'hold.order': ['keeping', 'Een dossier langer laten bewaren'],
  'destruction.leaveOut': ['keeping', 'Een dossier weglaten van de volgende vernietigingslijst'],
};

export const branchActWords: Readonly<Record<BranchAction, Act>> = {
  'destruction.see': ['keeping', 'De vernietigingslijsten van een vestiging zien'],
  'destruction.propose': ['keeping', 'Een vernietigingslijst voorstellen'],
  'destruction.confirm': ['keeping', 'Een vernietigingslijst bevestigen, nooit die u zelf voorstelde'],
  'destruction.withdraw': ['keeping', 'Een vernietigingslijst intrekken'],
  'invoices.see': ['invoices', 'De facturen van een vestiging zien'],
  'invoices.make': ['invoices', 'Een factuur of creditfactuur maken'],
  'invoices.export': ['invoices', 'Het bestand voor de boekhouding maken'],
  'accessLog.see': ['people', 'Zien wie in welk dossier keek'],
  'accessLog.export': ['people', 'Het toegangslog ophalen als bestand'],
  'survey.see': ['survey', 'De lijsten voor het enquêtebureau zien'],
  'survey.prepare': ['survey', 'Een lijst voor het enquêtebureau controleren'],
  'survey.release': ['survey', 'Een lijst voor het enquêtebureau vrijgeven'],
  'maintenance.see': ['house', 'Het onderhoud voor een vestiging zien'],
  'maintenance.run': ['house', 'Het onderhoud doen'],
  'maintenance.supervise': ['house', 'Toezicht houden op het onderhoud, en het aftekenen'],
  'maintenance.askDossier': ['seeing', 'Tijdens onderhoud vragen om één dossier te openen, met een reden'],
  'maintenance.openDossier': ['seeing', 'Tijdens onderhoud één dossier openen voor de beheerder, een uur lang'],
};

export const houseActWords: Readonly<Record<HouseAction, Act>> = {
  'work.see': ['seeing', 'De eigen werklijst zien'],
  'clients.list': ['seeing', 'Cliënten zoeken'],
  'overrides.see': ['seeing', 'Zien welke woorden met een reden zijn bewaard'],
  'assignment.register': ['filling', 'Een opdracht registreren'],
  'case.enter': ['requests', 'Een verzoek of klacht opschrijven die iemand u vertelt'],
  'requests.list': ['requests', 'De lijst van verzoeken zien'],
  'complaints.list': ['complaints', 'De lijst van klachten zien'],
  'breach.report': ['breaches', 'Een datalek melden'],
  'breaches.export': ['breaches', 'Het register van datalekken ophalen als bestand'],
  'breaches.list': ['breaches', 'De lijst van datalekken zien'],
  'figures.see': ['breaches', 'De aantallen verzoeken en datalekken per jaar zien'],
  'destruction.list': ['keeping', 'De pagina Vernietigen openen'],
  'bookYears.destroy': ['keeping', 'De facturen van een boekjaar laten vernietigen'],
  'bookYears.hold': ['keeping', 'Een boekjaar langer laten bewaren'],
  'invoices.list': ['invoices', 'De pagina Facturen openen'],
  'billing.edit': ['invoices', 'De factuurgegevens van het bureau wijzigen'],
  'survey.list': ['survey', 'De pagina Enquête openen'],
  'survey.settings': ['survey', 'Het enquêtebureau en de afspraken ermee wijzigen'],
  'sponsors.see': ['sponsors', 'Opdrachtgevers zien'],
  'sponsors.edit': ['sponsors', 'Opdrachtgevers en contactpersonen wijzigen'],
  'contracts.edit': ['sponsors', 'Contracten wijzigen'],
  'users.see': ['people', 'De lijst van medewerkers zien'],
  'users.edit': ['people', 'Accounts openen, wijzigen en sluiten, voor de rollen die u geeft'],
  'clients.handOver': ['people', 'Alle cliënten van een coach overdragen'],
  'branches.edit': ['people', 'Vestigingen wijzigen'],
  'wording.edit': ['house', 'De vaste teksten van brieven en documenten wijzigen'],
  'settings.edit': ['house', 'Termijnen, toezichthouder, onderhoud en de tweede stap bij het inloggen instellen'],
  'access.edit': ['house', 'Instellen hoe lang iemand ingelogd blijft'],
  'secrecy.edit': ['house', 'De tekst van de geheimhouding wijzigen'],
  'letterhead.edit': ['house', 'Het briefpapier wijzigen'],
  'account.secure': ['people', 'De tweede stap bij het inloggen van het eigen account regelen'],
  'partners.see': ['partners', 'Partners, hun mensen en de geheimhoudingsverklaringen zien'],
  'partners.prepare': ['partners', 'Een partner of persoon toevoegen, en de verklaring vastleggen en archiveren'],
  'partners.clear': [
    'partners',
    'Een contract vastleggen, een verklaring goedkeuren, iemand schorsen. De directie alleen als vervanger, of zolang er geen vestigingsmanager is',
  ],
  'accessLog.list': ['people', 'De pagina Toegangslog openen'],
  'maintenance.list': ['house', 'De pagina Onderhoud openen'],
  'settings.see': ['house', 'De instellingen zien'],
};

export const caseActWords: Readonly<Record<CaseAction, Act>> = {
  'request.status': ['requests', 'Zien wie iets vraagt, en hoe ver het is'],
  'request.see': ['requests', 'Een verzoek lezen'],
  'request.match': ['requests', 'Uitzoeken van welke cliënt een verzoek is'],
  'request.assign': ['requests', 'Zeggen over welke collega een verzoek gaat'],
  'request.handle': ['requests', 'Met de cliënt praten over een verzoek, en antwoord geven'],
  'request.handOut': ['requests', 'Het inzagepakket ophalen als bestand'],
  'request.directorate': ['requests', 'Beslissen als de cliënt het niet eens is, of als er meer tijd nodig is'],
  'complaint.enter': ['complaints', 'Een klacht opschrijven bij een zaak'],
  'complaint.see': ['complaints', 'Een klacht lezen'],
  'complaint.handle': ['complaints', 'Een klacht behandelen'],
  'complaint.directorate': ['complaints', 'Het oordeel over een klacht tekenen'],
  'complaint.respond': ['complaints', 'Reageren op een klacht'],
  'breach.see': ['breaches', 'Een datalek lezen'],
  'breach.handle': ['breaches', 'Een datalek afhandelen en melden'],
};

/** Short, for beside a role; and the sentence that says it whole. */
type Bond = { readonly short: string; readonly sentence: string };

export const relationWords: Readonly<Record<Relation, Bond>> = {
  ownClient: {
    short: 'eigen cliënten',
    sentence: 'Cliënten van wie u de coach bent, of van de coach voor wie u die dag invalt of waarneemt.',
  },
  ownBranch: { short: 'eigen vestiging', sentence: 'Alles van de vestiging waar u werkt, ook uit het archief.' },
  ownBranchInUse: {
    short: 'eigen vestiging, niet in het archief',
    sentence: 'Alles van de vestiging waar u werkt, zolang het dossier niet in het archief is.',
  },
  anyBranch: { short: 'alle vestigingen', sentence: 'Alles, van welke vestiging ook.' },
  brokenGlass: {
    short: 'tijdens onderhoud, met toestemming',
    sentence:
      'Eén dossier, tijdens onderhoud. U vroeg erom met een reden, en wie toezicht houdt gaf toestemming. Hooguit een uur.',
  },
};

export const caseRelationWords: Readonly<Record<CaseRelation, Bond>> = {
  anyCase: { short: 'alle', sentence: 'Alle verzoeken, klachten of datalekken, van welke vestiging ook.' },
  ownBranch: {
    short: 'eigen vestiging',
    sentence: 'Van de vestiging waar u werkt. Ook als nog niemand weet van welke vestiging het is.',
  },
  ownClient: {
    short: 'eigen cliënten',
    sentence: 'Van cliënten van wie u de coach bent, of van de coach voor wie u die dag invalt.',
  },
  guide: {
    short: 'eigen cliënten met een open dossier',
    sentence: 'Hetzelfde, zolang het dossier open is en het verzoek niet over u gaat.',
  },
  acting: {
    short: 'als er geen coach is',
    sentence:
      'Als het dossier gesloten is, als er geen coach is, of als het verzoek over de coach gaat. De vestigingsmanager gaat dan voor.',
  },
  unconcerned: { short: 'wie er niets mee te maken had', sentence: 'U deed niet mee aan wat de cliënt bestrijdt.' },
  decider: {
    short: 'wie er niets mee te maken had en het oordeel niet voorbereidde',
    sentence: 'U deed niet mee aan waar de klacht over gaat, en schreef het oordeel niet.',
  },
  recorder: {
    short: 'als niemand van de directie mag beslissen',
    sentence: 'Iemand van buiten beslist. U schrijft op wat die persoon beslist.',
  },
  handler: {
    short: 'als behandelaar',
    sentence: 'U behandelt deze klacht, of er is nog geen behandelaar. U deed niet mee aan waar de klacht over gaat.',
  },
  respondent: { short: 'over wie de klacht gaat', sentence: 'De klacht gaat over u.' },
};
