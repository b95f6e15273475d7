import type { Locator } from 'playwright-core';
import type { Control, Field, Fields } from '#src/domain/form.ts';
import type { Hands } from './hands.ts';

/** A page, or one row of a repeating group. */
type Scope = Pick<Locator, 'getByLabel' | 'getByRole'>;
type Choice = Control & { kind: 'radio' | 'select' | 'checkboxes' };
export type Answers = Readonly<Record<string, unknown>>;

/** English words that may stand behind the Dutch ones, by the name of a field or by field=value of a choice. */
export type EnglishBeside = Readonly<Record<string, string>>;

/**
 * Fills in a form as a person does: by the label on the page, the name of a choice, day, month and year. Answers that
 * are undefined are left as the page shows them.
 */
export function fill(at: At, fields: Fields, answers: Answers): Promise<void> {
  return fillFields(at, fields, answers);
}

/** Whose hands, where on the page, and in which languages it speaks. */
export type At = { readonly hands: Hands; readonly scope: Scope; readonly english?: EnglishBeside };

async function fillFields(at: At, fields: Fields, answers: Answers): Promise<void> {
  for (const [name, field] of Object.entries(fields)) {
    const value = answers[name];
    if (value !== undefined) await fillField(at, { name, field }, value);
  }
}

/** The control a person finds under this label; '(niet verplicht)', or when it is needed, may stand behind it. */
export function labelled({ label }: { readonly label: string }, english = ''): RegExp {
  return new RegExp(`^\\s*${literal(label)}\\s*(\\([^()]*\\))?\\s*(${literal(english)})?\\s*$`);
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

// biome-ignore lint/suspicious/noExplicitAny: fills a field of any value type; its own format() reads the value
type AnyField = Field<any>;

type Named = { readonly name: string; readonly field: AnyField };

async function fillField({ hands, scope, english = {} }: At, asked: Named, value: unknown): Promise<void> {
  const { field } = asked;
  const { control } = field;
  const name = labelled(field, english[asked.name]);
  const posted = field.format(value, 'x');
  switch (control.kind) {
    case 'text':
    case 'textarea':
    case 'month':
      return hands.type(scope.getByLabel(name), String(posted.x ?? ''));
    case 'date': {
      const group = scope.getByRole('group', { name });
      await hands.type(group.getByLabel('Dag', { exact: true }), String(posted['x-dag'] ?? posted.x ?? ''));
      await hands.type(group.getByLabel('Maand', { exact: true }), String(posted['x-maand'] ?? ''));
      return hands.type(group.getByLabel('Jaar', { exact: true }), String(posted['x-jaar'] ?? ''));
    }
    case 'select':
      return hands.pick(scope.getByLabel(name), String(posted.x ?? ''));
    case 'confirm':
      return hands.tick(scope.getByRole('checkbox', { name }), value === true);
    case 'radio':
    case 'checkboxes':
      return choose({ hands, scope: scope.getByRole('group', { name }), english }, { name: asked.name, control }, [
        ...[posted.x ?? []].flat(),
      ]);
    case 'rows':
      // the value of a repeating group is a list of answers to its own fields
      return fillRows({ hands, scope: scope.getByRole('group', { name }) }, control, value as readonly Answers[]);
  }
}

async function choose(
  { hands, scope, english = {} }: At,
  { name, control }: { readonly name: string; readonly control: Choice },
  wanted: readonly string[],
): Promise<void> {
  const role = control.kind === 'radio' ? 'radio' : 'checkbox';
  for (const { value, label } of control.options) {
    const on = wanted.includes(value);
    const words = labelled({ label }, english[`${name}=${value}`]);
    if (on || role === 'checkbox') await hands.tick(scope.getByRole(role, { name: words }), on);
  }
}

async function fillRows({ hands, scope }: At, control: Control & { kind: 'rows' }, rows: readonly Answers[]) {
  const { noun, fields } = control;
  const row = (number: number) => scope.getByRole('group', { name: new RegExp(`^${noun}\\s+${number}$`, 'i') });
  let count = 0;
  while ((await row(count + 1).count()) > 0) count++;
  for (; count < rows.length; count++) {
    await hands.press(scope.getByRole('button', { name: /^Voeg .* toe$/ }).last());
    await row(count + 1).waitFor();
  }
  const unfold = async (number: number) => {
    const folded = row(number).locator('> details:not([open]) > summary');
    if ((await folded.count()) > 0) await hands.press(folded);
  };
  for (; count > rows.length; count--) {
    await unfold(count);
    await hands.press(scope.getByRole('button', { name: new RegExp(`^Verwijder\\s+${noun}\\s+${count}$`, 'i') }));
    await row(count).waitFor({ state: 'detached' });
  }
  for (const [index, answers] of rows.entries()) {
    await unfold(index + 1);
    await fillFields({ hands, scope: row(index + 1) }, fields, answers);
  }
}
