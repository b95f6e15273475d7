import { area, choice, confirm, form, text } from '#src/domain/form.ts';

/** What is asked before something is done with a mail. Whatever is told here in words is read for health words (R8). */

export const replyForm = form({
  title: 'Antwoord op deze mail vastleggen',
  intro:
    'Leg vast dat er antwoord kwam. Staat er een besluit in? Leg dat daarna vast bij het document, met het antwoord als bewijs.',
  fields: {
    by: choice({
      label: 'Wat voor antwoord is het?',
      missing: 'Kies wat voor antwoord het is',
      options: [
        { value: 'person', label: 'Een antwoord van de ontvanger' },
        {
          value: 'machine',
          label: 'Een automatisch bericht',
          hint: 'Bijvoorbeeld bij afwezigheid. Dat telt niet als antwoord; de herinneringen gaan door.',
        },
      ],
    }),
    note: area({
      label: 'Wat staat er kort in?',
      hint: 'Schrijf niets over gezondheid.',
      missing: 'Vul kort in wat er staat',
      max: 1000,
      rows: 4,
    }),
  },
});

/** @param thisMail names the mail, so that nobody marks another one. */
export function bounceForm(thisMail: string) {
  return form({
    title: 'Bezorging mislukt',
    intro:
      'Kies dit als de mail terugkwam, of als de ontvanger zegt dat hij niet kwam. Is dit de mail waarmee het document bij de opdrachtgever ligt? Dan stopt de termijn tot het document opnieuw is verstuurd.',
    fields: {
      thisMail: confirm({
        label: `Het gaat om deze mail: ${thisMail}`,
        missing: 'Controleer of het om deze mail gaat en zet een vinkje',
      }),
      how: choice({
        label: 'Hoe weet u dit?',
        missing: 'Kies hoe u dit weet',
        options: [
          { value: 'returned', label: 'De mail kwam terug', hint: 'In het register komt: niet verzonden.' },
          {
            value: 'told',
            label: 'De ontvanger zegt dat de mail niet kwam',
            hint: 'In het register komt: onbekend of dit is aangekomen.',
          },
        ],
      }),
      reason: area({
        label: 'Wat is er gebeurd?',
        hint: 'Bijvoorbeeld wat er in het teruggekomen bericht staat, of wie belde en wanneer.',
        missing: 'Vul in wat er is gebeurd',
        max: 1000,
        rows: 4,
      }),
    },
  });
}

export const wrongRecipientForm = form({
  title: 'Verkeerde ontvanger',
  intro:
    'Kies dit als het document bij iemand kwam voor wie het niet was. Het komt meteen in het register van datalekken; uw vestigingsmanager beoordeelt wat er moet gebeuren.',
  fields: {
    reason: area({
      label: 'Wat is er gebeurd?',
      missing: 'Vul in wat er is gebeurd',
      max: 1000,
      rows: 4,
    }),
  },
});

/** @param before where the mail did not arrive, as long as it can be sent there again without correcting anything. */
export function addressForm(before: string | undefined) {
  return form({
    title: 'Adres verbeteren en opnieuw sturen',
    intro:
      'De mail gaat meteen naar het nieuwe adres. Oude links werken dan niet meer. Ligt er meer bij deze contactpersoon, dan sturen wij dat daar ook opnieuw heen.',
    why: 'Wie per mail vraagt om een ander adres te gebruiken, kan een ander zijn. Daarom belt u altijd zelf terug (bepaling 21).',
    fields: {
      email: text({
        label: 'Nieuw e-mailadres',
        hint: before === undefined ? 'Klopt het oude adres toch? Vul het dan weer in.' : undefined,
        missing: 'Vul het nieuwe e-mailadres in',
        max: 254,
        inputmode: 'email',
        checkWords: false,
      }),
      calledBack: confirm({
        label: 'Ik heb gebeld met het algemene nummer van de opdrachtgever, en daar gaf men dit adres',
        missing: 'Bel eerst terug om het adres te controleren',
      }),
    },
  });
}

export const settlingForm = form({
  title: 'Er is niets meer nodig',
  intro:
    'Kies dit als de ontvanger het op een andere manier weet, of als het niet meer hoeft. Dan verdwijnt dit uit Mijn werk. Kreeg iemand het document op papier? Leg dat dan vast bij het document, niet hier.',
  fields: {
    reason: area({
      label: 'Waarom is er niets meer nodig?',
      hint: 'Bijvoorbeeld hoe en wanneer de ontvanger het hoorde.',
      missing: 'Vul in waarom er niets meer nodig is',
      max: 1000,
      rows: 3,
    }),
  },
});
