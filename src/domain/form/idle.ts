import type { Problem } from '../result.ts';
import { readFields } from './fields.ts';
import type { Fields, Form, Idle, Raw } from './language.ts';
import { postedList } from './posted.ts';
import { isAsked } from './unasked.ts';

type MayIdle = Pick<Form<Fields>, 'fields' | 'idle'>;

/** What was posted, without the fields that tell nothing beside the other answers: those are neither judged nor kept. */
export function withoutIdle(form: MayIdle, raw: Raw): Raw {
  const idle = idleFields(form, idleBeside(form, raw));
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !isAsked(idle, name)));
}

/** Where something was typed that its form refuses to leave out unseen; one problem a field, whatever was typed. */
export function idleProblems(form: MayIdle, raw: Raw): Problem[] {
  const beside = idleBeside(form, raw);
  const { refusal: message } = beside ?? {};
  if (message === undefined) return [];
  return Object.entries(idleFields(form, beside))
    .filter(([key, field]) => Object.keys(raw).some((name) => isAsked({ [key]: field }, name) && isTyped(raw, name)))
    .map(([field]) => ({ field, message }));
}

function isTyped(raw: Raw, name: string): boolean {
  return postedList(raw, name).length > 0;
}

function idleBeside(form: MayIdle, raw: Raw): Idle | undefined {
  return form.idle?.(readFields(form.fields, raw, '').values);
}

function idleFields({ fields }: MayIdle, idle: Idle | undefined): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => idle?.fields.includes(name)));
}
