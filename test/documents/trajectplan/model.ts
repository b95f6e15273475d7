import type { DocumentModel } from '#src/documents/model.ts';
import { closing } from './closing.ts';
import { firstPage } from './first-page.ts';
import { plan } from './plan.ts';
import { situation } from './situation.ts';

/** The sample trajectplan as a model: every block a plan has, with the words of the agreed sample. All persons are invented. */
export const trajectplanModel: DocumentModel = {
  title: 'Trajectplan',
  runningHead: 'Trajectplan · MG-2026-0417 · versie 1',
  footer: 'Inzage, verbetering of klacht: mevrouw S. Verzonnen, 06-00 00 00 02, of vestiging 010 000 00 00',
  organisation: 'Maas groep',
  branch: {
    name: 'vestiging Voorbeeldstad',
    addressLines: ['Verzinselkade 7, 1234 AC Voorbeeldstad', '010 000 00 00'],
  },
  author: 'Maas groep, vestiging Voorbeeldstad',
  date: '2026-01-23',
  opening: { kind: 'report', subtitle: 'Kenmerk MG-2026-0417 · versie 1 · 23 januari 2026' },
  blocks: [...firstPage(), ...situation(), ...plan(), ...closing()],
};
