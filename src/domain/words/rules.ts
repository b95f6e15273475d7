export type HealthRule = {
  /** Global; finds whole words or phrases. */
  readonly pattern: RegExp;
  /** Harmless text around a find: jobs, laws, products. */
  readonly unless?: RegExp;
  readonly advice: string;
};

const advice = {
  body: 'Schrijf welk werk past, bijvoorbeeld: "wisselend zitten en staan, tillen tot 10 kilo".',
  mind: 'Schrijf welk werk past, bijvoorbeeld: "rustige werkplek, duidelijke taken, begint met 16 uur".',
  care: 'Schrijf alleen wanneer iemand beschikbaar is, bijvoorbeeld: "niet beschikbaar op dinsdagochtend".',
  absence: 'Schrijf alleen het feit, bijvoorbeeld: "afwezig met bericht op 12 mei".',
  private:
    'Laat dit weg. Schrijf alleen wat voor het werk telt, bijvoorbeeld: "beschikbaar vanaf 1 maart voor 24 uur".',
  percentage: 'Laat het percentage weg. Schrijf de uren, bijvoorbeeld: "24 uur per week, opbouw tot 32 uur".',
} as const;

/** Whole words: the alternatives stand between anything that is no letter. */
function words(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${alternatives.join('|')})(?![\\p{L}])`, 'giu');
}

/** Words that begin so: every ending and compound after it counts. */
function stems(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${alternatives.join('|')})(?:-?\\p{L})*`, 'giu');
}

/** Words with this anywhere in them, also as the end of a compound. */
function parts(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:\\p{L}+-?)?(?:${alternatives.join('|')})(?:-?\\p{L})*`, 'giu');
}

/** Capitals only: MS is an illness, "ms" an abbreviation. */
function capitals(...alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${alternatives.join('|')})(?![\\p{L}])`, 'gu');
}

const bodyParts =
  'rug|onderrug|nek|schouder|arm|elleboog|pols|hand|vinger|heup|knie|been|enkel|voet|hoofd|buik|maag|darm|hart|long|luchtweg|ademhalings|huid|oog|gehoor|gewrichts|spier|zenuw|lever|nier|blaas|bekken|rugge|wervel|pees|lichamelijke |fysieke ';
const mindParts =
  'psychische |mentale |stress|angst|slaap|vermoeidheids|geheugen|concentratie|spannings|paniek|stemmings|gezondheids|burn-?outs?|depressie|eet|gedrags|persoonlijkheids|dwang';
const complaints =
  'klacht|klachten|probleem|problemen|pijn|pijnen|letsel|aandoening(?:en)?|kwaal|kwalen|blessures?|stoornis(?:sen)?';

const jobs = (...alternatives: readonly string[]) => new RegExp(alternatives.join('|'), 'giu');

/** R8, DOMAIN 5.1: the list, extended with what people write in its place. */
export const healthRules: readonly HealthRule[] = [
  {
    pattern: words(`(?:${bodyParts})-?(?:${complaints}|operatie|infarct|falen|ziekten?)`, 'lichamelijk(?:e)? beperkt'),
    advice: advice.body,
  },
  { pattern: words(`(?:${mindParts})-?(?:${complaints})`), advice: advice.mind },
  { pattern: words('(?:\\p{L}{3,})?pijn(?:en|lijk)?', 'pijnklacht(?:en)?'), advice: advice.body },
  {
    pattern: words('(?:functionele|lichamelijke|fysieke|medische|psychische|mentale) beperking(?:en)?'),
    advice: advice.body,
  },
  { pattern: words('beperkingen? (?:door|vanwege|wegens|als gevolg van)'), advice: advice.body },
  {
    pattern: stems('diagnos', 'gediagnosticeerd', 'symptom', 'ziektebeeld', 'aandoening', 'letsel', 'blessure'),
    unless: jobs('letselschade\\p{L}*', 'diagnosestekker\\p{L}*', 'diagnose-?(?:apparatuur|software|systeem)'),
    advice: advice.body,
  },
  {
    pattern: parts(
      'hernia',
      'reuma',
      'artrose',
      'artritis',
      'fibromyalgi',
      'hersenletsel',
      'hersenbloeding',
      'hersenschudding',
      'epilep',
    ),
    unless: jobs('reumafonds'),
    advice: advice.body,
  },
  {
    pattern: stems(
      'kanker',
      'tumor',
      'chemo(?:therapie|kuur)',
      'bestraling',
      'diabet',
      'suikerziekte',
      'astma',
      'beroerte',
      'herseninfarct',
      'migraine',
      'whiplash',
      'long-?covid',
      'slechthorend',
      'slechtziend',
      'gehandicapt',
      'handicap',
      'invalid',
      'rolstoel',
      'rollator',
      'prothese',
      'amputatie',
      'geamputeerd',
      'trombose',
      'scoliose',
      'osteoporose',
    ),
    unless: jobs('gehandicaptenzorg', 'rolstoel(?:taxi|vervoer|bus)\\p{L}*', 'kankerbestrijding', 'chemokar'),
    advice: advice.body,
  },
  {
    pattern: words(
      'kanker',
      '(?:borst|long|darm|huid|prostaat|keel|bloed)kanker',
      'astmatisch',
      'doof',
      'blind',
      'verlamd',
    ),
    unless: jobs('blind (?:typen|typt|vertrouwen|vertrouwt)'),
    advice: advice.body,
  },
  {
    pattern: capitals('MS', 'HIV', 'hiv', 'RSI', 'COPD', 'CVS', 'NAH'),
    unless: /MS[- ](?:Office|Word|Excel|Teams|Access|Outlook|Project|PowerPoint|Windows|Dynamics|DOS|365)/gi,
    advice: advice.body,
  },
  {
    pattern: stems(
      'depressi',
      'depressief',
      'burn-?out',
      'burn out',
      'overspann',
      'autis',
      'borderline',
      'bipolair',
      'schizofre',
      'psychose',
      'psychoses',
      'psychotisch',
      'suïcid',
      'suicid',
      'zelfmoord',
      'paniekaanval',
      'angstaanval',
      'hoogsensiti',
      'dyslexi',
      'dyscalculi',
      'anorexi',
      'boulimi',
    ),
    advice: advice.mind,
  },
  {
    pattern: words(
      "trauma(?:'s)?",
      'traumatisch(?:e)?',
      'getraumatiseerd(?:e)?',
      '(?:\\p{L}+)?stoornis(?:sen)?',
      'asperger',
      'adhd',
      'ptss',
      'pdd-?nos',
      'ocd',
    ),
    unless: jobs('traumahelikopter'),
    advice: advice.mind,
  },
  { pattern: capitals('ADD', 'ASS', 'ODD', 'NLD', 'LVB'), advice: advice.mind },
  {
    pattern: parts(
      'medicatie',
      'medicijn',
      'antidepressiv',
      'pijnstiller',
      'slaappil',
      'therapie',
      'therapeut',
      'psychiat',
      'psychol',
      'ziekenhuis',
    ),
    unless: jobs('medicijnman', 'arbeids- en organisatiepsycholo\\p{L}*', 'ziekenhuis(?:hygiëne|keuken)\\p{L}*'),
    advice: advice.care,
  },
  {
    pattern: words(
      '(?:huis|bedrijfs|verzekerings|tand|oog|keurings|revalidatie|behandelend )?arts(?:en)?',
      'dokter',
      'specialisten in het ziekenhuis',
      'neuroloog',
      'cardioloog',
      'orthopeed',
      'internist',
      'chirurg',
      'logopedist',
      'ggz',
      'spv',
      'huisartsenpost',
    ),
    advice: advice.care,
  },
  {
    pattern: stems(
      'operaties?\\b',
      'geopereerd',
      'revalid',
      'gerevalideerd',
      'fysiotherap',
      'fysio\\b',
      'ergotherap',
      'injectie',
      'mri-?scan',
      'opgenomen in (?:een |het |de )?(?:kliniek|inrichting|ggz)',
      'kliniek',
      'polikliniek',
      'onder behandeling',
      'in behandeling bij',
      'ziekteverloop',
    ),
    unless: jobs('operatie(?:manager|s ?manager)'),
    advice: advice.care,
  },
  {
    pattern: words('medische?'),
    unless: jobs(
      'medisch(?:e)? (?:secretar|administrat|pedicure|instrument|hulpmiddel|apparatuur|technolog)\\p{L}*',
      '(?:geen|zonder) medische (?:gegevens|informatie|details)',
    ),
    advice: advice.body,
  },
  {
    pattern: stems(
      'zwanger',
      'verslaafd',
      'verslaving',
      'alcoholis',
      'alcoholgebruik',
      'alcoholmisbruik',
      'alcoholprobl',
      'drugs(?!tore)',
      'gokverslav',
      'afkick',
      'ontwenning',
      'miskraam',
      'abortus',
      'ivf',
      'bevalling',
    ),
    unless: jobs('verslavingszorg', 'zwangerschapskleding'),
    advice: advice.private,
  },
  {
    pattern: words(
      '(?:alcohol|drugs|drank|gok|game|werk|nicotine|cocaïne)-?verslav(?:ing|ingen|ingsproblemen)',
      '(?:alcohol|drank|drugs)-?problemen',
      'methadon',
      'overgangsklachten',
    ),
    advice: advice.private,
  },
  {
    pattern: words(
      'ziek(?:e|er|te|ten|tes|melding|meldingen|gemeld|melden|meldt|teverzuim|tedag|tedagen|tegeschiedenis)?',
      '(?:\\p{L}{3,})ziekten?',
      'griep',
      'koorts',
      'covid(?:-19)?',
    ),
    unless: jobs('ziektewet', 'ziektekosten\\p{L}*'),
    advice: advice.absence,
  },
  {
    pattern: words(
      '(?:wia|wao|wga|iva)-? ?percentage',
      'arbeidsongeschiktheids(?:percentage|klasse)',
      '\\d{1,3} ?(?:%|procent) (?:arbeids)?(?:ongeschikt|afgekeurd)',
      '(?:volledig|gedeeltelijk|deels) (?:afgekeurd|arbeidsongeschikt)',
      'afgekeurd voor (?:werk|al het werk)',
    ),
    advice: advice.percentage,
  },
];
