type StepBarProps = {
  readonly label: string;
  /** Seven at most. */
  readonly steps: readonly string[];
  /** Index of the present step; `steps.length` when all are done. */
  readonly now: number;
};

/** Past is filled, now is ochre, later is open. Shows where, is no navigation. */
export function StepBar({ label, steps, now }: StepBarProps) {
  return (
    <ol class="steps short" aria-label={label}>
      {steps.map((step, index) => (
        <li
          class={index < now ? 'done' : index === now ? 'now' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          {step}
          <span class="vh"> {index < now ? '(klaar)' : index === now ? '(nu)' : '(komt nog)'}</span>
        </li>
      ))}
    </ol>
  );
}
