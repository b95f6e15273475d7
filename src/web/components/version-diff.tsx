export type Difference = { readonly part: string; readonly before: string; readonly after: string };

type VersionDiffProps = { readonly from: string; readonly to: string; readonly differences: readonly Difference[] };

/** Old before new, marked by element and word as well as by colour. `from` and `to`: 'Versie 1', 'Versie 2'. */
export function VersionDiff({ from, to, differences }: VersionDiffProps) {
  return (
    <div class="stack">
      <table>
        <caption class="vh">
          Verschil tussen {from.toLowerCase()} en {to.toLowerCase()}
        </caption>
        <thead>
          <tr>
            <th scope="col">Onderdeel</th>
            <th scope="col">{from}</th>
            <th scope="col">{to}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr>
              <th scope="row">{difference.part}</th>
              <td data-l={from}>
                {difference.before ? <del class="text">{difference.before}</del> : <span class="soft">Leeg</span>}
              </td>
              <td data-l={to}>
                {difference.after ? <ins class="text">{difference.after}</ins> : <span class="soft">Leeg</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
