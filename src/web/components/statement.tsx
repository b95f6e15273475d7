import type { Disputed } from '#src/domain/cases/disputed.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { longDate, lowerFirst } from '#src/domain/format.ts';
import { Tag } from './tag.tsx';

type Props = {
  readonly open: { readonly dossier: Pick<Dossier, 'statements'>; readonly disputed: readonly Disputed[] };
  readonly about: string;
  /** What it is called, where more data stand together. */
  readonly named?: string;
};

/**
 * R47, E12: what the client says about a datum, wherever that datum shows: that it is not right as long as there is no answer,
 * and the own words about what stayed as it is.
 */
export function Statement({ open: { dossier, disputed }, about, named }: Props) {
  const said = dossier.statements.filter(({ datum }) => datum === about);
  return (
    <>
      {disputed
        .filter(({ datum }) => datum === about)
        .map(({ reference }) => (
          <p class="flush">
            <Tag status="warn">
              {named ? `${named}: volgens` : 'Volgens'} de cliënt klopt dit niet ({reference})
            </Tag>
          </p>
        ))}
      {said.map(({ words, on }) => (
        <>
          <p class="small soft flush">
            De cliënt zegt {named ? `over ${lowerFirst(named)}` : 'hierover'}, {longDate(on)}:
          </p>
          <blockquote>{words}</blockquote>
        </>
      ))}
    </>
  );
}
