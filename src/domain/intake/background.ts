import { source, yesNo } from '../answers.ts';
import { choice, form, month, number, rows, text } from '../form.ts';
import { civilStatusLabels, optionsOf } from '../labels.ts';
import type { Problem } from '../result.ts';
import { educationLevelLabels } from './labels.ts';

/** P5, kind 3. Optional: the need for it is doubtful today, so "niet opgegeven" is a full answer. */
export const civilStatusForm = form({
  title: 'Burgerlijke staat',
  intro: 'Vraag dit alleen als de opdrachtgever het nodig heeft. U mag dit onderdeel overslaan.',
  why: 'Burgerlijke staat is een van de acht soorten gegevens die het privacyreglement noemt (bepaling 5). Wij leggen niet meer vast dan nodig is (AVG artikel 5).',
  fields: {
    civilStatus: choice({
      label: 'Burgerlijke staat',
      missing: 'Kies de burgerlijke staat, of kies "Niet opgegeven"',
      options: optionsOf(civilStatusLabels),
      as: 'radio',
    }),
    source: source('sponsor', 'client'),
  },
});

/** P5, kind 5. */
export const educationForm = form({
  title: 'Opleiding en diploma’s',
  intro: 'Begin met de laatste opleiding. Cursussen en certificaten horen er ook bij.',
  why: 'Opleiding is een van de acht soorten gegevens die het privacyreglement noemt (bepaling 5). Van diploma’s bewaren wij een kopie (bepaling 6).',
  fields: {
    level: choice({
      label: 'Hoogste niveau dat de cliënt heeft afgemaakt',
      missing: 'Kies het hoogste niveau dat de cliënt heeft afgemaakt',
      options: optionsOf(educationLevelLabels),
    }),
    courses: rows({
      label: 'Opleidingen en cursussen',
      noun: 'opleiding',
      max: 20,
      fields: {
        course: text({
          label: 'Naam van de opleiding of cursus',
          max: 120,
          missing: 'Vul de naam van de opleiding in',
          named: true,
        }),
        level: choice({
          label: 'Niveau',
          missing: 'Kies het niveau van de opleiding',
          options: optionsOf(educationLevelLabels),
        }),
        year: number({
          label: 'Jaar waarin de opleiding stopte',
          year: true,
          min: 1950,
          max: 2100,
          missing: 'Vul het jaar in waarin de opleiding stopte',
          wrong: 'Vul een jaar in met vier cijfers, bijvoorbeeld 2003',
        }),
        diploma: choice({ label: 'Diploma gehaald?', missing: 'Kies of het diploma is gehaald', options: yesNo }),
        copySeen: choice({
          label: 'Heeft u het diploma of een kopie gezien?',
          missing: 'Kies of u het diploma heeft gezien',
          options: yesNo,
        }),
      },
    }),
    source: source('client', 'document'),
  },
  check: ({ level, courses }): Problem[] =>
    courses?.length === 0 && level && level !== 'none' && level !== 'primary'
      ? [{ field: 'courses', message: 'Voeg de opleiding toe die bij het hoogste niveau hoort' }]
      : [],
});

const jobWithoutWork = 'U heeft een baan ingevuld. Kies dan "Ja", of verwijder de baan';

/** P5, kind 6. */
export const experienceForm = form({
  title: 'Werkervaring',
  intro: 'Begin met de laatste baan. Vrijwilligerswerk en stages horen er ook bij.',
  why: 'Werkervaring is een van de acht soorten gegevens die het privacyreglement noemt (bepaling 5). Schrijf niet dat een baan stopte door gezondheid.',
  fields: {
    hasWorked: choice({
      label: 'Heeft de cliënt eerder gewerkt?',
      about: 'eerder werk',
      hint: 'Betaald werk, vrijwilligerswerk of een stage',
      missing: 'Kies of de cliënt eerder heeft gewerkt',
      options: yesNo,
    }),
    jobs: rows({
      label: 'Banen',
      noun: 'baan',
      brief: ['job', 'employer', 'from', 'until'],
      max: 30,
      fields: {
        employer: text({ label: 'Werkgever', max: 120, missing: 'Vul de naam van de werkgever in', named: true }),
        job: text({ label: 'Functie', max: 120, missing: 'Vul de functie in', named: true }),
        from: month({ label: 'Begonnen in', missing: 'Vul in in welke maand de cliënt begon, bijvoorbeeld 3-2019' }),
        until: month({ label: 'Gestopt in', hint: 'Laat leeg als de cliënt hier nog werkt', optional: true }),
        tasks: text({ label: 'Taken', max: 600, missing: 'Vul in wat de cliënt in deze baan deed' }),
        reasonLeft: text({
          label: 'Waarom stopte de baan?',
          hint: 'Kort en neutraal, bijvoorbeeld: einde contract, bedrijf gesloten',
          max: 200,
          optional: true,
        }),
      },
    }),
    source: source('client', 'document'),
  },
  idle: ({ hasWorked }) => (hasWorked === 'no' ? { fields: ['jobs'], refusal: jobWithoutWork } : undefined),
  check: ({ hasWorked, jobs }): Problem[] => {
    if (!jobs) return [];
    if (hasWorked === 'yes' && jobs.length === 0) return [{ field: 'jobs', message: 'Voeg minstens één baan toe' }];
    if (hasWorked === 'no' && jobs.length > 0) return [{ field: 'jobs', message: jobWithoutWork }];
    return jobs.flatMap((job, index) =>
      job.until !== undefined && job.until < job.from
        ? [{ field: `jobs.${index}.until`, message: 'Vul een maand in die na het begin van de baan ligt' }]
        : [],
    );
  },
});
