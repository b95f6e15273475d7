import type { Child } from '#html/jsx-runtime';
import type { Inline, Mark } from '#src/documents/model.ts';
import { marks } from '#src/documents/style.ts';

/** A run of words as the document has it: what matters bold, dates and amounts unbroken. */
export function Words({ text }: { readonly text: Inline }) {
  return (
    <>
      {text.map((run) => {
        const plain: Child = run.nowrap ? <span class="nowrap">{run.text}</span> : run.text;
        if (run.bold) return <strong>{plain}</strong>;
        return run.italic ? <em>{plain}</em> : plain;
      })}
    </>
  );
}

/** The sign before a word; the word says the same. */
export function MarkSign({ mark }: { readonly mark: Mark | undefined }) {
  return mark === undefined ? null : <span aria-hidden="true">{marks[mark]}&nbsp;</span>;
}
