import { expect, it } from 'vitest';
import { choices, date, form, parseForm, rows, text } from '#src/domain/form.ts';

const jobs = form({
  title: 'Banen',
  fields: {
    name: text({ label: 'Naam' }),
    on: date({ label: 'Dag', optional: true }),
    days: choices({ label: 'Dagen', min: 0, options: [{ value: 'ma', label: 'Maandag' }] }),
    jobs: rows({ label: 'Banen', noun: 'baan', fields: { job: text({ label: 'Functie' }) } }),
  },
});
const typed = { name: 'Proef', 'on-dag': '1', 'on-maand': '2', 'on-jaar': '2026', days: ['ma'], 'jobs.0.job': 'Kok' };

it('a form reads the names of its fields, and those of ours', () => {
  const ours = { _basis: 'x', _rij: '', '_aantal.jobs': '1', '_reden.jobs.0.job': '' };
  expect(parseForm(jobs, { ...typed, ...ours }).ok).toBe(true);
});

it.each(['religion', 'name.0', 'name-dag', 'on-uur', 'jobs', 'jobs.0', 'jobs.0.religion', 'jobs.x.job', 'toString'])(
  'a form refuses %s, which it did not ask for (R7)',
  (name) => {
    expect(parseForm(jobs, { ...typed, [name]: 'x' })).toEqual({
      ok: false,
      problems: [{ field: '', message: `Er is niets bewaard: dit formulier vraagt niet naar “${name}”` }],
    });
    expect(parseForm(jobs, { ...typed, [name]: 'x' }, [name]).ok).toBe(true);
  },
);
