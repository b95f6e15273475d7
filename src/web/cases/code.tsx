import type { Child } from 'hono/jsx';
import { renewReceipt } from '#src/commands/cases/renew-receipt.ts';
import { holdsCode, isRecognised } from '#src/domain/cases/recognised.ts';
import { LinkButton, PostButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { ReceiptCode } from '../components/receipt-code.tsx';
import { paths } from '../paths.ts';
import { notFound, page, refused } from '../respond.tsx';
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

export function showCode(open: OpenCase): Response | Promise<Response> {
  if (!mayRenew(open)) return notFound(open.visit);
  const { visit, theCase } = open;
  const at = { case: theCase.id };
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
        <PostButton visit={visit} action={paths.caseCode(at)}>
          Maak een nieuwe code
        </PostButton>
      </div>
    </CodeFrame>,
  );
}

/** Shown once: the store has its hash. */
export async function giveCode(open: OpenCase): Promise<Response> {
  const { visit, theCase } = open;
  const renewed = await renewReceipt(visit.deps, visit.actor, theCase.id);
  if (!renewed.ok) return refused(visit, renewed.refusal);
  return page(
    <CodeFrame open={open} title="Nieuwe code">
      <Notice kind="info" title="Druk deze pagina af, of schrijf de code over">
        <ReceiptCode code={renewed.value} />
        <p>U ziet de code maar één keer. De oude code laat niets persoonlijks meer zien.</p>
      </Notice>
    </CodeFrame>,
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
