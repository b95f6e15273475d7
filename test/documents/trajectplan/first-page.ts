import { type Block, b, nb, t } from '#src/documents/model.ts';
import { row, section } from './words.ts';

/** Decision box and personal data. */
export function firstPage(): Block[] {
  return [
    {
      kind: 'decisionBox',
      band: 'Gevraagd: uw besluit, uiterlijk',
      until: '6 februari 2026',
      rows: [
        row(
          'Opdrachtgever',
          [t('Gemeente Voorbeeldstad, Werk en Inkomen')],
          [t('mevrouw A. Voorbeeld, klantmanager · ordernummer '), nb('VBS-2026-00417')],
        ),
        row('Cliënt', [b('de heer J.M. van der Proef')]),
        row('Doel', [
          t('arbeidsovereenkomst als medewerker magazijn of orderverzamelaar, 24 tot 32 uur per week, uiterlijk '),
          nb('1 november 2026'),
        ]),
        row(
          'Looptijd en inzet',
          [b('3 februari 2026 tot en met 2 februari 2027'), t(' (12 maanden)')],
          [t('48 begeleidingsuren')],
        ),
        row('Ook te besluiten', [t('kosten scholing '), nb('€ 1.140,00'), t(' exclusief btw (paragraaf 9)')]),
        row(
          'Zo besluit u',
          [t('via de link in onze e-mail, of onderteken paragraaf 14 en stuur die terug.')],
          [t('Zonder uw besluit begint het traject niet.')],
        ),
      ],
    },
    section('1', 'Gegevens'),
    {
      kind: 'keyTable',
      title: 'Cliënt',
      rows: [
        row('Naam', [t('de heer J.M. (Joris) van der Proef')]),
        row('Geboortedatum', [nb('14 mei 1986')]),
        row('Adres', [t('Fictielaan 12, 1234 AB Voorbeeldstad')]),
        row('Telefoon / e-mail', [t('06-00 00 00 01 / joris.vanderproef@voorbeeld.example')]),
        row('Burgerservicenummer', [t('•••••1644')]),
        row('Burgerlijke staat', [t('ongehuwd')]),
      ],
    },
    {
      kind: 'keyTable',
      title: 'Opdracht',
      rows: [
        row('Soort opdracht', [t('Aanbodversterkende Bemiddelingsactiviteit (traject naar werk)')]),
        row('Regeling', [t('Participatiewet')]),
        row('Datum aanmelding / intake', [t('5 januari 2026 / 14 januari 2026')]),
        row('Re-integratiecoach', [t('mevrouw S. (Sanne) Verzonnen, 06-00 00 00 02')]),
        row('Geplande looptijd', [t('3 februari 2026 tot en met 2 februari 2027 (12 maanden)')]),
        row('Begeleidingsuren', [t('48 uur')]),
      ],
    },
  ];
}
