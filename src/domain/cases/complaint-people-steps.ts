import { hasLeft, isEmployed } from '../employment.ts';
import { area, choice, choices, date, form, type Judged, rows, text } from '../form.ts';
import type { UserId } from '../ids.ts';
import { optionsOf } from '../labels.ts';
import { findUser } from '../organisation.ts';
import type { Problem } from '../result.ts';
import { type ComplaintCase, maxAbout } from './case.ts';
import { topicLabels } from './complaint-steps.ts';
import { freeHandlers, type StepAround } from './involved.ts';

/** Steps of a complaint that ask for people of the house: whom it is about, who handles it, who does what we promise. */

/** Chosen instead of a handler of the house. */
export const fromOutside = 'external';

export const complaintPeopleSteps = {
  'complaint.acknowledged': (around: StepAround) =>
    form({
      title: 'Ontvangst bevestigen',
      intro: 'De klager krijgt een brief met wat er gebeurt en wanneer.',
      why: 'Wij bevestigen een klacht binnen vijf werkdagen. Over wie de klacht gaat, ziet er niets van (bepaling 19).',
      fields: {
        about: text({
          label: 'Waar gaat de klacht over, in één zin?',
          hint: 'Zoals het in onze brieven komt: De coach belde twee keer niet terug',
          max: 200,
          missing: 'Schrijf in één zin op waar de klacht over gaat',
        }),
        employees: choices({
          label: 'Over welke medewerker gaat de klacht?',
          hint: 'Deze medewerker ziet niets van de klacht, ook als die klachten behandelt of in de directie zit. Kies niemand als de klacht over niemand in het bijzonder gaat.',
          options: staffOf(around),
          min: 0,
        }),
      },
      check: ({ employees }) => tooMany('employees', employees),
    }),
  'subject.named': (around: StepAround) =>
    form({
      title: 'Over welke medewerker gaat de klacht?',
      intro:
        'Is iemand vergeten, of stond er de verkeerde bij? Wie u hier kiest, ziet niets van de klacht. Wie u weghaalt, krijgt er ook geen brief meer over.',
      fields: {
        employees: choices({
          label: 'Over welke medewerker gaat de klacht?',
          hint: 'Kies niemand als de klacht over niemand in het bijzonder gaat.',
          options: staffOf(around),
          min: 0,
        }),
        reason: area({ label: 'Waarom?', missing: 'Vul in waarom u dit wijzigt', max: 1000, rows: 3 }),
      },
      check: ({ employees }) => tooMany('employees', employees),
    }),
  'admissibility.checked': (around: StepAround) =>
    form({
      title: 'Besluiten over behandeling',
      why: 'Wie de klacht behandelt, had er geen deel aan: niet de coach, niet wie het verzoek ervoor behandelde en niet over wie de klacht gaat (bepaling 19). Gaat de klacht over de directie, dan behandelt iemand van buiten haar.',
      fields: {
        admitted: choice({
          label: 'Behandelen wij de klacht?',
          missing: 'Kies of wij de klacht behandelen',
          options: [
            { value: 'yes', label: 'Ja' },
            { value: 'no', label: 'Nee' },
          ],
        }),
        topic: choice({
          label: 'Waar gaat de klacht vooral over?',
          hint: 'Zoals de behandelaar het vastlegde. Wijzig het als u het anders ziet.',
          optional: true,
          as: 'select',
          options: optionsOf(topicLabels),
        }),
        ...handlerFields(around, 'nodig als wij de klacht behandelen'),
        ground: choice({
          label: 'Waarom behandelen wij de klacht niet?',
          optional: true,
          needed: 'nodig als wij de klacht niet behandelen',
          options: [
            { value: 'handledBefore', label: 'Wij hebben al eerder over deze klacht geoordeeld' },
            { value: 'olderThanYear', label: 'Het is langer dan een jaar geleden gebeurd' },
            { value: 'beforeCourt', label: 'De rechter beslist hierover, of heeft dat al gedaan' },
            { value: 'noInterest', label: 'De klager heeft zelf te weinig belang bij de klacht' },
            { value: 'elsewhere', label: 'De klacht gaat niet over ons werk' },
          ],
        }),
        reason: area({
          label: 'Uitleg voor de klager',
          hint: 'Dit staat ook in de brief.',
          optional: true,
          needed: 'nodig als wij de klacht niet behandelen',
          max: 1000,
          rows: 4,
        }),
      },
      idle: ({ admitted }) =>
        admitted === 'yes'
          ? { fields: ['ground', 'reason'] }
          : admitted === 'no'
            ? { fields: ['handler', 'externalName'] }
            : undefined,
      check: ({ admitted, ground, reason, ...answers }) =>
        admitted === 'no'
          ? [
              ...needed('ground', ground, 'Kies waarom wij de klacht niet behandelen'),
              ...needed('reason', reason, 'Leg uit waarom wij de klacht niet behandelen'),
            ]
          : admitted === 'yes'
            ? handlerProblems(answers)
            : [],
    }),
  'handler.replaced': (around: StepAround) =>
    form({
      title: 'Andere klachtbehandelaar',
      fields: {
        ...handlerFields(around, 'altijd nodig'),
        reason: area({ label: 'Waarom?', missing: 'Vul in waarom iemand anders het doet', max: 1000, rows: 3 }),
      },
      check: handlerProblems,
    }),
  'inquiry.continued': (around: StepAround) =>
    form({
      title: 'Zelf verder onderzoeken',
      intro: 'De klacht is ingetrokken of vervallen. De directie onderzoekt zelf of wij iets moeten veranderen.',
      fields: {
        ...handlerFields(around, 'altijd nodig'),
        reason: area({ label: 'Waarom?', missing: 'Vul in waarom wij verder onderzoeken', max: 1000, rows: 3 }),
      },
      check: handlerProblems,
    }),
  'investigation.started': (around: StepAround) =>
    form({
      title: 'Onderzoek beginnen',
      intro:
        'De medewerker krijgt een brief met wat u hier doorgeeft, en tien werkdagen om te reageren. Druk die brief af en geef die zelf. Tot dat moment ziet de medewerker niets van de klacht.',
      fields: {
        respondents: choices({
          label: 'Wie vragen wij om een reactie?',
          hint: 'Kies niemand als de klacht over niemand in het bijzonder gaat.',
          options: staffOf(around).filter(({ value }) => value !== handlerOf(around)),
          min: 0,
        }),
        passedOn: area({
          label: 'Wat geven wij door van de klacht?',
          hint: 'De medewerker krijgt precies deze tekst. Laat weg wat de medewerker niet hoeft te weten.',
          missing: 'Schrijf op wat de medewerker van de klacht krijgt',
          max: 4000,
          rows: 8,
          checkWords: false,
        }),
      },
      check: ({ respondents }) => tooMany('respondents', respondents),
    }),
  'respondent.replied': (around: StepAround) =>
    form({
      title: 'Reactie van de medewerker',
      fields: {
        respondent: choice({
          label: 'Van wie is de reactie?',
          missing: 'Kies van wie de reactie is',
          options: awaitedOf(around),
          as: 'select',
        }),
        reply: replyField,
      },
    }),
  'measures.set': (around: StepAround) =>
    form({
      title: 'Maatregelen vaststellen',
      intro: 'De klager krijgt een brief met wat wij doen, en voor welke dag.',
      fields: {
        measures: rows({
          label: 'Wat gaan wij doen?',
          noun: 'maatregel',
          min: 1,
          max: 8,
          fields: {
            what: area({ label: 'Maatregel', missing: 'Schrijf op wat wij doen', max: 500, rows: 2 }),
            owner: choice({
              label: 'Wie zorgt ervoor?',
              missing: 'Kies wie ervoor zorgt',
              options: staffOf(around),
              as: 'select',
            }),
            by: date({ label: 'Uiterlijk op', missing: 'Vul in voor welke dag dit gedaan is' }),
          },
        }),
      },
    }),
  'measure.done': (around: StepAround) =>
    form({
      title: 'Maatregel uitgevoerd',
      fields: {
        measure: choice({
          label: 'Welke maatregel is uitgevoerd?',
          missing: 'Kies welke maatregel is uitgevoerd',
          options: openMeasures(around),
        }),
      },
    }),
};

export const replyField = area({
  label: 'Reactie op de klacht',
  hint: 'In de woorden van de medewerker.',
  missing: 'Schrijf de reactie op',
  max: 4000,
  rows: 10,
});

function handlerFields(around: StepAround, needed: string) {
  const free: Choices = freeHandlers(around).map(({ id, name }) => ({ value: id, label: name }));
  return {
    handler: choice({
      label: 'Wie behandelt de klacht?',
      optional: true,
      needed,
      as: 'select',
      options: free.concat({ value: fromOutside, label: 'Iemand van buiten' }),
    }),
    externalName: text({
      label: 'Naam en functie van wie van buiten komt',
      hint: 'De directie legt dan vast wat deze persoon voorbereidt.',
      optional: true,
      needed: 'nodig bij iemand van buiten',
      max: 200,
      checkWords: false,
      named: true,
    }),
  };
}

function handlerProblems({ handler, externalName }: Judged<{ handler: string; externalName: string }>): Problem[] {
  if (!handler) return needed('handler', handler, 'Kies wie de klacht behandelt');
  return handler === fromOutside ? needed('externalName', externalName, 'Vul in wie de klacht behandelt') : [];
}

function needed(field: string, value: unknown, message: string): Problem[] {
  return value ? [] : [{ field, message }];
}

export function tooMany(field: string, chosen: readonly string[] | undefined): Problem[] {
  return chosen && chosen.length > maxAbout ? [{ field, message: 'Kies hoogstens vijf medewerkers' }] : [];
}

type Choices = { readonly value: string; readonly label: string }[];

/** Everybody who works here, and whom it is about already. */
export function staffOf({ organisation, today, theCase }: StepAround): Choices {
  const about = theCase.kind === 'breach' ? [] : theCase.aboutUserIds;
  return organisation.users
    .filter((user) => isEmployed(user, today) || (!hasLeft(user, today) && about.includes(user.id)))
    .map(({ id, name }) => ({ value: id, label: name }));
}

function handlerOf({ theCase }: StepAround): UserId | undefined {
  return theCase.kind === 'complaint' ? theCase.handlerId : undefined;
}

/** Who was asked for a reply when the investigation began. */
export function askedForReply({ facts }: Pick<ComplaintCase, 'facts'>): UserId[] {
  // the form of that step holds ids of staff
  return (facts['investigation.started']?.respondents ?? []) as UserId[];
}

/** Who was asked for a reply and whom it is still about: they are heard and told the judgment, and nobody else (R51). */
export function respondents(theCase: Pick<ComplaintCase, 'facts' | 'aboutUserIds'>): UserId[] {
  return askedForReply(theCase).filter((id) => theCase.aboutUserIds.includes(id));
}

/** Of whom no reply came yet. */
export function awaitedReplies(theCase: Pick<ComplaintCase, 'facts' | 'aboutUserIds' | 'replies'>): UserId[] {
  return respondents(theCase).filter((id) => !theCase.replies.some(({ of }) => of === id));
}

function awaitedOf({ theCase, organisation }: StepAround): Choices {
  const awaited = theCase.kind === 'complaint' ? awaitedReplies(theCase) : [];
  return awaited.map((id) => ({ value: id, label: findUser(organisation, id)?.name ?? 'Oud-medewerker' }));
}

function openMeasures({ theCase }: StepAround): Choices {
  if (theCase.kind !== 'complaint') return [];
  return theCase.measures.filter(({ doneOn }) => !doneOn).map(({ id, text: what }) => ({ value: id, label: what }));
}
