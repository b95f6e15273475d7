import type { Control, Fields, Raw } from '#src/domain/form.ts';

/** One field of the form as the templates of the peers show it: they build it from the same definition as our own page does. */
export function shown(name: string, field: Fields[string], raw: Raw) {
  const { label, hint, required, needed = 'niet verplicht', control } = field;
  const value = raw[name] ?? '';
  const text = typeof value === 'string' ? value : '';
  const optional = required ? undefined : needed;
  return {
    name,
    label,
    hint,
    optional,
    control,
    value: text,
    left: charactersLeft(control, text),
    options: optionsOf(name, control, value),
  };
}

function charactersLeft(control: Control, text: string): string {
  return control.kind === 'textarea' ? (control.max - text.length).toLocaleString('nl-NL') : '';
}

function optionsOf(name: string, control: Control, value: string | readonly string[]) {
  if (!('options' in control)) return [];
  const chosen = typeof value === 'string' ? [value] : value;
  return control.options.map((option, at) => ({
    value: option.value,
    label: option.label,
    id: at === 0 ? name : `${name}-${option.value}`,
    checked: chosen.includes(option.value),
  }));
}
