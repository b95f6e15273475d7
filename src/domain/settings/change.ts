import { z } from 'zod';
import { answerRows } from '../answer-words.ts';
import { type Field, type Fields, type Form, text } from '../form.ts';
import { type BranchId, idSchema, type UserId } from '../ids.ts';
import { instantSchema } from '../time.ts';

/** What the house sets for itself by a form. Texts with versions to put back are not among them (wording, secrecy). */
export const settingKeys = [
  'supervisor',
  'terms',
  'access',
  'maintenance',
  'secondFactor',
  'billing',
  'surveyAgency',
  'branch',
] as const;
export type SettingKey = (typeof settingKeys)[number];

/** A setting that became another one: who, when and why, and each answer as people read it, before and after. */
export const settingChangeSchema = z.strictObject({
  setting: z.enum(settingKeys),
  /** Which branch, where the setting is a branch's. */
  branchId: idSchema<BranchId>().optional(),
  at: instantSchema,
  by: idSchema<UserId>(),
  reason: z.string().min(1).max(200),
  answers: z.array(z.strictObject({ label: z.string(), from: z.string(), to: z.string() })).min(1),
});
export type SettingChange = z.infer<typeof settingChangeSchema>;

const reason = text({
  label: 'Waarom verandert u dit?',
  hint: 'Dit blijft bewaard, met uw naam',
  missing: 'Schrijf waarom u dit verandert',
  max: 200,
  checkWords: false,
});

/** The questions of a setting, and why it changes. */
export function withReason<F extends Fields>(asked: Form<F>): Form<F & { reason: Field<string> }> {
  // the rules of the form judge its own answers; they never see the reason
  return { ...asked, fields: { ...asked.fields, reason } } as unknown as Form<F & { reason: Field<string> }>;
}

type Given = Readonly<Record<string, unknown>>;

/** Which answers differ, in words. A secret is never written down: it only says that there is another one. */
export function differences(
  asked: Pick<Form<Fields>, 'fields'>,
  before: Given,
  after: Given,
): SettingChange['answers'] {
  const [from, to] = [answerRows(asked, before), answerRows(asked, after)];
  return from.flatMap(({ name, label, value }, index) => {
    const now = to[index]?.value ?? '';
    if (now === value) return [];
    const control = asked.fields[name]?.control;
    const isSecret = control?.kind === 'text' && control.secret === true;
    return [isSecret ? { label, from: 'Niet getoond', to: 'Nieuw' } : { label, from: value, to: now }];
  });
}
