/** What was typed when the visit ended, to copy. */
export function Typed({ text }: { readonly text: string }) {
  return (
    <div class="field">
      <label for="getypt">Dit had u getypt. Kopieer het als u het wilt bewaren.</label>
      <textarea id="getypt" rows={4} readonly>
        {`\n${text}`}
      </textarea>
    </div>
  );
}
