/** The code in groups, each on its own line when there is no room. */
export function ReceiptCode({ code }: { readonly code: string }) {
  return (
    <p class="figure">
      {code.split('-').map((group, index) => (
        <>
          {index > 0 && (
            <>
              -<wbr />
            </>
          )}
          {group}
        </>
      ))}
    </p>
  );
}
