type FieldMessagesProps = {
  readonly id: string;
  readonly hint: string | undefined;
  readonly problem: string | undefined;
};

/** Hint and error between label and control, tied to it by id. */
export function FieldMessages({ id, hint, problem }: FieldMessagesProps) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="message" id={`${id}-fout`}>
          <span class="vh">Fout: </span>
          {problem}
        </p>
      )}
    </>
  );
}
