import { describe, expect, it } from 'vitest';
import { healthWords } from '#src/domain/words.ts';

const found = (text: string) => healthWords(text).map(({ word }) => word);

describe('words about health', () => {
  it.each(
    'diagnose, depressie, burn-out, autisme, ADHD, kanker, MS, medicatie, psychiater, psycholoog, verslaving, operatie, zwanger, arts, ziekenhuis, therapie, WIA-percentage, hernia, reuma, PTSS'.split(
      ', ',
    ),
  )('of the list: %s', (word) => {
    expect(found(`De cliënt noemt ${word} in het gesprek.`)).toEqual([word.toLowerCase()]);
  });

  it.each([
    ['rugklachten', 'Hij heeft rugklachten.'],
    ['schouderproblemen', 'Schouderproblemen maken tillen lastig'],
    ['knieoperatie', 'Na een knieoperatie in mei'],
    ['psychische klachten', 'vanwege psychische klachten'],
    ['angststoornis', 'een angststoornis'],
    ['alcoholverslaving', '(alcoholverslaving)'],
    ['hoofdpijn', 'veel hoofdpijn'],
    ['longkanker', 'longkanker'],
    ['huisarts', 'de huisarts zegt'],
    ['antidepressiva', 'slikt antidepressiva'],
    ['fysiotherapie', 'krijgt fysiotherapie'],
    ['zwangerschap', 'door haar zwangerschap'],
    ['gediagnosticeerd', 'is gediagnosticeerd met'],
    ['beperkingen door', 'beperkingen door iets'],
    ['ziekgemeld', 'heeft zich ziekgemeld'],
    ['ziek', 'was ziek op 3 mei'],
    ['45% arbeidsongeschikt', 'is 45% arbeidsongeschikt'],
    ['burn out', 'een Burn out in 2022'],
    ['suïcidaal', 'suïcidaal'],
  ])('in compounds and phrases: %s', (word, text) => {
    expect(found(text)).toEqual([word]);
  });

  it.each([
    'Werkt met MS Office en MS-Word, rijbewijs B.',
    'Valt onder de Ziektewet; opdracht van UWV.',
    'Werkte als ziekenverzorgende en in de gehandicaptenzorg.',
    'Volgt de klachtenprocedure; klachten van klanten loste hij op.',
    'operator, operationeel manager, darts, artiest, zwarte, campagne, drugstore',
    'Heeft stress van te laat komen; werkt bij storingen; pijnpunt in het proces',
    'Wisselend zitten en staan, tillen tot 10 kilo, maximaal 24 uur.',
    'Afwezig met bericht op 12 mei. Het addendum, de cvs en de assistent.',
    'Er zijn geen medische gegevens vastgelegd.',
    'Niet beschikbaar op dinsdagochtend; begint met 16 uur en bouwt op naar 24 uur.',
  ])('are not seen in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('come once each, in the order of the text, with an example of what to write', () => {
    const hits = healthWords('Na de burn-out kwam een HERNIA. De burn-out is voorbij; de hernia niet.');
    expect(hits.map(({ word }) => word)).toEqual(['burn-out', 'hernia']);
    for (const { advice } of hits) expect(advice).toMatch(/^Schrijf .*bijvoorbeeld: ".+"\.$/);
  });

  it('are not seen in the advice itself, nor in an empty text', () => {
    expect(found('')).toEqual([]);
    for (const { advice } of healthWords('hernia depressie medicatie ziek zwanger 45% arbeidsongeschikt')) {
      expect(found(advice)).toEqual([]);
    }
  });
});
