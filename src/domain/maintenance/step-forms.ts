import { clockField } from '../clock-field.ts';
import { area, choice, date, form, text } from '../form.ts';
import type { Branch } from '../organisation.ts';
import { lengths } from './maintenance.ts';

/** It stays for seven years, so nothing of a client stands in it. */
const noNames = 'Schrijf geen namen of andere gegevens van cliënten op';

const words = { hint: noNames, rows: 3 } as const;
const why = (label: string, missing: string) => area({ ...words, label, missing, max: 400 });

const lengthWords = { 30: 'Een half uur', 60: 'Een uur', 120: 'Twee uur', 240: 'Vier uur' } as const;

const when = {
  day: date({ label: 'Op welke dag?', missing: 'Vul in op welke dag het onderhoud is' }),
  from: clockField('Hoe laat begint het?', 'Vul in hoe laat het onderhoud begint'),
};
const minutes = choice({
  label: 'Hoe lang kan niemand iets bewaren?',
  hint: 'Daarna kan iedereen vanzelf weer bewaren',
  missing: 'Kies hoe lang niemand iets kan bewaren',
  options: lengths.map((length) => ({ value: `${length}` as const, label: lengthWords[length] })),
});
const work = area({ ...words, label: 'Wat gaat u doen?', missing: 'Schrijf op wat u gaat doen', max: 600 });

export const announceForm = form({
  title: 'Kondig onderhoud aan',
  intro: 'Iedereen ziet de dag en de uren in Mijn werk. De vestigingsmanager moet het toezicht aanvaarden.',
  fields: { ...when, minutes, work },
});

export const postponeForm = form({
  title: 'Stel het onderhoud uit',
  intro: 'Daarna kondigt de beheerder de nieuwe dag aan, en aanvaardt de vestigingsmanager opnieuw het toezicht.',
  fields: { ...when, reason: why('Waarom wordt het uitgesteld?', 'Schrijf op waarom het wordt uitgesteld') },
});

/**
 * What cannot wait.
 *
 * @param branches in which this user may carry out maintenance
 */
export function emergencyForm(branches: readonly Branch[]) {
  return form({
    title: 'Begin noodonderhoud',
    intro:
      'Vanaf nu kan niemand iets bewaren. De vestigingsmanager moet binnen 24 uur het toezicht aanvaarden. Gebeurt dat niet, dan krijgt de directie bericht.',
    fields: {
      branch: choice({
        label: 'Voor welke vestiging?',
        missing: 'Kies de vestiging',
        options: branches.map(({ id, name }) => ({ value: id, label: name })),
      }),
      minutes,
      reason: why('Waarom kan dit niet wachten?', 'Schrijf op waarom dit niet kan wachten'),
    },
  });
}

export const failForm = form({
  title: 'Het onderhoud is mislukt',
  intro: 'Daarna zet u alles terug zoals het was.',
  fields: { reason: why('Wat ging er mis?', 'Schrijf op wat er misging') },
});

export const rollBackForm = form({
  title: 'Alles is teruggezet',
  intro: 'Het programma kijkt daarna zelf na of alles heel is.',
  fields: { reason: why('Hoe is alles teruggezet?', 'Schrijf op hoe alles is teruggezet') },
});

/** Break-glass (DOMAIN 8.7). */
export const askDossierForm = form({
  title: 'Vraag om een dossier te openen',
  intro:
    'Als beheerder ziet u geen dossiers. Kan het onderhoud niet verder zonder in één dossier te kijken? Dan vraagt u dat hier. Wie toezicht houdt, beslist.',
  why: 'Na toestemming leest u hooguit een uur, en niet langer dan het onderhoud duurt. De directie krijgt bericht. De cliënt kan zien dat u keek.',
  fields: {
    reference: text({
      label: 'Kenmerk van het dossier',
      hint: 'Bijvoorbeeld MG-2026-0417',
      missing: 'Vul het kenmerk van het dossier in',
      max: 40,
      width: 20,
      checkWords: false,
    }),
    reason: why('Waarom moet u dit dossier zien?', 'Schrijf op waarom u dit dossier moet zien'),
  },
});

export const checkNoteForm = form({
  title: 'Uitleg bij de controle',
  fields: { text: why('Wat is hier gezien of afgesproken?', 'Schrijf op wat u zag of afsprak') },
});
