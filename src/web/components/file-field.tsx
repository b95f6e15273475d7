import { dataSize } from '#src/domain/format.ts';
import type { Problem } from '#src/domain/result.ts';
import { maxUploadBytes } from '#src/domain/upload-check.ts';
import { fieldId } from './error-summary.tsx';
import { describedBy } from './field-context.tsx';
import { FieldMessages } from './field-messages.tsx';

type FileFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly problems?: readonly Problem[];
  readonly optional?: boolean;
  /** Endings of the only files that can be handed in here, and a hint that says so. */
  readonly only?: { readonly accept: string; readonly hint: string };
};

const anyUpload = {
  accept: '.pdf,.docx,.jpg,.jpeg,.png',
  hint: `PDF, Word, JPG of PNG, niet groter dan ${dataSize(maxUploadBytes)}`,
};

/** A file to hand in (R12); the handler judges it by its content. */
export function FileField({ name, label, problems = [], optional, only = anyUpload }: FileFieldProps) {
  const id = fieldId(name);
  const { accept, hint } = only;
  const problem = problems.find((one) => one.field === name)?.message;
  return (
    <div class={problem ? 'field error' : 'field'}>
      <label for={id}>
        {label}
        {optional && <span class="count"> (niet verplicht)</span>}
      </label>
      <FieldMessages id={id} hint={hint} problem={problem} />
      <input
        type="file"
        id={id}
        name={name}
        accept={accept}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, problem)}
      />
    </div>
  );
}
