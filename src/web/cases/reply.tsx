import { askedReplies } from '#src/commands/cases/asked-replies.ts';
import { openCase } from '#src/commands/cases/open-case.ts';
import { stepCase } from '#src/commands/cases/take-step.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { type AskedReply, replyAskedOf } from '#src/domain/cases/asked-reply.ts';
import { replyField } from '#src/domain/cases/complaint-people-steps.ts';
import { form } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import { LinkButton } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths } from '../paths.ts';
import { notFound, page } from '../respond.tsx';
import type { CaseVisit, UserVisit } from '../visit.ts';

/**
 * R51: the one place where somebody whom a complaint is about sees anything of it. It is in no menu and no list; the letter
 * that asks for the reply names the address. Whoever is asked nothing sees what everybody sees.
 */
export async function showAskedReplies(visit: UserVisit): Promise<Response> {
  const asked = await askedReplies(visit.deps, visit.user.id);
  return page(
    <Layout visit={visit} title="Reactie op een klacht" here="account" width="narrow">
      <h1>Reactie op een klacht</h1>
      {asked.length === 0 ? (
        <EmptyState title="U wordt niet om een reactie gevraagd">
          <p>Vragen wij uw reactie op een klacht, dan krijgt u daarover een brief.</p>
        </EmptyState>
      ) : (
        asked.map((one) => (
          <Panel title={`Klacht van ${longDate(one.filedOn)}`}>
            <p>{one.given ? `U reageerde op ${longDate(dayOf(one.given.at))}.` : `${untilWords(one)}.`}</p>
            <p class="bar flush">
              <LinkButton href={paths.complaintReply({ case: one.id })}>
                {one.given ? 'Lees uw reactie' : 'Lees de klacht en reageer'}
              </LinkButton>
            </p>
          </Panel>
        ))
      )}
    </Layout>,
  );
}

function untilWords({ until }: AskedReply): string {
  return `Wij vragen uw reactie uiterlijk ${longDate(until)}`;
}

const replyForm = form({
  title: 'Reactie op een klacht',
  intro:
    'Schrijf op hoe u het zag. Uw reactie gaat naar wie de klacht behandelt. U kunt één keer reageren. Daarna kunt u niets meer wijzigen.',
  fields: { reply: { ...replyField, label: 'Uw reactie', hint: 'Schrijf niets over gezondheid.' } },
});

function editorOf(asked: AskedReply): Editor<typeof replyForm.fields> {
  return {
    title: replyForm.title,
    here: 'account',
    back: { href: paths.complaintReplies(), label: 'Reactie op een klacht' },
    form: replyForm,
    action: paths.complaintReply({ case: asked.id }),
    submit: 'Geef uw reactie',
    note: <Passed asked={asked} />,
  };
}

function Passed({ asked }: { readonly asked: AskedReply }) {
  return (
    <Panel title={`De klacht van ${longDate(asked.filedOn)}`}>
      <blockquote>{asked.passedOn}</blockquote>
      <p class="small soft flush">{untilWords(asked)}. Later mag ook, zolang er geen oordeel is.</p>
    </Panel>
  );
}

export async function showReply(visit: CaseVisit): Promise<Response> {
  const asked = await askedOf(visit);
  if (!asked) return notFound(visit);
  return asked.given ? page(<GivenPage visit={visit} asked={asked} />) : showEditor(visit, editorOf(asked), {});
}

export async function giveReply(visit: CaseVisit): Promise<Response> {
  const asked = await askedOf(visit);
  if (!asked) return notFound(visit);
  if (asked.given) return page(<GivenPage visit={visit} asked={asked} />);
  const { deps, actor, user } = visit;
  return submitEditor(
    visit,
    editorOf(asked),
    ({ reply }, reasons) =>
      stepCase(deps, actor, {
        id: asked.id,
        event: 'respondent.replied',
        answers: { respondent: user.id, reply },
        reasons,
      }),
    () => paths.complaintReply({ case: asked.id }),
  );
}

async function askedOf({ deps, actor, caseId, user }: CaseVisit): Promise<AskedReply | undefined> {
  const opened = await openCase(deps, actor, { id: caseId, right: 'complaint.respond' });
  return opened.ok ? replyAskedOf(opened.value.situation.theCase, user.id) : undefined;
}

function GivenPage({ visit, asked }: { readonly visit: CaseVisit; readonly asked: AskedReply }) {
  const { given } = asked;
  return (
    <Layout
      visit={visit}
      title={replyForm.title}
      here="account"
      width="narrow"
      back={{ href: paths.complaintReplies(), label: 'Reactie op een klacht' }}
    >
      <h1>{replyForm.title}</h1>
      <Notice kind="ok" title={given ? `Uw reactie van ${longDate(dayOf(given.at))} is ontvangen` : 'Ontvangen'} />
      <Passed asked={asked} />
      <Panel title="Uw reactie">
        <blockquote>{given?.text}</blockquote>
      </Panel>
    </Layout>
  );
}
