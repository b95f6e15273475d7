import { choices, form } from '../form.ts';
import { optionsOf, roleLabels } from '../labels.ts';
import type { Role } from '../organisation.ts';

/** R57: the roles that cannot work without a second factor. Whoever has such a role and none yet, sets it up at the next click. */
export const secondFactorForm = form({
  title: 'Tweede stap bij het inloggen',
  intro: 'Wie zo’n rol heeft en nog geen tweede stap, zet die aan bij de volgende klik. Iedereen mag hem aanzetten.',
  why: 'Met alleen een gestolen wachtwoord komt dan niemand binnen (privacyreglement, bepaling 21).',
  fields: {
    roles: choices<Role>({
      label: 'Voor welke rollen moet dit?',
      min: 0,
      missing: 'Kies de rollen',
      options: optionsOf(roleLabels),
    }),
  },
});
