import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contactDataForm, personForm } from '#src/domain/client-form.ts';
import { type Fields, type Form, formSchema, parseForm, type Raw } from '#src/domain/form.ts';
import { intakeForms } from '#src/domain/intake.ts';
import { noteForm } from '#src/domain/note-form.ts';
import { sponsorKinds } from '#src/domain/organisation.ts';
import { contractChoiceForm, registrationPages } from '#src/domain/registration.ts';
import { branchForm, contactForm, contractForm, sponsorForm, verifyContactForm } from '#src/domain/sponsor-form.ts';
import { uploadForm } from '#src/domain/upload-check.ts';
import { userForm } from '#src/domain/user-form.ts';
import { healthWords } from '#src/domain/words.ts';
import { anyCharacter } from '#test/any-character.ts';
import { coach, contractOf, id, organisation, sponsorOf, today } from './fixtures.ts';

const registration = sponsorKinds.flatMap((kind) =>
  registrationPages(
    organisation,
    { sponsor: sponsorOf(kind, 'Opdrachtgever'), contract: contractOf(kind) },
    { today, birthDate: undefined },
  ).map((page): [string, Form<Fields>] => [`${kind}.${page.key}`, page.form]),
);

const forms: [string, Form<Fields>][] = [
  ...Object.entries(intakeForms),
  ...registration,
  ...sponsorKinds.map((kind): [string, Form<Fields>] => [`contract.${kind}`, contractForm(kind)]),
  ['contractChoice', contractChoiceForm(organisation, today)],
  ['person', personForm(today)],
  ['contactData', contactDataForm],
  ['note', noteForm([{ number: 1, title: 'Werkritme opbouwen' }], today)],
  ['branch', branchForm],
  ['sponsor', sponsorForm],
  ['contact', contactForm({ name: 'Gemeente', domains: ['voorbeeld.example'] })],
  ['verifyContact', verifyContactForm(today)],
  ['upload', uploadForm],
  ['user', userForm(organisation, { ...coach, id: id('directie'), roles: ['directorate'] }, { today })],
  ['ownAccount', userForm(organisation, coach, { today, editing: coach.id })],
];

type Named = { readonly name: string; readonly field: Fields[string] };

function allFields(fields: Fields, prefix = ''): Named[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const name = prefix + key;
    const inner = field.control.kind === 'rows' ? allFields(field.control.fields, `${name}.0.`) : [];
    return [{ name, field }, ...inner];
  });
}

describe.each(forms)('the form %s', (_name, form) => {
  it('says of every missing answer, in its own words, what to do', () => {
    for (const { name, field } of allFields(form.fields)) {
      const parsed = field.parse({}, name);
      if (!field.required) continue;
      const message = parsed.ok ? '' : parsed.problems[0]?.message;
      expect(message, name).toMatch(/^(Vul|Kies|Schrijf|Zet|Kijk|Bekijk|Bel|Voeg) /);
      expect(message, name).not.toMatch(/^(Vul in|Kies): |^Zet een vinkje om verder|^Kies minstens één antwoord$/);
    }
  });

  it('has a label on every field and words that pass its own word check', () => {
    for (const { name, field } of allFields(form.fields)) {
      expect(field.label.trim(), name).not.toBe('');
      expect(healthWords(`${field.label}. ${field.hint ?? ''}`), name).toEqual([]);
      expect(`${field.label}${field.hint ?? ''}`, name).not.toMatch(/!|onjuist|verboden/i);
    }
  });

  it('becomes a closed JSON Schema', () => {
    expect(z.toJSONSchema(formSchema(form))).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it('answers any post in Dutch and keeps only what fits its schema', () => {
    const fields = allFields(form.fields);
    const options = fields.flatMap(({ field }) =>
      'options' in field.control ? field.control.options.map((one) => one.value) : [],
    );
    const texts = fc.oneof(
      fc.constantFrom(
        '',
        'ja',
        '1',
        '28,5',
        '1-3-2027',
        '3-2019',
        'J.M.',
        '1234 AB',
        '999991644',
        'a@voorbeeld.example',
        ...options,
      ),
      fc.string({ unit: anyCharacter, maxLength: 20 }),
    );
    const raws = fc
      .record(
        Object.fromEntries(fields.map(({ name }) => [name, fc.oneof(texts, fc.array(texts, { maxLength: 2 }))])),
        {
          requiredKeys: [],
        },
      )
      // a key that is not required is absent, never undefined
      .map((raw) => raw as Raw);
    fc.assert(
      fc.property(raws, (raw) => {
        const parsed = parseForm(form, raw);
        if (parsed.ok) expect(formSchema(form).safeParse(parsed.value).error).toBeUndefined();
        else {
          for (const { message } of parsed.problems) {
            expect(message).not.toMatch(
              /invalid|expected|required|received|too (small|big)|undefined|null|NaN|\[object/i,
            );
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
