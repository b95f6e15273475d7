/** What each sample of a document shows, by the name it has in its template. */
const titles: Readonly<Record<string, string>> = {
  voorbeeld: 'Gewoon traject',
  minimaal: 'Alleen wat verplicht is',
  lang: 'Zo lang als het kan',
  gemeente: 'Opdracht van een gemeente',
  outplacement: 'Outplacement, opdracht van een werkgever',
  tweedeSpoor: 'Tweede spoor, opdracht van een werkgever',
  particulier: 'De cliënt is zelf opdrachtgever',
  metBesluit: 'Met het besluit van de opdrachtgever',
  gestopt: 'Eerder gestopt',
  overleden: 'De cliënt is overleden',
  metAfspraak: 'Met een afspraak',
  zonderAfspraak: 'Nog zonder afspraak',
  intake: 'Afspraak voor de intake',
  gewijzigd: 'Een gewijzigd plan',
  nieuwPlan: 'Er komt een nieuw plan',
  gesloten: 'Het traject stopt',
  aanpassing: 'Het lopende plan blijft',
  voortgangsrapportage: 'Een nieuwe voortgangsrapportage',
  eindrapportage: 'De eindrapportage blijft zo',
  client: 'Aan de cliënt',
  opdrachtgever: 'Aan de opdrachtgever',
  bezwaar: 'De cliënt wil geen onderzoek',
  inzage: 'Verzoek om inzage',
  verbetering: 'Verzoek om verbetering',
  schriftelijk: 'Antwoord per brief',
  vertegenwoordiger: 'Gevraagd door een vertegenwoordiger',
  zelf: 'Gevraagd door de persoon zelf',
  deels: 'Voor een deel gelijk',
  wissen: 'Verzoek om te wissen',
  identiteit: 'Niet duidelijk wie het vraagt',
  gelijk: 'De cliënt krijgt gelijk',
  ongelijk: 'Ons antwoord blijft staan',
  naTermijn: 'De termijn voor de rechter is voorbij',
  omvang: 'Veel stukken',
};

/** A sample without a title shows its name; the test of the gallery finds it. */
export function sampleTitle(sample: string): string {
  return titles[sample] ?? sample;
}
