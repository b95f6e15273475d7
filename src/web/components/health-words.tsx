import type { WordWarning } from '../free-text.ts';
import { Button } from './button.tsx';
import { fieldId } from './error-summary.tsx';
import { type FieldContext, shownText } from './field-context.tsx';

type HealthWordsProps = {
  readonly name: string;
  readonly warnings: readonly WordWarning[];
  readonly context: FieldContext;
};

/** R8: names the word, says what may stand there instead, and lets the coach keep it with a reason the manager sees. */
export function HealthWords({ name, warnings, context }: HealthWordsProps) {
  const id = fieldId(name);
  const reason = `_reden.${name}`;
  return (
    <div class="notice warn" id={`${id}-let`}>
      <p class="title">Staat hier een gezondheids&shy;gegeven?</p>
      {warnings.map((warning) => (
        <p>
          Er staat ‘{warning.word}’. {warning.advice}
        </p>
      ))}
      <p>
        <Button look="tint">Controleer mijn tekst opnieuw</Button>
      </p>
      <details open={shownText(context.raw, reason) !== ''}>
        <summary>Houd mijn tekst en geef een reden</summary>
        <label for={`${id}-reden`}>Waarom is dit nodig voor het werk?</label>
        <p class="hint" id={`${id}-reden-hint`}>
          Uw vestigingsmanager ziet deze reden.
        </p>
        <textarea id={`${id}-reden`} name={reason} rows={2} aria-describedby={`${id}-reden-hint`}>
          {`\n${shownText(context.raw, reason)}`}
        </textarea>
      </details>
    </div>
  );
}
