import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Control, type Fields, isWordChecked } from '#src/domain/form.ts';
import { everyForm } from './all-forms.ts';

type Typed = { readonly label: string; readonly field: Fields[string] };

function typedFields(fields: Fields): Typed[] {
  return Object.values(fields).flatMap((field) => {
    if (field.control.kind === 'rows') return typedFields(field.control.fields);
    return field.control.kind === 'text' || field.control.kind === 'textarea' ? [{ label: field.label, field }] : [];
  });
}

const all = everyForm.flatMap(({ fields }) => typedFields(fields));
const labelsOf = (typed: readonly Typed[]) => [...new Set(typed.map(({ label }) => label))].sort();

/** Names, places, numbers, posts and standard texts tell nothing about a client's health; a sponsor's words are not ours. */
const unchecked = all.filter(({ field }) => !isWordChecked(field.control) && !isNumber(field.control));

function isNumber(control: Control): boolean {
  return control.kind === 'text' && (control.inputmode === 'numeric' || control.inputmode === 'decimal');
}

/** Labels of text that can be typed anywhere in the program, as the source has them. */
async function labelsInSource(): Promise<string[]> {
  const labels = new Set<string>();
  for (const folder of ['src', 'templates'])
    for (const file of await readdir(folder, { recursive: true })) {
      if (!/\.tsx?$/.test(file) || (folder === 'src' && file.startsWith('demo/'))) continue;
      const source = await readFile(join(folder, file), 'utf8');
      for (const [, label = ''] of source.matchAll(/\b(?:text|area)\(\{[^{}]*?\blabel:\s*'([^']+)'/g))
        labels.add(label);
    }
  return [...labels].sort();
}

describe('every field somebody types in', () => {
  it('stands in a form of this test', async () => {
    const known = labelsOf(all);
    const found = await labelsInSource();
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter((label) => !known.includes(label))).toEqual([]);
  });

  it('refuses a BSN, save the one that asks for it, and what is not kept (R8, R9)', () => {
    const kept = all.filter(({ field }) =>
      ['999991644', '999.991.644', '999 991 644'].some((bsn) => field.parse({ x: bsn }, 'x').ok),
    );
    // the source of a mail that came back is read and not kept, and so is whatever is typed for a receipt code
    expect(labelsOf(kept)).toEqual([
      'BSN',
      'Code van uw verzoek',
      'Plak de volledige bron van het bericht',
      'Uw code',
      'Welk verzoek?',
      'Welke code laat deze persoon zien?',
    ]);
  });

  it('takes no signs or pictures alone for a name, a place or a function', () => {
    const names = all.filter(({ label }) =>
      /naam(?! of nummer)|plaats\b|functie(?!,)|werkgever|afdeling|^land$|^wie\b/i.test(label),
    );
    const taken = names.filter(({ field }) =>
      ['🙂', '-', '?!', '🙂 🙂'].some((line) => field.parse({ x: line }, 'x').ok),
    );
    expect(labelsOf(taken)).toEqual([]);
  });

  it('is read for health words, save names, places, numbers and what a client says in own words (R8)', () => {
    expect(labelsOf(unchecked)).toEqual([
      'Achternaam',
      'Achternaam van de partner',
      'Adres',
      'Adres in het andere land',
      'Adres van de nieuwe vertegenwoordiger',
      'Adres voor facturen: straat en huisnummer, of postbus',
      'Afdeling',
      'Afgesproken wachtwoord',
      'Afgesproken wachtzin',
      'Bij welk verzoek hoort de klacht?',
      'Btw-id',
      'Btw-id van de opdrachtgever',
      'Code',
      'Code van uw verzoek',
      'E-mailadres',
      'E-mailadres van de nieuwe vertegenwoordiger',
      'E-mailadres van de vertegenwoordiger',
      'E-mailadres voor bestanden',
      'Eigen e-mailadres',
      'Eigen verklaring van de cliënt',
      'Facturen ter attentie van',
      'Functie',
      'Functie van uw collega',
      'Functie van wie heeft besloten',
      'Grondslag',
      'Hoe laat begint het?',
      'Hoe laat is het gemeld?',
      'Hoe laat merkten wij het?',
      'Hoe laat?',
      'IBAN',
      'Inkoopnummer van de opdrachtgever',
      'Kenmerk op onze brieven',
      'Kenmerk van het dossier',
      'Land',
      'Maildomeinen van de opdrachtgever',
      'Meldingsnummer',
      'Naam',
      'Naam bij de bankrekening',
      'Naam en functie van wie van buiten komt',
      'Naam of nummer van het contract',
      'Naam van de nieuwe vertegenwoordiger',
      'Naam van de onderneming',
      'Naam van de opdrachtgever',
      'Naam van de persoon om wie het gaat',
      'Naam van de vertegenwoordiger',
      'Naam van de vestiging',
      'Naam van het bedrijf',
      'Naam van het bureau',
      'Naam van uw collega',
      'Naam van wie het vroeg',
      'Naar welk adres?',
      'Naar wie gaat de klacht?',
      'Nieuw e-mailadres',
      'Om welke dossiers gaat het?',
      'Omschrijving',
      'Opmerking of reden',
      'Over wie gaat uw klacht?',
      'Plaats',
      'Plak de volledige bron van het bericht',
      'Postcode',
      'Roepnaam',
      'Straat',
      'Straat en huisnummer',
      'Straat en huisnummer, of postbus',
      'Tekst',
      'Telefoonnummer',
      'Telefoonnummer van de vertegenwoordiger',
      'Tijd',
      'Tijd van het gesprek met de medewerker',
      'Toevoeging',
      'Tot',
      'Tussenvoegsel',
      'Tussenvoegsel van de partner',
      'Uw code',
      'Uw functie',
      'Uw naam',
      'Van',
      'Voorletters',
      'Waarom is er geen btw, of 0 procent?',
      'Waarom neemt u dit in gebruik?',
      'Waarom verandert u deze tekst?',
      'Waarom verandert u dit?',
      'Waarover wilt u praten?',
      'Wat geven wij door van de klacht?',
      'Wat is er gebeurd?',
      'Wat moet er beter?',
      'Wat moet erbij?',
      'Wat vertelt de cliënt?',
      'Wat vindt de cliënt, in eigen woorden?',
      'Wat vindt u, in uw eigen woorden?',
      'Wat wilt u ons vertellen?',
      'Wat wilt u zien?',
      'Wat wilt u?',
      'Welk verzoek?',
      'Welke code laat deze persoon zien?',
      'Welke gegevens moeten weg?',
      'Welke gegevens mogen wij voorlopig niet gebruiken, en waarom?',
      'Welke woorden?',
      'Wie waren erbij?',
      'Wilt u er iets bij zeggen?',
      'Woonplaats',
    ]);
  });
});
