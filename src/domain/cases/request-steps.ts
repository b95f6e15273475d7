import { appointmentFields } from '../appointment-fields.ts';
import { area, choice, confirm, date, form, text } from '../form.ts';
import { how, whoAsksSteps } from './who-asks-steps.ts';

/** What is asked when a step of a request is taken (P17, P18, R44 to R49). */

export const reason = (label: string, missing: string) =>
  area({ label, missing, max: 1000, rows: 4, hint: 'Dit staat ook in de brief.' });

const minutes = {
  on: date({ label: 'Dag van het gesprek', missing: 'Vul de dag van het gesprek in' }),
  present: text({
    label: 'Wie waren erbij?',
    missing: 'Vul in wie erbij waren',
    max: 300,
    checkWords: false,
    named: true,
  }),
  shown: area({
    label: 'Wat is er getoond of meegegeven?',
    hint: 'Bijvoorbeeld: het inzageoverzicht',
    missing: 'Vul in wat er is getoond of meegegeven. Vul "niets" in als er niets is getoond',
    max: 500,
    rows: 2,
  }),
  minutes: area({
    label: 'Verslag van het gesprek',
    missing: 'Schrijf op wat er is besproken',
    max: 4000,
    rows: 8,
  }),
};

export const requestSteps = {
  ...whoAsksSteps,
  'nothing.found': form({
    title: 'Niets vastgelegd',
    fields: {
      searched: confirm({
        label:
          'Ik heb gezocht op naam, geboortedatum en kenmerk, ook in het archief. Er is niets (meer) over deze persoon vastgelegd.',
        missing: 'Zoek eerst op naam, geboortedatum en kenmerk',
      }),
    },
  }),
  'request.excessive': form({
    title: 'Afwijzen als overmatige herhaling',
    why: 'Alleen wie hetzelfde heel vaak vraagt, mag worden afgewezen. Wij moeten dat kunnen uitleggen (AVG artikel 12, lid 5).',
    fields: {
      reason: reason('Waarom is dit een overmatige herhaling?', 'Vul in waarom dit een overmatige herhaling is'),
    },
  }),
  'request.effective': form({
    title: 'Direct uitvoeren',
    why: 'Wie niet mee wil doen aan de enquête, hoeft geen reden te geven (AVG artikel 21). Wie vraagt om gegevens niet te gebruiken, krijgt dat meteen (AVG artikel 18).',
    intro: 'Dit geldt meteen: overal in het dossier.',
    fields: {
      rightPerson: confirm({
        label: 'Ik weet dat de cliënt dit zelf vraagt, of iemand die de cliënt mag vertegenwoordigen',
        missing: 'Stel eerst vast dat het de juiste persoon is',
      }),
    },
  }),
  'talk.planned': form({ title: 'Gesprek plannen', fields: appointmentFields }),
  'talk.declined': form({
    title: 'Antwoord per brief',
    intro: 'De cliënt wil geen gesprek. Het antwoord gaat dan per brief.',
    fields: {
      how: text({
        label: 'Hoe heeft de cliënt dit laten weten?',
        hint: 'Bijvoorbeeld: door de telefoon op 3 maart',
        max: 200,
        missing: 'Vul in hoe de cliënt dit liet weten',
      }),
    },
  }),
  'client.noShow': form({ title: 'Niet verschenen', intro: 'Wij leggen geen reden vast.', fields: {} }),
  'talk.held': form({ title: 'Verslag van het gesprek', fields: minutes }),
  'request.granted': form({
    title: 'Toewijzen',
    fields: {
      reason: area({
        label: 'Toelichting',
        hint: 'Bijvoorbeeld welk stuk u heeft gezien',
        max: 1000,
        rows: 3,
        optional: true,
      }),
    },
  }),
  'package.handed': form({
    title: 'Inzagepakket gegeven',
    fields: {
      on: date({ label: 'Op welke dag?', missing: 'Vul in op welke dag het pakket is gegeven' }),
      how: choice({
        label: 'Hoe is het gegeven?',
        missing: 'Kies hoe het pakket is gegeven',
        options: [
          { value: 'handed', label: 'In het gesprek overhandigd' },
          { value: 'post', label: 'Per aangetekende post' },
          { value: 'link', label: 'Via de website', hint: 'Met de code en de geboortedatum, zeven dagen lang' },
        ],
      }),
      toWhom: choice({
        label: 'Aan wie?',
        missing: 'Kies aan wie het pakket is gegeven',
        options: [
          { value: 'client', label: 'Aan de cliënt zelf' },
          { value: 'representative', label: 'Aan de vertegenwoordiger, die vandaag nog mag optreden' },
        ],
      }),
    },
  }),
  'complaint.filed': form({
    title: 'Klacht indienen',
    intro:
      'Leg de klacht vast bij Verzoeken, of wijs de cliënt op het formulier op de website. Hier zegt u alleen of de klacht in de plaats komt van dit verzoek.',
    fields: {
      takesOver: choice({
        label: 'Wat wil de cliënt?',
        missing: 'Kies wat de cliënt wil',
        options: [
          { value: 'no', label: 'De klacht én een antwoord op dit verzoek' },
          { value: 'yes', label: 'Alleen nog de klacht' },
        ],
      }),
    },
  }),
  'ladder.skipped': form({
    title: 'Naar de toezichthouder of de rechter',
    intro: 'Dat mag altijd. Het verzoek loopt gewoon door.',
    fields: {
      where: choice({
        label: 'Waarheen ging de cliënt?',
        missing: 'Kies waarheen de cliënt ging',
        options: [
          { value: 'supervisor', label: 'De Autoriteit Persoonsgegevens' },
          { value: 'court', label: 'De rechter' },
        ],
      }),
      how: how('Hoe weten wij dit?', 'Vul in hoe wij dit weten'),
    },
  }),
  'term.extended': form({
    title: 'Termijn verlengen',
    intro: 'De aanvrager krijgt een brief. De termijn is pas verlengd als die brief weggaat voor de laatste dag.',
    why: 'Verlengen kan één keer, met twee maanden, en alleen voordat de eerste termijn voorbij is (AVG artikel 12, lid 3).',
    fields: { reason: reason('Waarom is meer tijd nodig?', 'Vul in waarom meer tijd nodig is') },
  }),
  'request.withdrawn': form({
    title: 'Verzoek ingetrokken',
    fields: {
      how: text({
        label: 'Hoe heeft de cliënt het verzoek ingetrokken?',
        hint: 'Bijvoorbeeld: per brief van 3 maart, of in het gesprek van 3 maart',
        max: 200,
        missing: 'Vul in hoe de cliënt het verzoek introk',
      }),
    },
  }),
  'client.disagrees': form({
    title: 'De cliënt is het niet eens met het antwoord',
    fields: {
      words: area({
        label: 'Wat vindt de cliënt, in eigen woorden?',
        missing: 'Schrijf op wat de cliënt vindt',
        max: 2000,
        rows: 5,
        checkWords: false,
      }),
    },
  }),
  'directorate.planned': form({ title: 'Gesprek met de directie plannen', fields: appointmentFields }),
  'directorate.held': form({ title: 'Verslag van het gesprek met de directie', fields: minutes }),
  'directorate.decided': form({
    title: 'Besluit van de directie',
    fields: {
      decision: choice({
        label: 'Wat besluit de directie?',
        missing: 'Kies wat de directie besluit',
        options: [
          { value: 'uphold', label: 'Het antwoord van de coach blijft staan' },
          { value: 'partly', label: 'De cliënt krijgt voor een deel gelijk' },
          { value: 'grant', label: 'De cliënt krijgt gelijk' },
        ],
      }),
      done: area({
        label: 'Wat doen wij?',
        max: 1000,
        rows: 3,
        optional: true,
        needed: 'nodig als de cliënt geheel of voor een deel gelijk krijgt',
      }),
      by: date({ label: 'Voor welke dag is dat gedaan?', optional: true, needed: 'nodig als wij iets doen' }),
      reason: reason('Waarom besluit de directie dit?', 'Vul in waarom de directie dit besluit'),
    },
  }),
  'restriction.lifted': form({
    title: 'Beperking opheffen',
    intro: 'Wij gebruiken de gegevens dan weer. Vertel dat eerst aan de cliënt.',
    why: 'De cliënt hoort het voordat wij de gegevens weer gebruiken (AVG artikel 18, lid 3).',
    fields: {
      reason: area({
        label: 'Waarom gebruiken wij de gegevens weer?',
        missing: 'Vul in waarom wij de gegevens weer gebruiken',
        max: 1000,
        rows: 3,
      }),
      on: date({
        label: 'Op welke dag is dit aan de cliënt verteld?',
        missing: 'Vul in op welke dag dit aan de cliënt is verteld',
      }),
      how: text({
        label: 'Hoe is dit aan de cliënt verteld?',
        hint: 'Bijvoorbeeld: door de telefoon, of per brief',
        missing: 'Vul in hoe dit aan de cliënt is verteld',
        max: 200,
      }),
    },
  }),
  'client.accepts': form({ title: 'De cliënt is het eens', fields: {} }),
  'client.died': form({
    title: 'Overlijden van de cliënt',
    intro: 'Het verzoek wordt gesloten. Er gaan geen brieven meer uit.',
    fields: {
      source: text({
        label: 'Van wie weten wij dit?',
        max: 200,
        missing: 'Vul in van wie wij dit weten',
      }),
      sure: confirm({ label: 'Ik weet zeker dat de cliënt is overleden', missing: 'Zet een vinkje als het zeker is' }),
    },
  }),
} as const;
