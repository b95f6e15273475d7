import type { Facts } from '../facts.ts';

/** Invented people and organisations for samples, tests, gallery and demo. Numbers are from the test range. */

const branch: Facts['branch'] = {
  name: 'Voorbeeldstad',
  street: 'Verzinselkade 7',
  postcode: '1234 AC',
  town: 'Voorbeeldstad',
  phone: '010 000 00 00',
  email: 'voorbeeldstad@maasgroep.example',
  envelopeWindow: 'links',
};

const coach: Facts['coach'] = {
  formalName: 'mevrouw S. Verzonnen',
  fullName: 'mevrouw S. (Sanne) Verzonnen',
  plainName: 'S. Verzonnen',
  jobTitle: 're-integratiecoach',
  phone: '06-00 00 00 02',
  email: 'sanne.verzonnen@voorbeeld.example',
};

const proef: Facts['client'] = {
  fullName: 'de heer J.M. (Joris) van der Proef',
  formalName: 'de heer J.M. van der Proef',
  plainName: 'J.M. van der Proef',
  formOfAddress: 'heer',
  inSentence: 'de heer Van der Proef',
  sentenceStart: 'De heer Van der Proef',
  salutation: 'Geachte heer Van der Proef,',
  birthDate: '1986-05-14',
  address: 'Fictielaan 12, 1234 AB Voorbeeldstad',
  addressLines: ['Fictielaan 12', '1234 AB  VOORBEELDSTAD'],
  phone: '06-00 00 00 01',
  email: 'joris.vanderproef@voorbeeld.example',
  maskedBsn: '•••••1644',
  fromSponsor: ['name', 'birthDate', 'address', 'phone', 'email', 'civilStatus', 'bsn'],
  civilStatus: 'ongehuwd',
};

const municipality: Facts['sponsor'] = {
  name: 'Gemeente Voorbeeldstad',
  kind: 'municipality',
  bsnBase: 'Participatiewet',
  department: 'Werk en Inkomen',
  contactName: 'mevrouw A. Voorbeeld',
  contactTitle: 'klantmanager',
  salutation: 'Geachte mevrouw Voorbeeld,',
  addressLines: ['Stadhuisplein 1', '1234 AA  VOORBEELDSTAD'],
};

/** The continuous case of the three sample documents. */
export const proefFacts: Facts = {
  organisation: 'Maas groep',
  reference: 'MG-2026-0417',
  branch,
  coach,
  client: proef,
  sponsor: municipality,
  assignment: {
    orderNumber: 'VBS-2026-00417',
    type: 'supplyStrengthening',
    legalScheme: 'Participatiewet',
    receivedOn: '2026-01-05',
    budgetHours: 48,
    maxMonths: 12,
  },
  cadence: { every: 3, unit: 'months' },
  reportApproval: 'required',
  terms: { intakeWithin: 10, planWithin: 20, reportWithin: 10 },
  intakeHeldOn: '2026-01-14',
  surveyAgency: 'Stratus Marktonderzoek',
  supervisor: {
    name: 'Autoriteit Persoonsgegevens',
    address: 'Postbus 93374, 2509 AJ Den Haag',
    phone: '088 000 00 00',
  },
};

/** Outplacement: no bsn, no legal scheme, reports for information; a client without a form of address. */
export const outplacementFacts: Facts = {
  ...proefFacts,
  reference: 'MG-2026-0431',
  client: {
    fullName: "L. 't Hartje",
    formalName: "L. 't Hartje",
    plainName: "L. 't Hartje",
    formOfAddress: 'neutraal',
    inSentence: "L. 't Hartje",
    sentenceStart: "L. 't Hartje",
    salutation: "Geachte L. 't Hartje,",
    birthDate: '1969-12-31',
    address: 'Denkbeeldweg 101, 3456 EF Fictendam',
    addressLines: ['Denkbeeldweg 101', '3456 EF  FICTENDAM'],
    email: 'l.hartje@voorbeeld.example',
    fromSponsor: ['name', 'birthDate', 'address', 'email'],
  },
  sponsor: {
    name: 'Drukkerij Bedacht B.V.',
    kind: 'employerOutplacement',
    bsnBase: 'none',
    department: 'Personeelszaken',
    contactName: 'de heer P. Zaken',
    contactTitle: 'personeelsadviseur',
    salutation: 'Geachte heer Zaken,',
    addressLines: ['Inktweg 9', '3456 EG  FICTENDAM'],
  },
  assignment: {
    orderNumber: 'DB-2026-31',
    type: 'outplacement',
    legalScheme: 'none',
    receivedOn: '2026-03-02',
    budgetHours: 30,
    maxMonths: 9,
  },
  reportApproval: 'informOnly',
  intakeHeldOn: '2026-03-12',
};

/** Second track: reports each six weeks, bsn with the WIA as its base. */
export const secondTrackFacts: Facts = {
  ...proefFacts,
  reference: 'MG-2026-0452',
  client: {
    fullName: 'mevrouw B. (Bo) Inkt',
    formalName: 'mevrouw B. Inkt',
    plainName: 'B. Inkt',
    formOfAddress: 'mevrouw',
    inSentence: 'mevrouw Inkt',
    sentenceStart: 'Mevrouw Inkt',
    salutation: 'Geachte mevrouw Inkt,',
    birthDate: '1980-09-09',
    address: 'Letterstraat 8, 3456 EH Fictendam',
    addressLines: ['Letterstraat 8', '3456 EH  FICTENDAM'],
    phone: '06-00 00 00 08',
    maskedBsn: '•••••0822',
    fromSponsor: ['name', 'birthDate', 'address', 'email', 'bsn'],
  },
  sponsor: { ...outplacementFacts.sponsor, kind: 'employerSecondTrack', bsnBase: 'WIA' },
  assignment: {
    orderNumber: 'DB-2026-52',
    type: 'secondTrack',
    legalScheme: 'WIA',
    receivedOn: '2026-04-01',
    budgetHours: 40,
    maxMonths: 12,
  },
  cadence: { every: 6, unit: 'weeks' },
  intakeHeldOn: '2026-04-10',
};

/** Long names and words in every place that has to hold them. */
export const longFacts: Facts = {
  ...proefFacts,
  reference: 'MG-2026-0999',
  coach: {
    ...coach,
    formalName: 'de heer Ł.Ş. Şahin-Đorđević',
    fullName: 'de heer Ł.Ş. (Łukasz) Şahin-Đorđević',
    plainName: 'Ł.Ş. Şahin-Đorđević',
  },
  client: {
    ...proef,
    fullName: 'mevrouw T.M.H.A.J. (Thị Minh Hằng) Nguyễn-Đorđević van den Bogaerdt-Hellendoorn',
    formalName: 'mevrouw T.M.H.A.J. Nguyễn-Đorđević van den Bogaerdt-Hellendoorn',
    plainName: 'T.M.H.A.J. Nguyễn-Đorđević van den Bogaerdt-Hellendoorn',
    formOfAddress: 'mevrouw',
    inSentence: 'mevrouw Nguyễn-Đorđević van den Bogaerdt-Hellendoorn',
    sentenceStart: 'Mevrouw Nguyễn-Đorđević van den Bogaerdt-Hellendoorn',
    salutation: 'Geachte mevrouw Nguyễn-Đorđević van den Bogaerdt-Hellendoorn,',
    birthDate: '1991-02-02',
    address:
      "Burgemeester Van Verzonnenhoven tot Denkbeeldigplein 1204-III hoog achter, 1234 AB 's-Gravenvoorbeeld aan den IJssel",
    addressLines: [
      'Burgemeester Van Verzonnenhoven tot',
      'Denkbeeldigplein 1204-III hoog achter',
      "1234 AB  'S-GRAVENVOORBEELD AAN DEN IJSSEL",
    ],
    email: 't.m.h.a.j.nguyen-dordevic.vandenbogaerdt@langedomeinnaam.voorbeeld.example',
    civilStatus: undefined,
  },
  sponsor: {
    ...municipality,
    name: 'Uitvoeringsorgaan Werknemersverzekeringen Voorbeeldregio Midden- en Zuidoost',
    kind: 'uwv',
    bsnBase: 'WIA',
    department: 'afdeling Werk, Inkomen en Participatie',
    contactName: 'de heer mr. drs. Ștefan-Țîrlea van den Bogaert-Hellendoorn',
    contactTitle: 'arbeidsdeskundige',
    salutation: 'Geachte heer Van den Bogaert-Hellendoorn,',
  },
  assignment: {
    ...proefFacts.assignment,
    orderNumber: 'VBS-2026-00999',
    legalScheme: 'WIA',
    budgetHours: 200,
    maxMonths: 18,
  },
};

/** Everybody who writes and is written to has the longest name and address that the forms take. */
export const longestFacts: Facts = {
  ...longFacts,
  reference: 'MG-2026-0998',
  organisation: 'Maas groep, loopbaan en re-integratie Voorbeeldregio',
  branch: {
    ...branch,
    name: 'Verzonnenhoven aan den IJssel en Fictendam-Denkbeeldigerwaard, locatie Noordwest',
    street:
      'Burgemeester Van Verzonnenhoven tot Denkbeeldigplein 1204, gebouw De Verzamelde Werken, ingang C, derde verdieping links',
    town: 'Verzonnenhoven aan den IJssel en Fictendam-Denkbeeldigerwaard bij Voorbeeldstad',
    email: 'verzonnenhoven-aan-den-ijssel.locatie-noordwest@langedomeinnaam.maasgroep.example',
  },
  coach: {
    ...coach,
    formalName: 'de heer drs. Ł.Ş.T.M.H.A.J. Şahin-Yağmuroğlu van Verzonnenhoven-Fantasieberg tot Denkbeeldigerwaard',
    fullName:
      'de heer drs. Ł.Ş.T.M.H.A.J. (Łukasz) Şahin-Yağmuroğlu van Verzonnenhoven-Fantasieberg tot Denkbeeldigerwaard',
    plainName: 'Ł.Ş.T.M.H.A.J. Şahin-Yağmuroğlu van Verzonnenhoven-Fantasieberg tot Denkbeeldigerwaard',
  },
  sponsor: {
    ...longFacts.sponsor,
    name: 'Uitvoeringsorgaan Werknemersverzekeringen Voorbeeldregio Midden- en Zuidoost, hoofdkantoor van de drie voorbeeldsteden',
    addressLines: [
      'Laan van de Denkbeeldige Verzamelde Werken 1204, gebouw Het Verzonnen Voorbeeld, ingang C, derde verdieping, kamer links',
      '1234 AA  VERZONNENHOVEN AAN DEN IJSSEL EN FICTENDAM-DENKBEELDIGERWAARD BIJ VOORBEELDSTAD',
    ],
  },
};

/** A private person is client and sponsor at once (R2). */
export const privateFacts: Facts = {
  ...outplacementFacts,
  reference: 'MG-2026-0460',
  client: {
    fullName: 'de heer S. El Amrani',
    formalName: 'de heer S. El Amrani',
    plainName: 'S. El Amrani',
    formOfAddress: 'heer',
    inSentence: 'de heer El Amrani',
    sentenceStart: 'De heer El Amrani',
    salutation: 'Geachte heer El Amrani,',
    birthDate: '1988-08-08',
    address: 'Eigenweg 5, 1234 AD Voorbeeldstad',
    addressLines: ['Eigenweg 5', '1234 AD  VOORBEELDSTAD'],
    email: 's.elamrani@voorbeeld.example',
    fromSponsor: ['name', 'birthDate', 'address', 'email'],
  },
  sponsor: {
    name: 'S. El Amrani',
    kind: 'privatePerson',
    bsnBase: 'none',
    contactName: 'de heer S. El Amrani',
    contactTitle: '',
    salutation: 'Geachte heer El Amrani,',
    addressLines: ['Eigenweg 5', '1234 AD  VOORBEELDSTAD'],
  },
  assignment: { ...outplacementFacts.assignment, orderNumber: 'P-2026-5', type: 'toWork' },
};
