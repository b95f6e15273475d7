import { askNouns } from '../cases/asks.ts';
import { noticeAnswerLabels } from '../cases/notice-form.ts';
import { lowerFirst } from '../format.ts';
import {
  attendanceLabels,
  decisionChannelLabels,
  endReasonLabels,
  mailKindLabels,
  noteKindLabels,
  recipientKindLabels,
  reportFieldLabels,
  uploadKindLabels,
  uploadTypeLabels,
} from '../labels.ts';
import { personalDataLabels } from '../personal-data.ts';

/** What is kept beside an event or a letter without a form of its own: its label, and the words of its codes. */
type Loose = { readonly label: string; readonly codes?: Readonly<Record<string, string>> };

const staff = { staff: 'Een medewerker' };
const writtenTo = { ...recipientKindLabels, ...staff };

const loose: Readonly<Record<string, Loose>> = {
  about: { label: 'Over' },
  answer: { label: 'Antwoord', codes: { none: 'Geen antwoord binnen de termijn' } },
  asked: { label: 'Gevraagd' },
  askedOn: { label: 'Gevraagd op' },
  asks: { label: 'Wat er wordt gevraagd', codes: askNouns },
  attendance: { label: 'Afspraak', codes: attendanceLabels },
  before: { label: 'Stond er eerst' },
  channel: { label: 'Manier', codes: decisionChannelLabels },
  count: { label: 'Hoe vaak' },
  course: {
    label: 'Gevolg',
    codes: { begins: 'Het traject begint', changes: 'Het plan verandert', runs: 'Het traject liep al' },
  },
  dueOn: { label: 'Uiterlijk' },
  endDate: { label: 'Laatste dag van deelname' },
  endReason: { label: 'Waarom het traject eindigt', codes: endReasonLabels },
  field: { label: 'Onderdeel', codes: reportFieldLabels },
  fields: {
    label: 'Welke gegevens',
    codes: { ...personalDataLabels, formOfAddress: 'aanspreekvorm', addressProtected: 'of het adres geheim is' },
  },
  fact: {
    label: 'Wat voorbij was',
    codes: {
      duePassed: 'De termijn',
      sixWeeksSilent: 'Zes weken zonder reactie',
      twoWeeksOver: 'Twee weken om het samen op te lossen',
      fourteenDaysOver: 'Veertien dagen na het einde',
    },
  },
  formerRepresentative: { label: 'Wie eerst vertegenwoordigde' },
  from: { label: 'Van' },
  ground: {
    label: 'Grond',
    codes: { health: 'Gezondheidsgegevens', bsn: 'BSN', notNeeded: 'Niet nodig voor de opdracht' },
  },
  how: {
    label: 'Hoe',
    codes: {
      mail: 'Per mail',
      post: 'Per post',
      handed: 'Zelf meegegeven',
      phone: 'Gebeld',
      letter: 'Per brief',
      ...noticeAnswerLabels,
    },
  },
  kind: { label: 'Soort', codes: { ...uploadKindLabels, ...noteKindLabels } },
  letter: { label: 'Nummer van de brief' },
  mail: { label: 'Soort mail', codes: mailKindLabels },
  maxEnd: { label: 'Laatste dag van de looptijd' },
  next: {
    label: 'Hoe het verder gaat',
    codes: {
      newPlan: 'De coach maakt een nieuw plan',
      newVersion: 'De coach maakt een nieuwe versie',
      stands: 'Het blijft zoals het is',
      close: 'Het traject stopt',
      stop: 'Het traject stopt',
      hold: 'Wij wachten verder op antwoord',
      end: 'Het traject stopt',
      handover: 'Een andere coach neemt het over',
    },
  },
  number: { label: 'Nummer' },
  on: { label: 'Dag' },
  place: { label: 'Plaats' },
  reason: { label: 'Reden' },
  renewed: { label: 'Nieuwe code gegeven' },
  replaces: { label: 'In plaats van' },
  shown: { label: 'Code laten zien' },
  survey: {
    label: 'Tevredenheidsonderzoek',
    codes: { noObjection: 'Geen bezwaar', objected: 'Bezwaar gemaakt', notEligible: 'Doet niet mee' },
  },
  time: { label: 'Tijd' },
  to: { label: 'Aan wie', codes: writtenTo },
  type: { label: 'Soort bestand', codes: uploadTypeLabels },
  until: { label: 'Tot en met' },
  what: { label: 'Wat', codes: { goal: 'Het doel', hours: 'De uren', duration: 'De looptijd' } },
};

/** Under what a value without a form is told; its own key where nobody gave it a label. */
export function looseLabel(key: string): string {
  return find(key)?.label ?? key;
}

/** A code in words, several with commas between them; the text itself when it is none. */
export function looseCode(key: string, value: string): string {
  const { codes } = find(key) ?? {};
  if (!codes) return value;
  const words = value.split(', ').map((one) => (Object.hasOwn(codes, one) ? codes[one] : undefined));
  if (words.every((one) => one !== undefined))
    return words.map((one, at) => (at === 0 ? one : lowerFirst(one))).join(', ');
  return value;
}

function find(key: string): Loose | undefined {
  return Object.hasOwn(loose, key) ? loose[key] : undefined;
}
