import type { Raw } from '#src/domain/form.ts';

/** Typed text carried along as hidden fields, so that nothing is lost on the way (UX). */
export function KeptFields({ raw, prefix = '' }: { readonly raw: Raw; readonly prefix?: string }) {
  return (
    <>
      {Object.entries(raw).flatMap(([name, value]) =>
        (typeof value === 'string' ? [value] : value).map((one) => (
          <input type="hidden" name={prefix + name} value={one} />
        )),
      )}
    </>
  );
}
