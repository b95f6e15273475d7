import type { WordingKey } from '#src/domain/wording.ts';

/** Printed as they stand here: law and regulation leave nothing to choose (P12, P13, AVG 12 to 21). */
export const fixedValues = {
  rechten: 'inzien, laten verbeteren of laten wissen, en bezwaar maken',
  antwoordtermijn: 'een maand',
  bewaartermijn: 'twee jaar',
  factuurtermijn: 'zeven jaar',
} as const;

/** What stands between braces in a standard text, and what is printed in its place. */
export const placeholders = {
  organisatie: 'de naam van uw organisatie',
  coach: 'de coach, met telefoonnummer',
  contact: 'de coach en de vestiging, met telefoonnummers',
  toezichthouder: 'de naam van de toezichthouder',
  'adres toezichthouder': 'het adres van de toezichthouder',
  'telefoon toezichthouder': 'het telefoonnummer van de toezichthouder',
  onderzoeksbureau: 'het bureau van het tevredenheidsonderzoek',
  gegevens: 'de gegevens die bij de opdracht zaten',
  herkomst: 'van wie wij die gegevens kregen',
  ...fixedValues,
} as const;
export type Placeholder = keyof typeof placeholders;

type StandardText = {
  readonly label: string;
  /** In which letters and documents it stands. */
  readonly where: string;
  /** The words as long as nobody changed them: one paragraph. */
  readonly text: string;
  /** What law or regulation wants told, whatever the words around it. */
  readonly needs: readonly Placeholder[];
  readonly may: readonly Placeholder[];
  readonly max: number;
  /** The invented document it is previewed in; `part`: only its appendix, or the paragraph of this number. */
  readonly sample: { readonly kind: string; readonly name: string; readonly part?: 'appendix' | '12' };
};

/** A footer is one line: what does not fit beside a long name and the page number is not printed. */
const footerMax = 50;

const client = { kind: 'L02', name: 'zonderAfspraak' } as const;
const notice = { ...client, part: 'appendix' } as const;
const finished = { kind: 'L13', name: 'gemeente' } as const;
const plan = { kind: 'trajectplan', name: 'voorbeeld', part: '12' } as const;

/**
 * The standard texts and the words of each. What is stored was checked against `needs` and `may` when it was saved: whoever
 * renames a placeholder, or comes to need one, migrates the stored texts (src/store/migrations.ts).
 */
export const wording = {
  greeting: {
    label: 'Slotgroet',
    where: 'Onder elke brief, boven de naam van de afzender',
    text: 'Met vriendelijke groet,',
    needs: [],
    may: ['organisatie'],
    max: 80,
    sample: client,
  },
  disagree: {
    label: 'Als iemand het niet met ons eens is',
    where: 'Brieven over het einde van een traject (L11, L13) en over een verzoek (L22, L24)',
    text: 'Bent u het niet eens met ons? U kunt een gesprek met de directie vragen, of een klacht indienen bij {organisatie}. U kiest zelf. U kunt ook altijd terecht bij de {toezichthouder}.',
    needs: ['organisatie', 'toezichthouder'],
    may: [],
    max: 600,
    sample: finished,
  },
  letterFooter: {
    label: 'Onderaan een brief aan de cliënt',
    where: 'Onderaan elke bladzijde van een brief aan de cliënt, op één regel',
    text: 'Vragen of uw gegevens inzien: {contact}',
    needs: ['contact'],
    may: [],
    max: footerMax,
    sample: client,
  },
  reportFooter: {
    label: 'Onderaan een plan of rapportage',
    where: 'Onderaan elke bladzijde van trajectplan, voortgangsrapportage en eindrapportage, op één regel',
    text: 'Inzage, verbetering of klacht: {contact}',
    needs: ['contact'],
    may: [],
    max: footerMax,
    sample: plan,
  },
  intakeTalk: {
    label: 'Waar het intakegesprek over gaat',
    where: 'Uitnodiging voor de intake (L02)',
    text: 'In het gesprek praten we over uw opleiding, uw werkervaring, wanneer u kunt werken en wat u graag wilt. Daarna maken we samen een plan. U mag iemand meenemen.',
    needs: [],
    may: ['organisatie'],
    max: 800,
    sample: client,
  },
  afterwards: {
    label: 'Wat er na het stoppen gebeurt',
    where: 'Brieven over het stoppen van een traject (L09, L11)',
    text: 'Wij maken nog een eindrapportage. Daarna bewaren wij uw dossier {bewaartermijn} in het archief. Als het traject is afgesloten, krijgt u een brief met de data.',
    needs: ['bewaartermijn'],
    may: ['organisatie'],
    max: 600,
    sample: { kind: 'L09', name: 'gemeente' },
  },
  farewell: {
    label: 'Eerste zinnen bij de afronding',
    where: 'Brief over de afronding (L13)',
    text: 'Uw traject is afgerond. Wij wensen u veel succes.',
    needs: [],
    may: ['organisatie'],
    max: 600,
    sample: finished,
  },
  noticeData: {
    label: 'Privacybijlage: welke gegevens',
    where: 'Bijlage bij de uitnodiging (L02), achter ‘Welke gegevens’',
    text: 'Uw {gegevens} ({herkomst}). In het gesprek vragen wij naar uw opleiding, werkervaring, beschikbaarheid en vaardigheden. Wij leggen geen medische gegevens vast.',
    needs: ['gegevens', 'herkomst'],
    may: ['organisatie'],
    max: 800,
    sample: notice,
  },
  noticeRecipients: {
    label: 'Privacybijlage: wie krijgt ze',
    where: 'Bijlage bij de uitnodiging (L02), na de zin over de opdrachtgever',
    text: 'Aan het einde gaan uw naam en adres naar {onderzoeksbureau} voor het tevredenheidsonderzoek van Blik op Werk. Daar kunt u bezwaar tegen maken. Andere bedrijven krijgen alleen gegevens als dat nodig is voor uw traject; hun medewerkers hebben een geheimhoudingsverklaring getekend.',
    needs: ['onderzoeksbureau'],
    may: ['organisatie'],
    max: 800,
    sample: notice,
  },
  noticeRetention: {
    label: 'Privacybijlage: hoe lang',
    where: 'Bijlage bij de uitnodiging (L02), achter ‘Hoe lang’',
    text: 'Tot {bewaartermijn} na het einde van uw deelname. Daarna vernietigen wij uw gegevens. Factuurgegevens bewaren wij {factuurtermijn}.',
    needs: ['bewaartermijn', 'factuurtermijn'],
    may: ['organisatie'],
    max: 600,
    sample: notice,
  },
  noticeRights: {
    label: 'Privacybijlage: uw rechten',
    where: 'Bijlage bij de uitnodiging (L02), achter ‘Uw rechten’',
    text: 'U mag uw gegevens {rechten}. U mag ook vragen wie uw gegevens kreeg. Vraag dit aan uw coach. U krijgt binnen {antwoordtermijn} antwoord.',
    needs: ['rechten', 'antwoordtermijn'],
    may: ['organisatie', 'coach'],
    max: 800,
    sample: notice,
  },
  noticeDisagree: {
    label: 'Privacybijlage: niet eens met ons',
    where: 'Bijlage bij de uitnodiging (L02), achter ‘Niet eens met ons’',
    text: 'U kunt een gesprek met de directie vragen, of een klacht indienen bij {organisatie}. U kiest zelf. U kunt ook altijd terecht bij de {toezichthouder}, {adres toezichthouder}, telefoon {telefoon toezichthouder}.',
    needs: ['organisatie', 'toezichthouder', 'adres toezichthouder', 'telefoon toezichthouder'],
    may: [],
    max: 800,
    sample: notice,
  },
  planPrivacy: {
    label: 'Wat er met de gegevens gebeurt',
    where: 'Trajectplan, paragraaf 12, na de zin over de opdrachtgever',
    text: 'Van elke verstrekking wordt aantekening gehouden; het overzicht en alle rapportages kunt u bij uw coach inzien. Klopt er iets niet, dan past de coach het na een gesprek aan en brengt de ontvangers op de hoogte. Bent u het niet eens, dan kunt u een gesprek met de directie vragen of een klacht indienen; u kiest zelf. {bewaartermijn} na het einde van uw deelname worden de gegevens vernietigd; factuurgegevens blijven {factuurtermijn} bewaard. Aan het einde worden uw naam en adres doorgegeven voor het tevredenheidsonderzoek van Blik op Werk; u kunt daar nu of later bezwaar tegen maken.',
    needs: ['bewaartermijn', 'factuurtermijn'],
    may: ['organisatie', 'onderzoeksbureau'],
    max: 1500,
    sample: plan,
  },
} as const satisfies Readonly<Record<WordingKey, StandardText>>;

/** The placeholders a text may hold. */
export type PlaceholderOf<K extends WordingKey> = (typeof wording)[K]['needs' | 'may'][number];
