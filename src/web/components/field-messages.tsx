import { EnglishLine } from './english.tsx';

type FieldMessagesProps = {
  readonly id: string;
  readonly hint: string | undefined;
  readonly problem: string | undefined;
  /** What to do, in English, on pages for whoever reads no Dutch. */
  readonly english?: string | undefined;
};

/** Hint and error between label and control, tied to it by id. */
export function FieldMessages({ id, hint, problem, english }: FieldMessagesProps) {
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
          <EnglishLine words={english} />
        </p>
      )}
    </>
  );
}
