/**
 * The only reasons for which something that is stored is not told to the person it is about (AVG 15), each as the overview
 * says it. What is told and what is not is written beside each field, in `about/`.
 */
export const leftOutReasons = {
  ownNumber: 'Nummers waarmee het programma iets terugvindt. Zij zeggen niets over u.',
  secret: 'Sleutels en controlegetallen van links en codes. Wie die heeft, zou bij uw gegevens kunnen.',
  file: 'Plaats, grootte en controlegetal van een bestand. Het bestand zelf zit in dit pakket.',
  clockwork: 'Tussenstanden van het programma, zoals wanneer het een mail opnieuw probeert.',
  sponsors: 'Wat de opdrachtgever betaalt. Dat zijn gegevens van de opdrachtgever.',
  another: 'Welke woorden over een ander wij in een overzicht weglaten.',
} as const;
export type LeftOutReason = keyof typeof leftOutReasons;
