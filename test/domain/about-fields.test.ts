import { expect, it } from 'vitest';
import { answerRows } from '#src/domain/answer-words.ts';
import type { Fields, Form } from '#src/domain/form.ts';
import { intakeForms } from '#src/domain/intake.ts';
import { sponsorKinds } from '#src/domain/organisation.ts';
import { contractChoiceForm, registrationPages } from '#src/domain/registration.ts';
import { contractOf, organisation, sponsorOf, today } from './fixtures.ts';

/** Every form whose answers are shown once more with a link or button 'Wijzig' behind each. */
const shownAgain: readonly Form<Fields>[] = [
  contractChoiceForm(organisation, today),
  ...sponsorKinds.flatMap((kind) => {
    const chosen = { sponsor: sponsorOf(kind, 'Opdrachtgever'), contract: contractOf(kind) };
    return registrationPages(organisation, chosen, { today, birthDate: undefined }).map(({ form }) => form);
  }),
  ...Object.values(intakeForms),
];

it.each(shownAgain.map((form) => [form.title, form] as const))(
  'an answer of "%s" has a short name to be changed by, also where its question is a sentence',
  (_title, form) => {
    for (const { name, about } of answerRows(form, {})) {
      expect([name, about]).toEqual([name, expect.not.stringMatching(/[?.:]|.{46}/)]);
    }
  },
);
