import { describe, expect, it } from 'vitest';
import { answerRows } from '#src/domain/answer-words.ts';
import { formatForm } from '#src/domain/form.ts';
import type { PartnerId } from '#src/domain/ids.ts';
import { answersIn } from '#src/domain/inspection/answers.ts';
import { educationForm } from '#src/domain/intake/background.ts';
import { activitiesForm } from '#templates/trajectplan/approach-fields.ts';
import { startForm } from '#templates/trajectplan/fields.ts';
import { proefSections } from '#templates/trajectplan/sample-proef.ts';
import { idOf } from '#test/store/sample-dossier.ts';

const course = { course: 'Vmbo kader', level: 'mbo2', year: 2003, diploma: 'yes', copySeen: 'no' } as const;

describe('answers in words', () => {
  it('write a year without a point, and say what each answer of a row is about', () => {
    const rows = answerRows(educationForm, { level: 'mbo2', courses: [course], source: 'client' });
    const { value = '' } = rows.find(({ name }) => name === 'courses') ?? {};
    expect(value).toMatch(/^Vmbo kader · Niveau: .+ · Jaar waarin de opleiding stopte: 2003 · Diploma gehaald\? Ja · /);
  });

  it('say of what was chosen from the house that it was, and no number of ours', () => {
    const partnerId = idOf<PartnerId>('partner-1');
    const [row] = proefSections.activities.activities;
    const rows = answerRows(activitiesForm, { activities: [{ ...row, partnerId }] });
    const { value = '' } = rows.find(({ name }) => name === 'activities') ?? {};
    expect(value).toContain('Bedrijf uit onze lijst: gekozen');
    expect(value).not.toContain(partnerId);
    const told = answersIn({ activities: [{ ...row, partnerId }] }, activitiesForm, { names: {} } as never);
    expect(JSON.stringify(told)).not.toContain(partnerId);
  });

  it('show a month of a plan again the way its hint asks for it', () => {
    const job = { from: '2011-03', until: '2019', job: 'Kok', employer: 'De Kaart', tasks: 'Koken' };
    const shown = formatForm(startForm, { experience: [job] });
    expect(Object.values(shown)).toContain('3-2011');
    expect(Object.values(shown)).toContain('2019');
    expect(Object.values(shown)).not.toContain('2011-03');
  });
});
