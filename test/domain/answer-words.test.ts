import { describe, expect, it } from 'vitest';
import { answerRows } from '#src/domain/answer-words.ts';
import { formatForm } from '#src/domain/form.ts';
import { educationForm } from '#src/domain/intake/background.ts';
import { startForm } from '#templates/trajectplan/fields.ts';

const course = { course: 'Vmbo kader', level: 'mbo2', year: 2003, diploma: 'yes', copySeen: 'no' } as const;

describe('answers in words', () => {
  it('write a year without a point, and say what each answer of a row is about', () => {
    const rows = answerRows(educationForm, { level: 'mbo2', courses: [course], source: 'client' });
    const { value = '' } = rows.find(({ name }) => name === 'courses') ?? {};
    expect(value).toMatch(/^Vmbo kader · Niveau: .+ · Jaar waarin de opleiding stopte: 2003 · Diploma gehaald\? Ja · /);
  });

  it('show a month of a plan again the way its hint asks for it', () => {
    const job = { from: '2011-03', until: '2019', job: 'Kok', employer: 'De Kaart', tasks: 'Koken' };
    const shown = formatForm(startForm, { experience: [job] });
    expect(Object.values(shown)).toContain('3-2011');
    expect(Object.values(shown)).toContain('2019');
    expect(Object.values(shown)).not.toContain('2011-03');
  });
});
