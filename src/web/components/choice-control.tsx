import type { Html } from '#html/jsx-runtime';
import type { Control, Option, Raw } from '#src/domain/form.ts';
import { EnglishLine } from './english.tsx';
import { fieldId } from './error-summary.tsx';
import { GroupedField, LabelledField } from './field-box.tsx';
import { type ControlProps, describedBy, mendEnglish, shownText } from './field-context.tsx';
import { FieldMessages } from './field-messages.tsx';

/** Radio buttons or tick boxes; cards when the options explain themselves, with a hint or in English. Nothing is chosen beforehand. */
export function ChoiceControl({
  field,
  control,
  name,
  context,
  problem,
}: ControlProps<Control & { kind: 'radio' | 'select' | 'checkboxes' }>) {
  const id = fieldId(name);
  const chosen = chosenValues(context.raw, name);
  const type = control.kind === 'checkboxes' ? 'checkbox' : 'radio';
  return (
    <GroupedField
      field={field}
      name={name}
      problem={problem}
      context={context}
      legend={type === 'checkbox' ? field.label : undefined}
      describedBy={describedBy(id, field.hint, problem)}
    >
      {control.options.map((option, index) => (
        <ChoiceOption
          type={type}
          name={name}
          id={index === 0 ? id : `${id}-${option.value}`}
          option={option}
          checked={chosen.includes(option.value)}
          english={context.english?.[`${name}=${option.value}`]}
        />
      ))}
    </GroupedField>
  );
}

type ChoiceOptionProps = {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly option: Option;
  readonly checked: boolean;
  readonly english: string | undefined;
};

/**
 * A form has dozens, which look the same for everybody: each is drawn once as chosen and once as not, and again only where a form
 * shows it under another name.
 */
const drawn: Readonly<
  Record<'chosen' | 'open', WeakMap<Option, { readonly props: ChoiceOptionProps; readonly html: Html }>>
> = { chosen: new WeakMap(), open: new WeakMap() };

function ChoiceOption(props: ChoiceOptionProps) {
  const known = drawn[props.checked ? 'chosen' : 'open'];
  const before = known.get(props.option);
  if (before && isSame(before.props, props)) return before.html;
  const html = drawOption(props);
  known.set(props.option, { props, html });
  return html;
}

function isSame(one: ChoiceOptionProps, other: ChoiceOptionProps): boolean {
  return one.id === other.id && one.name === other.name && one.type === other.type && one.english === other.english;
}

function drawOption({ type, name, id, option, checked, english }: ChoiceOptionProps): Html {
  const explained = option.hint !== undefined || english !== undefined;
  return (
    <div class={explained ? 'choice card' : 'choice'}>
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        aria-describedby={option.hint && `${id}-uitleg`}
      />
      <label for={id}>
        {explained ? <strong>{option.label}</strong> : option.label}
        <EnglishLine words={english} />
      </label>
      {option.hint && (
        <p class="hint" id={`${id}-uitleg`}>
          {option.hint}
        </p>
      )}
    </div>
  );
}

/** A list; an option has no place for a hint of its own, so it stands behind the label. */
export function SelectControl({
  field,
  control,
  name,
  context,
  problem,
}: ControlProps<Control & { kind: 'radio' | 'select' | 'checkboxes' }>) {
  const id = fieldId(name);
  const chosen = shownText(context.raw, name);
  const explained = control.options.some(({ hint }) => hint);
  return (
    <LabelledField field={field} name={name} problem={problem} context={context}>
      <select
        id={id}
        name={name}
        class={explained ? undefined : 'w24'}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy(id, field.hint, problem)}
      >
        <option value="">Kies een antwoord</option>
        {control.options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.hint ? `${option.label}: ${option.hint}` : option.label}
          </option>
        ))}
      </select>
    </LabelledField>
  );
}

/** One tick box; the label is the sentence agreed to. */
export function ConfirmControl({ field, name, context, problem }: ControlProps<Control & { kind: 'confirm' }>) {
  const id = fieldId(name);
  return (
    <div class={problem ? 'field error' : 'field'}>
      <FieldMessages id={id} hint={field.hint} problem={problem} english={mendEnglish(context, name)} />
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="ja"
          checked={shownText(context.raw, name) !== ''}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={describedBy(id, field.hint, problem)}
        />
        <label for={id}>{field.label}</label>
      </div>
    </div>
  );
}

function chosenValues(raw: Raw, name: string): readonly string[] {
  const value = raw[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
