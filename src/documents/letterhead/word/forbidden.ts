import type { Package } from './package.ts';

/** What no letterhead needs and no document of ours carries, each with what to do about it. */
const forbidden: readonly { readonly found: (file: Found) => boolean; readonly message: string }[] = [
  {
    found: ({ types, kinds }) =>
      types.some((type) => /macroEnabled|vbaProject/iu.test(type)) || kinds.has('vbaProject'),
    message: 'Er zitten macro’s in dit document. Sla het in Word op als Word-document (.docx) zonder macro’s',
  },
  {
    found: ({ mainType }) => /\.template\./u.test(mainType),
    message: 'Dit is een Word-sjabloon (.dotx). Maak er een nieuw document van en sla dat op als Word-document (.docx)',
  },
  {
    found: ({ types, kinds }) => types.some((type) => /activeX/iu.test(type)) || kinds.has('control'),
    message: 'Er staan knoppen of invulvelden met een programma erachter (ActiveX) in dit document. Haal ze weg',
  },
  {
    found: ({ paths, kinds }) =>
      paths.some((path) => path.includes('/embeddings/')) || kinds.has('oleObject') || kinds.has('package'),
    message: 'Er zit een ander bestand in dit document, zoals een Excel-blad. Maak er een plaatje van of haal het weg',
  },
  {
    found: ({ kinds }) => kinds.has('aFChunk'),
    message:
      'Er zit tekst uit een ander bestand in dit document. Open het in Word, sla het opnieuw op en kies dat bestand',
  },
  {
    found: ({ kinds }) => kinds.has('attachedTemplate'),
    message:
      'Dit document hangt aan een Word-sjabloon. Kies in Word Bestand, Opties, Invoegtoepassingen, Beheren: Sjablonen, vul bij Documentsjabloon “Normal” in en sla het document op',
  },
  {
    found: ({ outside }) => outside,
    message:
      'Dit document haalt iets op van een andere plek, zoals een gekoppeld plaatje. Voeg het plaatje zelf in (Invoegen, Afbeeldingen) en verbreek de koppeling',
  },
];

type Found = {
  readonly paths: readonly string[];
  readonly types: readonly string[];
  /** Kinds of relations, of any part. */
  readonly kinds: ReadonlySet<string>;
  readonly mainType: string;
  /** Something but a plain link leads out of the file. */
  readonly outside: boolean;
};

/** Dutch sentences on what does not belong in a letterhead, wherever in the file it is. */
export function forbiddenIn(file: Package, main: string): string[] {
  const paths = [...file.parts.keys()];
  const found: Found = {
    paths,
    types: paths.map(file.typeOf),
    kinds: new Set(file.allRelations.map(({ kind }) => kind)),
    mainType: file.typeOf(main),
    outside: file.allRelations.some(
      ({ kind, external }) => external && kind !== 'hyperlink' && kind !== 'attachedTemplate',
    ),
  };
  return forbidden.filter((one) => one.found(found)).map(({ message }) => message);
}
