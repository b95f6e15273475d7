/** Dutch words of the intake's closed lists. Keys are stored; words may be improved without touching a dossier. */

/** DOMAIN 4.6, with the NLQF level where there is one. */
export const educationLevelLabels = {
  none: 'Geen opleiding afgemaakt',
  primary: 'Basisonderwijs',
  practical: 'Praktijkonderwijs',
  mbo1: 'Vmbo basisberoepsgericht of mbo 1 (NLQF 1)',
  mbo2: 'Vmbo kader, gemengd of theoretisch, mavo of mbo 2 (NLQF 2)',
  mbo3: 'Mbo 3 (NLQF 3)',
  mbo4: 'Mbo 4 of havo (NLQF 4)',
  vwo: 'Vwo (NLQF 4+)',
  associate: 'Associate degree (NLQF 5)',
  bachelor: 'Bachelor, hbo of wo (NLQF 6)',
  master: 'Master, hbo of wo (NLQF 7)',
  doctorate: 'Doctoraat (NLQF 8)',
  foreignValued: 'Buitenlands diploma, gewaardeerd door IDW',
  foreign: 'Buitenlands diploma, niet gewaardeerd',
} as const;

/** DOMAIN 4.7: speaking and listening. */
export const spokenLevelLabels = {
  A0: 'A0 (alfa)',
  A1: 'A1',
  A2: 'A2',
  B1: 'B1',
  B2: 'B2',
  C1: 'C1',
  C2: 'C2',
  native: 'Moedertaal',
} as const;

/** Reading and writing are also tested on the Dutch reference levels. */
export const writtenLevelLabels = {
  ...spokenLevelLabels,
  below1F: 'Onder 1F',
  '1F': '1F (ongeveer A2)',
  '2F': '2F (ongeveer B1)',
  '3F': '3F (ongeveer B2)',
  '4F': '4F (ongeveer C1)',
} as const;

/** Printed with the level. */
export const levelSourceLabels = {
  test: 'Toets',
  diploma: 'Diploma',
  coach: 'Inschatting van de coach',
  self: 'Zelf opgegeven',
} as const;

export const digitalLevelLabels = { none: 'Geen', basic: 'Basis', advanced: 'Gevorderd' } as const;

export const dayLabels = {
  monday: 'Maandag',
  tuesday: 'Dinsdag',
  wednesday: 'Woensdag',
  thursday: 'Donderdag',
  friday: 'Vrijdag',
  saturday: 'Zaterdag',
  sunday: 'Zondag',
} as const;

export const dayPartLabels = { morning: 'Ochtend', afternoon: 'Middag', evening: 'Avond', night: 'Nacht' } as const;

export const workingTimeLabels = { fullTime: 'Fulltime', partTime: 'Parttime' } as const;

export const transportLabels = {
  walking: 'Lopend',
  bicycle: 'Fiets',
  electricBicycle: 'Elektrische fiets',
  moped: 'Brommer of scooter',
  car: 'Auto',
  publicTransport: 'Openbaar vervoer',
  carpool: 'Meerijden',
} as const;

export const licenceLabels = {
  AM: 'AM (brommer)',
  A: 'A (motor)',
  B: 'B (auto)',
  BE: 'BE (auto met aanhanger)',
  C: 'C (vrachtauto)',
  CE: 'CE (vrachtauto met aanhanger)',
  D: 'D (bus)',
  T: 'T (trekker)',
} as const;

/** What work asks of a body, in the words of a vacancy, never of a file about health. */
export const demandLabels = {
  sitting: 'Lang zitten',
  standing: 'Lang staan',
  walking: 'Veel lopen',
  alternating: 'Zitten, staan en lopen afwisselen',
  lightLifting: 'Licht tillen',
  heavyLifting: 'Zwaar tillen',
  climbing: 'Trappen en ladders',
  handwork: 'Fijn werk met de handen',
  screenWork: 'Werken met een beeldscherm',
  driving: 'Rijden met een voertuig',
  outdoors: 'Buiten werken',
  noise: 'Werken bij veel geluid',
  crowds: 'Werken in een drukke ruimte',
  timePressure: 'Werken met tijdsdruk',
} as const;

export const shiftLabels = {
  day: 'Dagdienst',
  evening: 'Avonddienst',
  night: 'Nachtdienst',
  weekend: 'Weekenddienst',
  rotating: 'Wisselende diensten',
} as const;

/** How much somebody does without somebody beside him. */
export const independenceLabels = {
  alone: 'Werkt zelfstandig',
  startHelp: 'Werkt zelfstandig na uitleg',
  regularHelp: 'Heeft regelmatig begeleiding nodig',
  closeHelp: 'Heeft veel begeleiding nodig',
} as const;

export const rhythmLabels = {
  present: 'Er is een vast werkritme',
  rebuilding: 'Het werkritme moet weer worden opgebouwd',
  absent: 'Er is nog geen werkritme',
} as const;
