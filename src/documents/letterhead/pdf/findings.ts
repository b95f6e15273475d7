/** Everything found wrong with an upload, as sentences for whoever uploaded it; each is said once. */
export type Findings = Set<string>;

/** What can be wrong with the PDF of an office's paper. Each sentence says what to do. */
export const findings = {
  unreadable: 'De PDF kan niet gelezen worden. Bewaar het briefpapier opnieuw als PDF',
  locked: 'De PDF is beveiligd met een wachtwoord. Bewaar het briefpapier zonder wachtwoord',
  onePage: 'De PDF moet één pagina hebben, omdat in het Word-bestand alle pagina’s hetzelfde zijn',
  twoPages: 'De PDF moet twee pagina’s hebben, omdat in het Word-bestand de eerste pagina anders is dan de rest',
  notA4: 'De PDF moet een staande pagina van A4 hebben (210 bij 297 mm)',
  empty: 'De eerste pagina van de PDF is leeg',
  active: 'De PDF bevat velden, scripts of bijlagen. Bewaar alleen het papier zelf als PDF',
  hiddenLayers: 'De PDF heeft lagen die verborgen zijn. Haal ze weg en bewaar het briefpapier opnieuw als PDF',
  tooLarge: 'De PDF is te groot voor een bestand dat gemaild wordt. Gebruik kleinere plaatjes en minder lettertypen',
  pressColours:
    'De PDF heeft kleuren voor de drukpers (CMYK of steunkleuren). Bewaar het briefpapier in schermkleuren (RGB)',
  fontMissing: (name: string) =>
    `Het lettertype ${name} zit niet in de PDF. Bewaar de PDF als PDF/A, dan gaan de lettertypen mee`,
  fontUnread: (name: string) =>
    `Van het lettertype ${name} staat niet in de PDF welke letters het laat zien. Bewaar de PDF als PDF/A, of zet de tekst om in contouren`,
  /** `what`: the thing no archive takes, in words. */
  notKept: (what: string) =>
    `De PDF bevat ${what}. Dat mag niet in een archiefbestand. Bewaar het briefpapier als PDF/A-2`,
} as const;
