import { requestBeside } from '#src/commands/cases/link-complaint.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { complaintAdmittedBy, confirmedBy, hearingOfferedBy, respondentRepliesBy } from '#src/domain/case-terms.ts';
import type { ComplaintCase } from '#src/domain/cases/case.ts';
import { askedForReply } from '#src/domain/cases/complaint-people-steps.ts';
import { judgmentLabels, topicLabels } from '#src/domain/cases/complaint-steps.ts';
import { longDate, rowDate, shortDate } from '#src/domain/format.ts';
import { findUser, type Organisation } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import { PostButton } from '../components/button.tsx';
import type { Fact } from '../components/facts.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { OpenCase } from './open-case.ts';

type Props = { readonly open: OpenCase; readonly theCase: ComplaintCase };

/** Who handles it, whom it is about, and whether it lies elsewhere too. */
export function complaintFacts({ open: { visit }, theCase }: Props): Fact[] {
  const { organisation, caseSummary } = visit;
  const handler = theCase.handlerId ? nameOf(organisation, theCase.handlerId) : theCase.externalHandler;
  const about = theCase.aboutUserIds.map((id) => nameOf(organisation, id)).join(', ');
  const beside = requestBeside(theCase);
  return [
    { label: 'Behandelaar', value: handler ?? 'nog niemand' },
    ...(theCase.aboutWhom ? [{ label: 'Klager noemt', value: theCase.aboutWhom }] : []),
    { label: 'Gaat over', value: about === '' ? 'niemand in het bijzonder' : about },
    ...(beside ? [{ label: 'Hoort bij', value: beside, nowrap: true }] : []),
    ...(theCase.topic ? [{ label: 'Waarover', value: topicLabels[theCase.topic] }] : []),
    ...(caseSummary.states.includes('external.elsewhere')
      ? [{ label: 'Ook elders', value: <Tag status="warn">In behandeling</Tag> }]
      : []),
  ];
}

function nameOf(organisation: Organisation, id: Parameters<typeof findUser>[1]): string {
  return findUser(organisation, id)?.name ?? 'Oud-medewerker';
}

type Side = { readonly who: string; readonly words: string; readonly when: string };

/** What both sides say, next to each other (DOMAIN 6.4). */
export function Sides({ open, theCase }: Props) {
  const { organisation } = open.visit;
  const held = theCase.facts['hearing.held'];
  const talk = held && { when: `in het gesprek van ${longDate(held.on as Day)}` };
  const complainant: Side[] = [
    { who: theCase.person.name, words: theCase.text, when: longDate(theCase.receivedOn) },
    ...(talk ? [{ ...talk, who: theCase.person.name, words: String(held.complainant) }] : []),
  ];
  const employee: Side[] = [
    ...theCase.replies.map(({ of, at, text }) => ({
      who: nameOf(organisation, of),
      words: text,
      when: longDate(dayOf(at)),
    })),
    ...(talk && held.respondent ? [{ ...talk, who: 'De medewerker', words: String(held.respondent) }] : []),
  ];
  return (
    <div class="cols besluit">
      <Panel title="De klager zegt">
        <Said sides={complainant} />
      </Panel>
      <Panel title="De medewerker zegt">
        {employee.length === 0 ? <p class="flush">{nothingYet(theCase)}</p> : <Said sides={employee} />}
      </Panel>
    </div>
  );
}

function Said({ sides }: { readonly sides: readonly Side[] }) {
  return (
    <>
      {sides.map(({ who, words, when }) => (
        <>
          <blockquote>{words === '' ? 'Zonder toelichting.' : words}</blockquote>
          <p class="small soft">
            {who}, {when}
          </p>
        </>
      ))}
    </>
  );
}

function nothingYet(theCase: ComplaintCase): string {
  const asked = theCase.events.findLast(({ type }) => type === 'investigation.started');
  if (!asked) return 'Nog niet gevraagd. Tot het onderzoek begint, ziet de medewerker niets van de klacht.';
  if (askedForReply(theCase).length === 0) return 'De klacht gaat over niemand in het bijzonder.';
  return `Een reactie is gevraagd, uiterlijk ${longDate(respondentRepliesBy(dayOf(asked.at)))}.`;
}

type Term = { readonly what: string; readonly by: Day; readonly done: Day | undefined };

/** Each day we promised, and when the letter left that does it (R50). */
export function Terms({ open, theCase }: Props) {
  const { today } = open.visit;
  const { receivedOn, answeredOn, dueOn } = theCase;
  const doneBy = (...events: string[]) => {
    const first = theCase.events.find(({ type }) => events.includes(type));
    return first && dayOf(first.at);
  };
  const leftOn = (kind: string) => theCase.letters.find((one) => one.kind === kind && one.to === 'asker')?.sent?.on;
  // only that we do not handle it has a letter
  const admitted = theCase.handlerId || theCase.externalHandler ? doneBy('admissibility.checked') : leftOn('L31');
  const rows: Term[] = [
    { what: 'Ontvangst bevestigen', by: confirmedBy(receivedOn), done: leftOn('L30') },
    { what: 'Besluiten over behandeling', by: complaintAdmittedBy(receivedOn), done: admitted },
    {
      what: 'Gesprek aanbieden',
      by: hearingOfferedBy(receivedOn),
      done: leftOn('L36') ?? doneBy('informal.settled'),
    },
    { what: 'Oordeel geven', by: dueOn, done: answeredOn },
  ];
  return (
    <Panel title="Termijnen">
      <Table<Term>
        caption="Termijnen van deze klacht"
        captionHidden
        rows={rows}
        columns={[
          { label: 'Wat', cell: ({ what }) => what },
          { label: 'Uiterlijk', kind: 'nowrap', cell: ({ by }) => rowDate(by, today) },
          { label: 'Gedaan', kind: 'nowrap', cell: (term) => doneTag(term, today) },
        ]}
      />
    </Panel>
  );
}

function doneTag({ by, done }: Term, today: Day) {
  if (done) return <Tag status={done <= by ? 'ok' : 'warn'}>{shortDate(done)}</Tag>;
  return by < today ? <Tag status="danger">Te laat</Tag> : '–';
}

/** Why it was judged so, and why nothing changes where that was decided. */
function judgedRows({ facts }: ComplaintCase) {
  const told = [
    ['Wat wij vaststellen', facts['decision.signed']?.findings],
    ['Waarom dit oordeel', facts['decision.signed']?.reason],
    ['Waarom geen maatregelen', facts['measures.none']?.reason],
  ] as const;
  return told.flatMap(([label, words]) => (words ? [{ label, value: <span class="text">{String(words)}</span> }] : []));
}

/** The judgment and what we promised after it, each with whoever does it. */
export function Measures({ open, theCase }: Props) {
  const { visit, offers } = open;
  const { judgment, decidedOn, measures } = theCase;
  if (!judgment) return null;
  const mayMark = offers.some(({ event }) => event === 'measure.done');
  return (
    <Panel title="Oordeel en maatregelen" {...(measures.length > 0 && { count: measures.length })}>
      <p>
        {judgmentLabels[judgment]}
        {decidedOn && `, ${longDate(decidedOn)}`}.
      </p>
      <SummaryList rows={judgedRows(theCase)} />
      {measures.length > 0 && (
        <Table<(typeof measures)[number]>
          caption="Maatregelen"
          captionHidden
          rows={measures}
          columns={[
            { label: 'Maatregel', cell: (one) => one.text },
            { label: 'Wie', cell: (one) => nameOf(visit.organisation, one.ownerId) },
            { label: 'Uiterlijk', kind: 'nowrap', cell: (one) => rowDate(one.dueOn, visit.today) },
            {
              label: 'Gedaan',
              cell: (one) =>
                one.doneOn ? (
                  <Tag status="ok">{shortDate(one.doneOn)}</Tag>
                ) : mayMark ? (
                  <PostButton
                    visit={visit}
                    action={paths.caseStep({ case: theCase.id, step: 'measure.done' })}
                    look="tint"
                    fields={{ measure: one.id }}
                  >
                    Gedaan<span class="vh">: {one.text}</span>
                  </PostButton>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
