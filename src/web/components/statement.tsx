import type { Dossier } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';

type Props = { readonly dossier: Pick<Dossier, 'statements'>; readonly about: string };

/** R47, E12: what the client says about a datum that stayed as it is, wherever that datum shows. */
export function Statement({ dossier, about }: Props) {
  const said = dossier.statements.filter(({ datum }) => datum === about);
  return (
    <>
      {said.map(({ words, on }) => (
        <>
          <p class="small soft flush">De cliënt zegt hierover, {longDate(on)}:</p>
          <blockquote>{words}</blockquote>
        </>
      ))}
    </>
  );
}
