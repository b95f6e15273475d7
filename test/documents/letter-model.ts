import { b, type DocumentModel, t } from '#src/documents/model.ts';

/** An invitation with its privacy notice as page 2. */
export const letterModel: DocumentModel = {
  title: 'Uitnodiging voor een gesprek',
  runningHead: 'Brief · MG-2026-0417 · 7 januari 2026',
  footer: 'Vragen of uw gegevens inzien: mevrouw S. Verzonnen, 06-00 00 00 02, of vestiging 010 000 00 00',
  organisation: 'Maas groep',
  branch: {
    name: 'vestiging Voorbeeldstad',
    addressLines: ['Verzinselkade 7', '1234 AC Voorbeeldstad', '010 000 00 00', 'voorbeeldstad@maasgroep.example'],
  },
  author: 'Maas groep, vestiging Voorbeeldstad',
  date: '2026-01-07',
  opening: {
    kind: 'letter',
    address: ['De heer J.M. van der Proef', 'Fictielaan 12', '1234 AB  VOORBEELDSTAD'],
    personal: true,
    references: [
      { label: 'Datum', value: '7 januari 2026' },
      { label: 'Ons kenmerk', value: 'MG-2026-0417' },
      { label: 'Behandeld door', value: 'mevrouw S. Verzonnen, 06-00 00 00 02' },
    ],
    salutation: 'Geachte heer Van der Proef,',
    window: 'links',
  },
  blocks: [
    {
      kind: 'paragraph',
      text: [
        t(
          'De gemeente Voorbeeldstad heeft ons gevraagd u te helpen bij het vinden van werk. Wij maken graag kennis met u. Daarom nodigen wij u uit voor een gesprek.',
        ),
      ],
    },
    {
      kind: 'keyTable',
      rows: [
        { label: 'Wanneer', value: [[b('woensdag 14 januari 2026 om 10.00 uur'), t(' (ongeveer anderhalf uur)')]] },
        { label: 'Waar', value: [[t('Verzinselkade 7, Voorbeeldstad')]] },
        { label: 'Met wie', value: [[t('mevrouw S. Verzonnen, uw re-integratiecoach')]] },
        { label: 'Meenemen', value: [[t('uw diploma’s (of een kopie) en uw cv, als u dat heeft')]] },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        t(
          'In het gesprek praten we over uw opleiding, uw werkervaring, wanneer u kunt werken en wat u graag wilt. Daarna maken we samen een plan. U mag iemand meenemen.',
        ),
      ],
    },
    {
      kind: 'paragraph',
      text: [
        t('Kunt u niet komen? Bel mevrouw Verzonnen uiterlijk dinsdag 13 januari. Dan maken we een nieuwe afspraak.'),
      ],
    },
    { kind: 'closing', greeting: 'Met vriendelijke groet,', signer: 'S. Verzonnen, re-integratiecoach' },
    { kind: 'paragraph', text: [t('Bijlage: Uw gegevens')] },
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: 'Uw gegevens bij Maas groep' },
    {
      kind: 'paragraph',
      text: [
        t('Deze bijlage legt uit welke gegevens wij van u vastleggen, waarom, en wat u daarover te zeggen heeft.'),
      ],
    },
    {
      kind: 'labelled',
      label: 'Waarom',
      paragraphs: [[t('Om u te begeleiden naar werk. Wij doen dit in opdracht van de gemeente Voorbeeldstad.')]],
    },
    {
      kind: 'labelled',
      label: 'Welke gegevens',
      paragraphs: [
        [
          t(
            'Uw naam, adres, burgerlijke staat en burgerservicenummer (die kregen wij van de gemeente). In het gesprek vragen wij naar uw opleiding, werkervaring, beschikbaarheid en vaardigheden.',
          ),
        ],
        [t('Wij leggen geen medische gegevens vast.')],
      ],
    },
    {
      kind: 'labelled',
      label: 'Vragen',
      paragraphs: [[t('Bel mevrouw S. Verzonnen, 06-00 00 00 02, of kom langs op de vestiging.')]],
    },
  ],
};
