import type { Child } from '#html/jsx-runtime';
import { receiptFor } from '#src/commands/cases/receipt-key.ts';
import { codeBasis, renewReceipt } from '#src/commands/cases/renew-receipt.ts';
import { holdsCode, isRecognised } from '#src/domain/cases/recognised.ts';
import { LinkButton, PostButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { ReceiptCode } from '../components/receipt-code.tsx';
import { paths, withQuery } from '../paths.ts';
import { notFound, page, refused, seeOther } from '../respond.tsx';
import { newSecret } from '../session.ts';
import { keepTyped, keptTyped, type TypedPlace } from '../typed-answers.ts';
import type { OpenCase } from './open-case.ts';

function mayRenew({ visit, theCase }: OpenCase): boolean {
  return theCase.kind === 'request' && isRecognised(theCase, visit.today) && visit.mayHere('request.handle');
}

/** R44: the code of the form is with whoever filled it in; until it was shown it opens nothing personal. */
export function CodePanel({ open }: { readonly open: OpenCase }) {
  const { theCase } = open;
  if (theCase.kind !== 'request' || !mayRenew(open)) return null;
  return (
    <Panel title="Code van de aanvrager">
      <p>
        {holdsCode(theCase, open.visit.today)
          ? 'Wie wij herkenden, heeft de code.'
          : 'Wij weten niet of wie wij herkenden ook de code heeft. De code laat op de website daarom niet zien wat wij deden, en reageren kan er niet mee.'}
      </p>
      <LinkButton href={paths.caseCode({ case: theCase.id })} look="tint">
        Geef een nieuwe code
      </LinkButton>
    </Panel>
  );
}

export async function showCode(open: OpenCase): Promise<Response> {
  const { visit, theCase } = open;
  if (theCase.kind !== 'request' || !mayRenew(open)) return notFound(visit);
  const drawn = visit.url.searchParams.has('gegeven') && (await keptTyped(visit, placeOf(open)))?.key;
  if (typeof drawn === 'string') return page(<Given open={open} code={receiptFor(drawn)} />);
  const at = { case: theCase.id };
  const fields = { _key: newSecret(visit.deps.random.bytes), _basis: codeBasis(theCase) };
  return page(
    <CodeFrame open={open} title="Nieuwe code geven">
      <p class="lead">
        Geef de code alleen aan de persoon die u herkende: op papier, of per post naar het adres in het dossier. De oude
        code laat dan niets persoonlijks meer zien.
      </p>
      <p>
        Met de code en de geboortedatum ziet deze persoon op de website elke stap en wie de gegevens kreeg, en kan daar
        reageren.
      </p>
      <div class="bar">
        <PostButton visit={visit} action={paths.caseCode(at)} fields={fields}>
          Maak een nieuwe code
        </PostButton>
      </div>
    </CodeFrame>,
  );
}

/** The store has the hash of the code: its key waits for the page that shows it, and only for who pressed. */
export async function giveCode(open: OpenCase): Promise<Response> {
  const { visit, theCase } = open;
  if (!visit.mayHere('request.handle')) return notFound(visit);
  const { _key: key, _basis: basis } = visit.posted.raw;
  if (typeof key !== 'string' || key.length < 26 || typeof basis !== 'string')
    return refused(visit, { code: 'conflict' });
  const renewed = await renewReceipt(visit.deps, visit.actor, { id: theCase.id, key, basis });
  if (!renewed.ok) return refused(visit, renewed.refusal);
  await keepTyped(visit, placeOf(open), { key });
  return seeOther(withQuery(paths.caseCode({ case: theCase.id }), { gegeven: 'ja' }));
}

function placeOf({ visit, theCase }: OpenCase): TypedPlace {
  return { shelf: 'known', whose: visit.session.hash, name: `code ${theCase.id}` };
}

function Given({ open, code }: { readonly open: OpenCase; readonly code: string }) {
  return (
    <CodeFrame open={open} title="Nieuwe code">
      <Notice kind="info" title="Druk deze pagina af, of schrijf de code over">
        <ReceiptCode code={code} />
        <p>
          Met deze code hoort de geboortedatum uit het dossier. Wij bewaren de code niet. De oude code laat niets
          persoonlijks meer zien.
        </p>
      </Notice>
    </CodeFrame>
  );
}

type FrameProps = { readonly open: OpenCase; readonly title: string; readonly children?: Child };

function CodeFrame({ open, title, children }: FrameProps) {
  const { visit, theCase } = open;
  return (
    <Layout
      visit={visit}
      title={title}
      here="requests"
      width="narrow"
      back={{ href: paths.theCase({ case: theCase.id }), label: theCase.reference }}
    >
      <h1>{title}</h1>
      {children}
    </Layout>
  );
}
