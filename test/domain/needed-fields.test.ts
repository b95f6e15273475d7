import { describe, expect, it } from 'vitest';
import { decisionForm } from '#src/commands/sponsor/decide.ts';
import { contactDataForm, personForm } from '#src/domain/client-form.ts';
import { type Fields, type Form, parseForm, problemsOf, type Raw } from '#src/domain/form.ts';
import { intakeForms } from '#src/domain/intake.ts';
import { sponsorKinds } from '#src/domain/organisation.ts';
import { representativeForm } from '#src/domain/registration/representative-form.ts';
import { contractForm, sponsorForm } from '#src/domain/sponsor-form.ts';
import { activeSteps } from '#src/domain/steps-active.ts';
import { documentSteps } from '#src/domain/steps-document.ts';
import { endingSteps } from '#src/domain/steps-ending.ts';
import { intakeSteps } from '#src/domain/steps-intake.ts';
import { userForm } from '#src/domain/user-form.ts';
import { kinds } from '#templates/index.ts';
import { coach, organisation, today } from './fixtures.ts';

const forms: readonly (readonly [string, Form<Fields>])[] = [
  ...Object.entries(intakeForms),
  ...Object.entries({ ...intakeSteps, ...activeSteps, ...endingSteps, ...documentSteps }),
  ...sponsorKinds.map((kind) => [`contract of ${kind}`, contractForm(kind)] as const),
  ...['trajectplan', 'voortgangsrapportage', 'eindrapportage'].flatMap((kind) =>
    (kinds[kind]?.sections ?? []).map(({ key, form }) => [`${kind}, ${key}`, form] as const),
  ),
  ['person', personForm(today)],
  ['contactData', contactDataForm],
  ['representative', representativeForm({ today, birthDate: undefined })],
  ['sponsor', sponsorForm],
  ['decision', decisionForm(false)],
];

/** Every single answer this form could get, alone: each choice, and a word or a number where something is typed. */
function singleAnswers({ fields }: Form<Fields>): Raw[] {
  return Object.entries(fields).flatMap(([name, { control }]) => {
    if ('options' in control) return control.options.map(({ value }) => ({ [name]: value }));
    return control.kind === 'rows' ? [] : ['Kok', '12', '1-3-2026'].map((typed) => ({ [name]: typed }));
  });
}

/** Fields that may be left open, and yet are asked beside some answer. */
function askedBeside(form: Form<Fields>): Set<string> {
  const asked = [{}, ...singleAnswers(form)].flatMap((raw) =>
    problemsOf(parseForm(form, raw)).flatMap(({ field }) => (Object.hasOwn(raw, field) ? [] : [field])),
  );
  const typed = (name: string) =>
    !['rows', 'confirm', 'checkboxes'].includes(form.fields[name]?.control.kind ?? 'rows');
  return new Set(asked.filter((name) => typed(name) && form.fields[name]?.required === false));
}

describe('a field that another answer makes needed', () => {
  it.each(forms)('of %s says when, and not that it is never asked', (_name, form) => {
    for (const name of askedBeside(form)) expect([name, form.fields[name]?.needed]).toEqual([name, expect.any(String)]);
  });

  it.each([
    ['password', contractForm('uwv'), 'nodig bij een PDF met een wachtwoord'],
    [
      'adReportOn',
      kinds.trajectplan?.sections.find(({ key }) => key === 'sources')?.form,
      'nodig als het rapport er is',
    ],
    ['discussedWith', endingSteps['client.withdrew'], 'nodig als UWV de opdrachtgever is'],
    ['clauseSignedOn', userForm(organisation, coach, { today }), 'nodig voor toegang'],
  ] as const)('such as %s', (name, form, when) => {
    const { fields }: { readonly fields: Fields } = form ?? { fields: {} };
    expect(fields[name]?.needed).toBe(when);
  });

  it('leaves the password that was agreed before free', () => {
    expect(contractForm('uwv', { agreedOn: today }).fields.password.needed).toBeUndefined();
  });
});
