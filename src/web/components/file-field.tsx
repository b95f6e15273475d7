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
};

/** A file to hand in (R12); `checkUpload` judges it by its content. */
export function FileField({ name, label, problems = [], optional }: FileFieldProps) {
  const id = fieldId(name);
  const hint = `PDF, Word, JPG of PNG, niet groter dan ${dataSize(maxUploadBytes)}`;
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
        accept=".pdf,.docx,.jpg,.jpeg,.png"
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, problem)}
      />
    </div>
  );
}
