import type { Child } from '#html/jsx-runtime';

/** The same in English, small beside the Dutch words: pages for clients are for whoever reads no Dutch too. */
export function English({ children }: { readonly children?: Child }) {
  return (
    <span lang="en" class="count small">
      {children}
    </span>
  );
}

/** On a line of its own; nothing where there are no English words. */
export function EnglishLine({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : (
    <>
      <br />
      <English>{words}</English>
    </>
  );
}
