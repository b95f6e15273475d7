type SearchProps = { readonly action: string; readonly label: string; readonly name: string; readonly value: string };

/** A GET form: looking for something changes nothing. */
export function Search({ action, label, name, value }: SearchProps) {
  return (
    <search>
      <form action={action} method="get" class="search">
        <div>
          <label for={name}>{label}</label>
          <input id={name} name={name} type="search" value={value} class="w24" />
        </div>
        <button class="button second" type="submit">
          Zoek
        </button>
      </form>
    </search>
  );
}
