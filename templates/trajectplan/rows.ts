import { choice, chosen, date, month, number, text } from '#src/domain/form.ts';
import { idSchema, type PartnerId } from '#src/domain/ids.ts';
import { activityStatusOptions, reportFieldOptions } from '../parts/lists.ts';

/** The repeating groups of a trajectplan. */

const yearSentence = 'Vul een jaar in van vier cijfers, bijvoorbeeld 2019';
const periodSentence = 'Vul een jaar in of een maand en een jaar, bijvoorbeeld 2019 of 3-2019';

function readYear(line: string): { value: string } | string {
  return /^(19|20)\d{2}$/.test(line) ? { value: line } : yearSentence;
}

/** '2019' or '2019-03'; typed as 2019 or 3-2019. */
function readPeriod(line: string): { value: string } | string {
  const typed =
    /^(?:(0?[1-9]|1[0-2])[-/. ])?((?:19|20)\d{2})$/.exec(line) ?? /^()((?:19|20)\d{2}-(?:0[1-9]|1[0-2]))$/.exec(line);
  if (!typed) return periodSentence;
  return { value: typed[1] ? `${typed[2]}-${typed[1].padStart(2, '0')}` : (typed[2] ?? '') };
}

/** '2019-03' as the hint says: '3-2019'. */
function periodAsTyped(kept: string): string {
  const [year, month] = kept.split('-');
  return month === undefined ? kept : `${Number(month)}-${year}`;
}

export const educationRow = {
  course: text({
    label: 'Opleiding en niveau',
    hint: 'Bijvoorbeeld: mbo niveau 3 verkoper',
    missing: 'Vul de opleiding en het niveau in',
    max: 160,
  }),
  result: choice({
    label: 'Afgerond?',
    missing: 'Kies hoe de opleiding is afgerond',
    as: 'select',
    options: [
      { value: 'diploma', label: 'diploma' },
      { value: 'certificate', label: 'certificaat' },
      { value: 'none', label: 'zonder diploma' },
      { value: 'running', label: 'nog bezig' },
    ],
  }),
  year: text({ label: 'Jaar', optional: true, width: 5, inputmode: 'numeric', max: 4, read: readYear }),
};

export const experienceRow = {
  from: text({
    label: 'Van',
    hint: 'Bijvoorbeeld 2019 of 3-2019',
    missing: periodSentence,
    width: 10,
    max: 10,
    read: readPeriod,
    write: periodAsTyped,
  }),
  until: text({
    label: 'Tot',
    hint: 'Leeg laten als de cliënt er nog werkt',
    optional: true,
    width: 10,
    max: 10,
    read: readPeriod,
    write: periodAsTyped,
  }),
  job: text({ label: 'Functie', missing: 'Vul de functie in', max: 100, named: true }),
  employer: text({ label: 'Werkgever', missing: 'Vul de werkgever in', max: 100, named: true }),
  tasks: text({ label: 'Taken', optional: true, max: 300 }),
};

export const jobRow = { job: text({ label: 'Functie', missing: 'Vul de functie in', max: 80, named: true }) };

export const goalRow = {
  label: text({
    label: 'Korte naam',
    hint: 'Voor het tijdschema en de rapportages. Bijvoorbeeld: Cv, profiel, pitch',
    missing: 'Geef het subdoel een korte naam',
    max: 40,
    named: true,
  }),
  text: text({
    label: 'Subdoel',
    hint: 'Wat is er klaar en wanneer? Zo precies dat iedereen kan zien of het gelukt is.',
    missing: 'Beschrijf het subdoel',
    max: 400,
  }),
  on: date({ label: 'Bereikt op', missing: 'Vul in wanneer het subdoel bereikt is' }),
};

export const activityRow = {
  field: choice({ label: 'Onderdeel', missing: 'Kies een onderdeel', as: 'select', options: reportFieldOptions }),
  text: text({ label: 'Activiteit', missing: 'Beschrijf de activiteit', max: 200 }),
  label: text({
    label: 'Korte naam',
    hint: 'Voor het tijdschema en de rapportages',
    missing: 'Geef de activiteit een korte naam',
    max: 40,
    named: true,
  }),
  by: text({
    label: 'Wie voert het uit?',
    hint: 'Coach, of de naam van het bedrijf waarmee wij samenwerken',
    missing: 'Vul in wie de activiteit uitvoert',
    max: 100,
    named: true,
  }),
  partnerId: chosen({
    label: 'Bedrijf uit onze lijst',
    hint: 'Kies het als een bedrijf waarmee wij samenwerken dit uitvoert',
    optional: true,
    schema: idSchema<PartnerId>(),
  }),
  from: month({ label: 'Van maand', missing: 'Vul de eerste maand in, bijvoorbeeld 3-2027' }),
  until: month({ label: 'Tot en met maand', missing: 'Vul de laatste maand in, bijvoorbeeld 5-2027' }),
  periodWords: text({
    label: 'Periode in woorden',
    hint: 'Alleen als de maanden nog niet vaststaan. Bijvoorbeeld: rond plaatsing',
    optional: true,
    max: 60,
  }),
  hours: number({
    label: 'Begeleidingsuren',
    hint: 'Leeg laten als een ander bedrijf de activiteit uitvoert',
    optional: true,
    min: 0,
    max: 1000,
    step: 0.25,
    unit: 'uur',
    wrong: 'Vul een aantal uur in, in hele, halve of kwart uren',
  }),
  result: text({
    label: 'Beoogd resultaat',
    hint: 'Bijvoorbeeld: subdoel 1',
    missing: 'Vul het beoogde resultaat in',
    max: 100,
  }),
  status: choice({ label: 'Status', missing: 'Kies een status', as: 'select', options: activityStatusOptions }),
};
