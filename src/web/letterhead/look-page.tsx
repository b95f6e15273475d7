import type { Raw } from '#src/domain/form.ts';
import { type LetterheadOwner, type Look, lastChoice, lookOf } from '#src/domain/letterhead.ts';
import { lookForm } from '#src/domain/letterhead-upload.ts';
import type { Problem } from '#src/domain/result.ts';
import { basisOf } from '../basis.ts';
import { LinkButton } from '../components/button.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { WorkRows } from '../components/work-rows.tsx';
import { FormView } from '../form.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import { formats, samples } from './samples.ts';
import { choiceNow, lookInPath, lookName, lookNow, ownerInPath, ownerName, versionWords } from './words.ts';

type Props = {
  readonly visit: UserVisit;
  readonly owner: LetterheadOwner;
  readonly look: Look;
  readonly raw?: Raw;
  readonly problems?: readonly Problem[];
  /** Somebody chose otherwise since this page was shown. */
  readonly conflict?: boolean;
};

/** One thing to choose: how documents would look, and taking it into use. */
export function LookPage({ visit, owner, look, raw = {}, problems = [], conflict }: Props) {
  const { organisation } = visit;
  const name = lookName(organisation, owner, look);
  const whose = ownerName(organisation, owner);
  const at = { owner: ownerInPath(owner), look: lookInPath(look) };
  const isNow = lookInPath(lookOf(organisation, owner)) === at.look;
  return (
    <Layout
      visit={visit}
      title={`${name}, briefpapier van ${whose}`}
      here="settings"
      width="narrow"
      back={{ href: paths.letterheadOwner(at), label: `Briefpapier van ${whose}` }}
      problems={problems}
    >
      <h1>{name}</h1>
      <p>{versionWords(organisation, look)}.</p>
      {conflict && <Conflict visit={visit} owner={owner} />}
      {isNow && <Now visit={visit} owner={owner} />}
      <Panel title="Zo komt het eruit te zien">
        <p class="soft">Over iemand die niet bestaat.</p>
        <WorkRows rows={sampleRows(at)} />
      </Panel>
      {!isNow && (
        <Panel title={lookForm.title}>
          <FormView
            visit={visit}
            form={lookForm}
            raw={raw}
            problems={problems}
            basis={basisOf(lastChoice(organisation, owner))}
            action={paths.letterheadLook(at)}
            submit="Neem in gebruik"
          >
            <p>
              Hierna worden nieuwe brieven en documenten van {whose} zo gemaakt. Wat vastgesteld of verstuurd is,
              verandert niet.
            </p>
          </FormView>
        </Panel>
      )}
    </Layout>
  );
}

function sampleRows(at: { readonly owner: string; readonly look: string }) {
  return Object.entries(samples).map(([sample, { label }]) => ({
    title: label,
    action: (
      <div class="bar">
        {Object.entries(formats).map(([format, { label: kind }]) => (
          <LinkButton look="second" href={paths.letterheadSample({ ...at, sample, format })}>
            {kind}
            <span class="vh">: {label}</span>
          </LinkButton>
        ))}
      </div>
    ),
  }));
}

function Now({ visit, owner }: Pick<Props, 'visit' | 'owner'>) {
  const { since, who, reason } = choiceNow(visit.organisation, owner);
  return (
    <Notice kind="ok" title="Dit is nu in gebruik">
      <p>{reason ? `Sinds ${since}, door ${who}. Reden: ${reason}` : 'Dit is zo sinds het begin.'}</p>
    </Notice>
  );
}

/** Nothing is overwritten unseen: what is in force meanwhile is told before it is chosen once more. */
function Conflict({ visit, owner }: Pick<Props, 'visit' | 'owner'>) {
  const { organisation } = visit;
  const { since, who, reason } = choiceNow(organisation, owner);
  return (
    <section class="notice warn" role="alert" tabindex={-1}>
      <h2>Er is intussen iets anders in gebruik genomen. Uw keuze is niet bewaard</h2>
      <p>
        {who} nam op {since} in gebruik: {lookNow(organisation, owner)}. Reden: {reason}
      </p>
      <p>Wilt u toch wat u koos? Neem het dan hieronder opnieuw in gebruik.</p>
    </section>
  );
}
