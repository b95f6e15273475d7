import type { Raw } from '#src/domain/form.ts';

/** Typed text carried along unseen, so that nothing is lost on the way (UX); several answers to one question stay tick boxes. */
export function KeptFields({ raw, prefix = '' }: { readonly raw: Raw; readonly prefix?: string }) {
  return (
    <>
      {Object.entries(raw).flatMap(([name, value]) =>
        typeof value === 'string' ? (
          <input type="hidden" name={prefix + name} value={value} />
        ) : (
          value.map((one) => <input type="checkbox" name={prefix + name} value={one} checked hidden />)
        ),
      )}
    </>
  );
}
