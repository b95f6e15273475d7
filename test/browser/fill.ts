import type { Locator } from 'playwright-core';
import type { Control, Field, Fields } from '#src/domain/form.ts';

/** A page, or one row of a repeating group. */
export type Scope = Pick<Locator, 'getByLabel' | 'getByRole'>;
export type Answers = Readonly<Record<string, unknown>>;

/**
 * Fills in a form as a person does: by the label on the page, the name of a choice, day, month and year. Answers that
 * are undefined are left as the page shows them.
 */
export async function fill(scope: Scope, fields: Fields, answers: Answers): Promise<void> {
  for (const [name, field] of Object.entries(fields)) {
    const value = answers[name];
    if (value !== undefined) await fillField(scope, field, value);
  }
}

/** The control a person finds under this label; '(niet verplicht)' may stand behind it. */
export function labelled({ label }: { readonly label: string }): RegExp {
  const literal = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^\\s*${literal}\\s*(\\(niet verplicht\\))?\\s*$`);
}

// biome-ignore lint/suspicious/noExplicitAny: fills a field of any value type; its own format() reads the value
type AnyField = Field<any>;

async function fillField(scope: Scope, field: AnyField, value: unknown): Promise<void> {
  const { control } = field;
  const name = labelled(field);
  const posted = field.format(value, 'x');
  switch (control.kind) {
    case 'text':
    case 'textarea':
    case 'month':
      return scope.getByLabel(name).fill(String(posted.x ?? ''));
    case 'date': {
      const group = scope.getByRole('group', { name });
      await group.getByLabel('Dag', { exact: true }).fill(String(posted['x-dag'] ?? posted.x ?? ''));
      await group.getByLabel('Maand', { exact: true }).fill(String(posted['x-maand'] ?? ''));
      return group.getByLabel('Jaar', { exact: true }).fill(String(posted['x-jaar'] ?? ''));
    }
    case 'select':
      return void (await scope.getByLabel(name).selectOption(String(posted.x ?? '')));
    case 'confirm':
      return scope.getByRole('checkbox', { name }).setChecked(value === true, { force: true });
    case 'radio':
    case 'checkboxes':
      return choose(scope.getByRole('group', { name }), control, [posted.x ?? []].flat());
    case 'rows':
      // the value of a repeating group is a list of answers to its own fields
      return fillRows(scope.getByRole('group', { name }), control, value as readonly Answers[]);
  }
}

async function choose(
  group: Locator,
  control: Control & { kind: 'radio' | 'select' | 'checkboxes' },
  wanted: readonly string[],
): Promise<void> {
  const role = control.kind === 'radio' ? 'radio' : 'checkbox';
  for (const { value, label } of control.options) {
    const box = group.getByRole(role, { name: label, exact: true });
    // the label of a card lies over its button, and takes the click for it
    if (wanted.includes(value)) await box.check({ force: true });
    else if (role === 'checkbox') await box.uncheck({ force: true });
  }
}

async function fillRows(group: Locator, control: Control & { kind: 'rows' }, rows: readonly Answers[]): Promise<void> {
  const { noun, fields } = control;
  const row = (number: number) => group.getByRole('group', { name: new RegExp(`^${noun}\\s+${number}$`, 'i') });
  let count = 0;
  while ((await row(count + 1).count()) > 0) count++;
  for (; count < rows.length; count++) {
    await group
      .getByRole('button', { name: /^Voeg .* toe$/ })
      .last()
      .click();
    await row(count + 1).waitFor();
  }
  for (; count > rows.length; count--) {
    await group.getByRole('button', { name: new RegExp(`^Verwijder\\s+${noun}\\s+${count}$`, 'i') }).click();
    await row(count).waitFor({ state: 'detached' });
  }
  for (const [index, answers] of rows.entries()) await fill(row(index + 1), fields, answers);
}
