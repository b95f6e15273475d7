import type { DocumentModel } from '#src/documents/model.ts';
import type { Raw } from '#src/domain/form.ts';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { KeptFields } from '../components/kept-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { ModelView } from '../components/model-view.tsx';
import { Panel } from '../components/panel.tsx';
import type { UserVisit } from '../visit.ts';

type CheckProps = {
  readonly visit: UserVisit;
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly model: DocumentModel;
  /** What was typed, which goes along. */
  readonly raw: Raw;
  /** What was reckoned with: another figure makes it another invoice. */
  readonly basis: string;
  /** Where the form was typed, and where the invoice is made. */
  readonly typedAt: string;
  readonly madeAt: string;
  readonly make: string;
};

/** The last page before it gets its number: all its words. Nothing is kept yet. */
export function CheckPage({ visit, title, back, model, raw, basis, typedAt, madeAt, make }: CheckProps) {
  return (
    <Layout visit={visit} title={title} here="invoices" back={back}>
      <h1>{title}</h1>
      <form method="post" action={madeAt}>
        <Csrf visit={visit} />
        <KeptFields raw={{ ...raw, _basis: basis }} />
        <p>
          Hierna krijgt de factuur een nummer en verandert hij niet meer. Klopt er later iets niet, dan crediteert u.
        </p>
        <div class="bar">
          <Button>{make}</Button>
          <PostTo action={typedAt} name="_bekijk" value="pdf">
            Bekijk als PDF
          </PostTo>
          <PostTo action={typedAt} name="_wijzig" value="ja">
            Wijzig
          </PostTo>
        </div>
      </form>
      <Panel title="Zo ziet de opdrachtgever het">
        <ModelView model={model} />
      </Panel>
    </Layout>
  );
}

type PostToProps = {
  readonly action: string;
  readonly name: string;
  readonly value: string;
  readonly children?: string;
};

/** A button of the form around it: a link would lose what was typed. */
function PostTo({ action, name, value, children }: PostToProps) {
  return (
    <button class="button second" type="submit" name={name} value={value} formaction={action}>
      {children}
    </button>
  );
}
