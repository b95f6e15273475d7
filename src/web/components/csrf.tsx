/** The hidden token without which no form is accepted; every form has it. */
export function Csrf({ visit }: { readonly visit: { readonly csrf: string } }) {
  return <input type="hidden" name="_csrf" value={visit.csrf} />;
}
