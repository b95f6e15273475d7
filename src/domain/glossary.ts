/** One concept, one word: how the code calls what the regulation and its readers call otherwise. */
export type Term = {
  /** The word in the code. */
  readonly code: string;
  /** The word people read. */
  readonly dutch: string;
  readonly meaning: string;
  /** Other words for the same thing, which the code does not use in its names. */
  readonly banned: readonly string[];
};

/** DOMAIN 1. The test test/domain/glossary.test.ts reads every name in the source and refuses the banned ones. */
export const GLOSSARY: readonly Term[] = [
  {
    code: 'client',
    dutch: 'cliënt',
    meaning: 'the person guided, the data subject',
    banned: ['customer', 'participant', 'candidate', 'jobseeker', 'dataSubject'],
  },
  {
    code: 'sponsor',
    dutch: 'opdrachtgever',
    meaning: 'gives and pays the assignment',
    banned: ['principal', 'commissioner', 'funder'],
  },
  {
    code: 'coach',
    dutch: 're-integratiecoach',
    meaning: 'the one employee responsible for a client',
    banned: ['counsellor', 'counselor', 'caseManager', 'caseWorker', 'consultant'],
  },
  {
    code: 'clerk',
    dutch: 'administratief medewerker',
    meaning: 'registers, sends, records answers',
    banned: ['secretary', 'backOffice'],
  },
  {
    code: 'branchManager',
    dutch: 'vestigingsmanager',
    meaning: 'head of a branch',
    banned: ['officeManager', 'teamLead'],
  },
  {
    code: 'directorate',
    dutch: 'directie',
    meaning: 'decides in disagreement, after the coach',
    banned: ['management'],
  },
  {
    code: 'complaintHandler',
    dutch: 'klachtbehandelaar',
    meaning: 'handles complaints, was not involved',
    banned: ['complaintOfficer'],
  },
  {
    code: 'systemAdmin',
    dutch: 'systeembeheerder',
    meaning: 'technical upkeep, sees no dossier content',
    banned: ['superuser', 'sysadmin'],
  },
  { code: 'branch', dutch: 'vestiging', meaning: 'an office of the agency', banned: ['subsidiary'] },
  {
    code: 'representative',
    dutch: 'vertegenwoordiger',
    meaning: 'acts for the client: curator, mentor, parent, attorney',
    banned: ['guardian', 'legalAgent'],
  },
  {
    code: 'contact',
    dutch: 'contactpersoon',
    meaning: 'a person at the sponsor',
    banned: ['contactPerson', 'correspondent'],
  },
  {
    code: 'dossier',
    dutch: 'dossier',
    meaning: 'everything kept of one client under one assignment',
    banned: ['dossierFile', 'caseFile', 'clientFile'],
  },
  {
    code: 'trajectory',
    dutch: 'traject',
    meaning: 'one assignment carried out for one client',
    banned: ['journey', 'pathway'],
  },
  {
    code: 'assignment',
    dutch: 'opdracht',
    meaning: 'the sponsor’s order for one client',
    banned: ['commission'],
  },
  {
    code: 'reference',
    dutch: 'kenmerk',
    meaning: 'our own meaningless dossier number',
    banned: ['dossierNumber', 'caseNumber'],
  },
  {
    code: 'intake',
    dutch: 'intake',
    meaning: 'the first substantive talk and its answers',
    banned: ['firstInterview', 'anamnesis'],
  },
  {
    code: 'trajectplan',
    dutch: 'trajectplan',
    meaning: 'the plan the sponsor approves',
    banned: ['trajectoryPlan', 'actionPlan', 'reintegrationPlan'],
  },
  {
    code: 'voortgangsrapportage',
    dutch: 'voortgangsrapportage',
    meaning: 'the periodic report on five fields',
    banned: ['progressReport', 'statusReport', 'interimReport'],
  },
  {
    code: 'eindrapportage',
    dutch: 'eindrapportage',
    meaning: 'the closing report',
    banned: ['closingReport', 'endReport'],
  },
  {
    code: 'approval',
    dutch: 'akkoord',
    meaning: 'the sponsor’s agreement with a document',
    banned: ['authorisation', 'signOff'],
  },
  { code: 'decision', dutch: 'besluit', meaning: 'what the sponsor answered about one version', banned: ['verdict'] },
  { code: 'guidance', dutch: 'begeleiding', meaning: 'first reporting field', banned: ['mentoring'] },
  { code: 'training', dutch: 'scholing', meaning: 'second reporting field', banned: ['schooling'] },
  { code: 'mediation', dutch: 'bemiddeling', meaning: 'third reporting field', banned: ['matchmaking'] },
  {
    code: 'placement',
    dutch: 'plaatsing',
    meaning: 'fourth reporting field: the start in paid work',
    banned: ['jobStart'],
  },
  { code: 'aftercare', dutch: 'nazorg', meaning: 'fifth reporting field', banned: ['followUpCare'] },
  {
    code: 'employability',
    dutch: 'inzetbaarheid',
    meaning: 'what work fits somebody',
    banned: ['belastbaarheid', 'workCapacity', 'disability'],
  },
  {
    code: 'bsn',
    dutch: 'BSN',
    meaning: 'citizen service number, formerly sofi-nummer',
    banned: ['sofi', 'ssn', 'socialSecurity', 'citizenNumber', 'nationalId'],
  },
  {
    code: 'disclosure',
    dutch: 'verstrekking',
    meaning: 'data that left, to whom and why',
    banned: ['dataRelease'],
  },
  { code: 'recipient', dutch: 'ontvanger', meaning: 'who received a disclosure', banned: ['consignee'] },
  {
    code: 'inspection',
    dutch: 'inzage',
    meaning: 'the right to know what is recorded',
    banned: ['subjectAccess'],
  },
  {
    code: 'correction',
    dutch: 'verbetering',
    meaning: 'the right to have data put right',
    banned: ['rectification'],
  },
  {
    code: 'destruction',
    dutch: 'vernietiging',
    meaning: 'the end of a dossier by schedule',
    banned: ['shredding'],
  },
  {
    code: 'restriction',
    dutch: 'beperking',
    meaning: 'AVG 18: read-only while something is disputed',
    banned: ['legalFreeze'],
  },
  { code: 'complaint', dutch: 'klacht', meaning: 'under the complaints procedure', banned: ['grievance'] },
  {
    code: 'partner',
    dutch: 'samenwerkingspartner',
    meaning: 'a company that carries out part of a trajectory',
    banned: ['subcontractor', 'supplier'],
  },
  {
    code: 'declaration',
    dutch: 'geheimhoudingsverklaring',
    meaning: 'signed by one partner employee',
    banned: ['nda'],
  },
  {
    code: 'wording',
    dutch: 'standaardtekst',
    meaning: 'a text of letters and documents that the directorate may word otherwise',
    banned: ['boilerplate', 'textBlock'],
  },
];
