import { appointmentFields } from '../appointment-fields.ts';
import { optionalClockField } from '../clock-field.ts';
import { area, choice, confirm, date, form, rows, text } from '../form.ts';
import { optionsOf } from '../labels.ts';
import type { ComplaintTopic } from './case.ts';

/** What is asked when a step of a complaint is taken (P19, R50 to R53). Steps that ask for people: `complaintPeopleSteps`. */

const reason = (label: string, missing: string) =>
  area({ label, missing, max: 1000, rows: 4, hint: 'Dit staat ook in de brief.' });

const how = (label: string, missing: string) =>
  text({ label, hint: 'Bijvoorbeeld: per brief van 3 maart', max: 200, missing });

export const topicLabels: Readonly<Record<ComplaintTopic, string>> = {
  treatment: 'Hoe wij met iemand omgaan',
  guidance: 'De begeleiding of het coachen',
  information: 'Uitleg en informatie',
  appointments: 'Afspraken en termijnen',
  outcome: 'Het plan, een rapportage of een besluit',
  privacy: 'Gegevens en privacy',
  other: 'Iets anders',
};

export const judgmentLabels = {
  upheld: 'Gegrond: de klacht is terecht',
  partlyUpheld: 'Deels gegrond',
  notUpheld: 'Ongegrond: de klacht is niet terecht',
  noFinding: 'Geen oordeel: wij kunnen het niet nagaan',
} as const;

export const externalLabels = {
  sponsor: 'De klachtenregeling van de opdrachtgever',
  ombudsman: 'De Nationale ombudsman',
  qualityMark: 'Het keurmerk Blik op Werk',
  supervisor: 'De Autoriteit Persoonsgegevens',
  court: 'De rechter',
} as const;

const external = Object.entries(externalLabels).map(([value, label]) => ({
  // the names of the record above
  value: value as keyof typeof externalLabels,
  label,
}));

export const complaintSteps = {
  'complaint.forwarded': form({
    title: 'Doorsturen naar wie erover gaat',
    why: 'Een klacht die niet over ons werk gaat, sturen wij door als de klager dat goed vindt, binnen tien werkdagen.',
    fields: {
      recipient: text({
        label: 'Naar wie gaat de klacht?',
        hint: 'Zoals het in de brief komt: de gemeente Voorbeeldstad',
        max: 200,
        missing: 'Vul in naar wie de klacht gaat',
        checkWords: false,
        named: true,
      }),
      reason: reason('Waarom gaat de klacht niet over ons werk?', 'Vul in waarom de klacht niet over ons werk gaat'),
      consent: confirm({
        label: 'De klager vindt het goed dat wij de klacht doorsturen',
        missing: 'Vraag eerst of de klager het goed vindt en zet een vinkje',
      }),
    },
  }),
  'admissibility.advised': form({
    title: 'Advies over behandeling',
    intro: 'De directie besluit of wij de klacht behandelen. Hier staat uw advies.',
    fields: {
      advice: choice({
        label: 'Wat is uw advies?',
        missing: 'Kies wat u adviseert',
        options: [
          { value: 'yes', label: 'Behandelen' },
          { value: 'no', label: 'Niet behandelen' },
        ],
      }),
      topic: choice({
        label: 'Waar gaat de klacht vooral over?',
        hint: 'Dit telt mee in de cijfers van het jaar, zonder namen.',
        missing: 'Kies waar de klacht vooral over gaat',
        options: optionsOf(topicLabels),
      }),
      reason: area({ label: 'Waarom?', missing: 'Vul in waarom u dit adviseert', max: 1000, rows: 4 }),
    },
  }),
  'informal.proposed': form({
    title: 'Samen oplossen',
    why: 'Samen oplossen kan alleen als beide kanten dat willen. De termijn loopt door. Is er na twee weken geen oplossing, dan gaat de klacht verder.',
    fields: {
      agree: confirm({
        label: 'De klager en de medewerker willen allebei samen zoeken naar een oplossing',
        missing: 'Vraag het eerst aan beide kanten en zet een vinkje',
      }),
    },
  }),
  'informal.settled': form({
    title: 'Samen opgelost',
    intro: 'De klager krijgt een brief met wat er is afgesproken.',
    fields: {
      agreedOn: date({ label: 'Op welke dag is het afgesproken?', missing: 'Vul in op welke dag het is afgesproken' }),
      agreements: rows({
        label: 'Wat is er afgesproken?',
        hint: 'Zoals het in de brief komt: De coach belt u terug',
        noun: 'afspraak',
        min: 1,
        max: 8,
        fields: {
          what: area({ label: 'Afspraak', missing: 'Schrijf op wat er is afgesproken', max: 500, rows: 2 }),
          by: date({ label: 'Uiterlijk op', missing: 'Vul in voor welke dag dit gebeurt' }),
        },
      }),
      confirmed: confirm({
        label: 'De klager en de medewerker zeggen allebei dat dit klopt',
        missing: 'Laat beide kanten eerst bevestigen wat er is afgesproken en zet een vinkje',
      }),
    },
  }),
  'informal.failed': form({
    title: 'Samen oplossen lukt niet',
    intro: 'De klacht gaat verder. Niemand hoeft te zeggen waarom het niet lukte.',
    fields: {},
  }),
  'agreement.broken': form({
    title: 'Klacht verder behandelen',
    intro: 'De afspraak is niet nagekomen. De klacht gaat verder.',
    fields: { how: how('Hoe weten wij dit?', 'Vul in hoe wij dit weten') },
  }),
  'hearing.offered': form({
    title: 'Gesprek aanbieden',
    intro: 'Beide kanten krijgen een uitnodiging. Worden zij apart gehoord, vul dan ook in wanneer de medewerker komt.',
    fields: {
      ...appointmentFields,
      separateOn: date({ label: 'Dag van het gesprek met de medewerker', optional: true }),
      separateTime: optionalClockField('Tijd van het gesprek met de medewerker'),
    },
  }),
  'hearing.held': form({
    title: 'Beide kanten gehoord',
    intro: 'Beide kanten krijgen dit verslag. Zij mogen zeggen wat er niet klopt.',
    fields: {
      on: date({ label: 'Dag van het gesprek', missing: 'Vul de dag van het gesprek in' }),
      present: text({
        label: 'Wie waren erbij?',
        missing: 'Vul in wie erbij waren',
        max: 300,
        checkWords: false,
        named: true,
      }),
      complainant: area({
        label: 'Wat zei de klager?',
        missing: 'Schrijf op wat de klager zei',
        max: 2000,
        rows: 6,
      }),
      respondent: area({
        label: 'Wat zei de medewerker?',
        optional: true,
        needed: 'nodig als de klacht over een medewerker gaat',
        max: 2000,
        rows: 6,
      }),
    },
  }),
  'hearing.waived': form({
    title: 'Geen gesprek',
    fields: {
      how: text({
        label: 'Hoe weten wij dat de klager geen gesprek wil?',
        hint: 'Bijvoorbeeld: per brief van 3 maart, of twee keer niet gekomen',
        max: 200,
        missing: 'Vul in hoe wij dit weten',
      }),
    },
  }),
  'drafting.started': form({
    title: 'Oordeel voorbereiden',
    intro: 'Beide kanten hebben kunnen zeggen wat zij vinden.',
    fields: {},
  }),
  'decision.signed': form({
    title: 'Oordeel ondertekenen',
    why: 'De directie stelt het oordeel vast, nooit wie de klacht behandelde alleen. De klager en de medewerker krijgen allebei het oordeel; bij de klager staat waar die verder terechtkan.',
    fields: {
      findings: reason('Wat stelt u vast?', 'Schrijf op wat u vaststelt'),
      judgment: choice({
        label: 'Wat is het oordeel?',
        missing: 'Kies het oordeel',
        options: [
          { value: 'upheld', label: judgmentLabels.upheld },
          { value: 'partlyUpheld', label: judgmentLabels.partlyUpheld },
          { value: 'notUpheld', label: judgmentLabels.notUpheld },
          { value: 'noFinding', label: judgmentLabels.noFinding },
        ],
      }),
      reason: reason('Waarom is dit het oordeel?', 'Vul in waarom dit het oordeel is'),
    },
  }),
  'measures.none': form({
    title: 'Zonder maatregelen afsluiten',
    fields: {
      reason: area({
        label: 'Waarom verandert er niets?',
        hint: 'Is de klacht geheel of voor een deel terecht, dan krijgt de klager dit in een brief.',
        optional: true,
        needed: 'nodig als de klacht geheel of voor een deel terecht is',
        max: 1000,
        rows: 4,
      }),
    },
  }),
  'term.extended': form({
    title: 'Termijn verlengen',
    intro: 'De klager krijgt een brief. De termijn is pas verlengd als die brief weggaat voor de laatste dag.',
    why: 'Wij verlengen één keer zelf, met vier weken en een reden, voordat zes weken voorbij zijn. Daarna kan het alleen als de klager het goed vindt.',
    fields: {
      reason: reason('Waarom is meer tijd nodig?', 'Vul in waarom meer tijd nodig is'),
      consent: text({
        label: 'Hoe liet de klager weten dat het goed is?',
        hint: 'Bijvoorbeeld: door de telefoon op 3 maart',
        max: 200,
        optional: true,
        needed: 'nodig na de eerste verlenging, of als de termijn voorbij is',
      }),
      until: date({
        label: 'Tot en met welke dag vindt de klager het goed?',
        optional: true,
        needed: 'nodig na de eerste verlenging, of als de termijn voorbij is',
      }),
    },
  }),
  'complaint.withdrawn': form({
    title: 'Klacht ingetrokken',
    intro: 'De directie mag daarna zelf verder onderzoeken.',
    fields: { how: how('Hoe heeft de klager de klacht ingetrokken?', 'Vul in hoe de klager de klacht introk') },
  }),
  'client.died': form({
    title: 'Overlijden van de klager',
    fields: {
      source: text({ label: 'Van wie weten wij dit?', max: 200, missing: 'Vul in van wie wij dit weten' }),
      sure: confirm({
        label: 'Wie de klacht indiende, is overleden. Een klacht van iemand anders over de cliënt loopt door.',
        missing: 'Zet een vinkje als het zeker is',
      }),
    },
  }),
  'external.opened': form({
    title: 'Ook elders in behandeling',
    intro: 'Dat mag altijd. Onze behandeling loopt gewoon door.',
    fields: {
      where: choice({ label: 'Waar ligt de klacht ook?', missing: 'Kies waar de klacht ook ligt', options: external }),
      how: how('Hoe weten wij dit?', 'Vul in hoe wij dit weten'),
    },
  }),
  'external.ended': form({
    title: 'Behandeling elders afgelopen',
    fields: { outcome: area({ label: 'Wat kwam eruit?', optional: true, max: 1000, rows: 3 }) },
  }),
} as const;
