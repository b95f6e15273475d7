import { normaliseIban, normaliseKvk, normaliseVatId, showIban } from './company-numbers.ts';
import { form, number, text } from './form.ts';

/** What of the house stands on every invoice (P13, Wet OB 1968 art. 35a; Handelsregisterwet 2007 art. 27). */
export const houseBillingForm = form({
  title: 'Factuurgegevens',
  intro: 'Deze gegevens staan op elke nieuwe factuur. Wat al verstuurd is, verandert niet.',
  why: 'Een factuur moet de volledige naam, het btw-id en het KvK-nummer noemen (Wet op de omzetbelasting, artikel 35a). Zonder deze gegevens kan niemand een factuur maken.',
  fields: {
    legalName: text({
      label: 'Naam van de onderneming',
      hint: 'Zoals bij de Kamer van Koophandel, bijvoorbeeld Maas groep B.V.',
      missing: 'Vul de naam van de onderneming in',
      max: 120,
      checkWords: false,
      named: true,
    }),
    kvk: text({
      label: 'KvK-nummer',
      missing: 'Vul het KvK-nummer in',
      max: 12,
      width: 10,
      inputmode: 'numeric',
      autocomplete: 'off',
      read: read(normaliseKvk, 'Vul het KvK-nummer in: acht cijfers'),
    }),
    vatId: text({
      label: 'Btw-id',
      hint: 'Het nummer voor klanten. Neem bij een eenmanszaak nooit het oude nummer: daar zit het BSN van de eigenaar in',
      missing: 'Vul het btw-id in',
      max: 20,
      width: 20,
      autocomplete: 'off',
      read: read(normaliseVatId, 'Vul het btw-id in zoals NL123456789B01. Controleer de cijfers'),
    }),
    iban: text({
      label: 'IBAN',
      hint: 'Waarop opdrachtgevers betalen',
      missing: 'Vul het IBAN in',
      max: 42,
      width: 20,
      autocomplete: 'off',
      read: read(normaliseIban, 'Vul een IBAN in zoals NL91 ABNA 0417 1643 00. Controleer de cijfers'),
      write: showIban,
    }),
    accountName: text({
      label: 'Naam bij de bankrekening',
      missing: 'Vul de naam bij de bankrekening in',
      max: 70,
      checkWords: false,
      named: true,
    }),
    paymentDays: number({
      label: 'Betaaltermijn',
      hint: 'Gewone dagen, vanaf de dag van de factuur',
      min: 1,
      max: 90,
      unit: 'dagen',
      missing: 'Vul in binnen hoeveel dagen een factuur wordt betaald',
      wrong: 'Vul een aantal dagen in van 1 tot en met 90',
    }),
  },
});

function read(normalise: (line: string) => string | undefined, wrong: string) {
  return (line: string) => {
    const value = normalise(line);
    return value === undefined ? wrong : { value };
  };
}
