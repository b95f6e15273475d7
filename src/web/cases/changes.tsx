import { mayChangeData, mayEraseData } from '#src/commands/cases/correct.ts';
import { mayWriteResult } from '#src/commands/cases/result.ts';
import { dayOf, daysBetween } from '#src/domain/calendar.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import type { Correction, Notice } from '#src/domain/cases/correction.ts';
import { mayAnswer, noticeAnswerLabels } from '#src/domain/cases/notice-form.ts';
import { orderOf } from '#src/domain/cases/ordered.ts';
import { stillRestricts } from '#src/domain/cases/restricting.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath, replacedBy } from '#src/domain/document-versions.ts';
import { longDate, shortDate } from '#src/domain/format.ts';
import { toldOn } from '#src/workflow/cases/notices.ts';
import { findKind } from '#templates/index.ts';
import { stateLabel } from '#workflows/index.ts';
import { LinkButton, PostButton } from '../components/button.tsx';
import { Notice as Said } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { paths } from '../paths.ts';
import type { OpenCase } from './open-case.ts';

/** What was changed because of a request, which versions said it, and who was told (AVG 16 to 19). */
export function Changes({ open }: { readonly open: OpenCase }) {
  const { theCase, reads } = open;
  if (theCase.kind !== 'request' || !reads) return null;
  return (
    <>
      <Changed open={open} theCase={theCase} />
      <Replaced open={open} theCase={theCase} />
      <Told open={open} theCase={theCase} />
    </>
  );
}

const resultId = 'ingelicht';
/** Where the letter to the client is written. */
export const resultAt = `#${resultId}`;

type Props = { readonly open: OpenCase; readonly theCase: RequestCase };

/** Where somebody carries out what was granted: in the dossier, or by putting down what was done outside it. */
export function changeWays({
  visit,
  situation,
  theCase,
}: OpenCase): { readonly href: string; readonly label: string }[] {
  if (theCase.kind !== 'request' || !mayChangeData(theCase)) return [];
  const isHandler = visit.mayHere('request.handle');
  const at = { case: theCase.id };
  const inDossier = theCase.dossierId && (isHandler || mayEraseData(situation, visit.mayHere));
  const beside = isHandler && (orderOf(theCase) !== undefined || !theCase.dossierId);
  return [
    ...(inDossier ? [{ href: paths.caseData(at), label: 'Kies een gegeven' }] : []),
    ...(beside ? [{ href: paths.caseOtherChange(at), label: 'Leg vast wat u deed' }] : []),
  ];
}

function Changed({ open, theCase }: Props) {
  const { corrections } = theCase;
  const ways = changeWays(open);
  const changing = ways.length > 0;
  const ordered = orderOf(theCase);
  if (corrections.length === 0 && !changing) return null;
  return (
    <Panel title="Wat er is veranderd" count={corrections.length}>
      {changing && ordered && (
        <p>
          De directie besloot: {withStop(ordered.done)} Uiterlijk {longDate(ordered.by)}.
        </p>
      )}
      {corrections.length === 0 ? (
        <p>Nog niets. Leg hier elk gegeven vast dat u verandert. Kies daarna: wijziging uitvoeren.</p>
      ) : (
        <Table<Correction>
          caption="Wat er is veranderd"
          captionHidden
          rows={corrections}
          columns={[
            { label: 'Gegeven', cell: ({ label }) => label },
            { label: 'Stond er', cell: ({ before }) => before ?? '–' },
            { label: 'Staat er nu', cell: (one) => nowIn(theCase, one) },
            { label: 'Waarom', cell: ({ reason }) => reason },
            { label: 'Op', kind: 'nowrap', cell: ({ on }) => shortDate(on) },
          ]}
        />
      )}
      {ways.length > 0 && (
        <div class="bar">
          {ways.map(({ href, label }) => (
            <LinkButton look="tint" href={href}>
              {label}
            </LinkButton>
          ))}
        </div>
      )}
    </Panel>
  );
}

/** What was not used for a while says so as long as it is so. */
function nowIn(theCase: RequestCase, { after, kind }: Correction): string {
  if (kind === 'restricted' && !stillRestricts(theCase)) return 'wordt weer gebruikt';
  return after ?? nowWords[kind];
}

function withStop(words: string): string {
  return /[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
}

const nowWords: Readonly<Record<Correction['kind'], string>> = {
  corrected: 'leeg',
  erased: 'gewist',
  restricted: 'voorlopig niet gebruikt',
};

/** E11: a version in force that said the old value is history; the next one says it right. */
function Replaced({ open: { situation, visit }, theCase }: Props) {
  const { dossier } = situation;
  const replaced = dossier?.documents.filter(({ id }) => theCase.replaced.includes(id)) ?? [];
  if (!dossier || replaced.length === 0) return null;
  const next = (document: DossierDocument) => replacedBy(dossier, document);
  return (
    <Panel title="Versies die zijn vervangen" count={replaced.length}>
      <ul>
        {replaced.map((one) => {
          const newer = next(one);
          return (
            <li>
              {findKind(one.kind)?.title ?? one.kind}, versie {one.version}.{' '}
              {newer && visit.mayHere('request.handle') && (
                <a href={paths.document({ dossier: dossier.id, document: newer.id })}>
                  Versie {newer.version}: {stateLabel('approval', approvalPath(newer)).toLowerCase()}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** Is everybody told, and only the letter to the client left? */
export function waitsForResult({ visit, situation }: OpenCase): boolean {
  return visit.mayHere('request.handle') && mayWriteResult(situation);
}

function Told({ open, theCase }: Props) {
  const { visit } = open;
  const { notices, corrections } = theCase;
  const isDone = theCase.events.some(({ type }) => type === 'change.applied' || type === 'request.effective');
  const isHandler = visit.mayHere('request.handle');
  const mayWrite = waitsForResult(open);
  // an objection changes no datum, and its client is told all the same
  const changed = corrections.length > 0;
  if (!isDone || !(changed || mayWrite)) return null;
  const isOver = notices.some(({ ends }) => ends);
  const about = [...new Set(corrections.map(({ label }) => label))].join(', ');
  return (
    <Panel
      id={resultId}
      {...(changed
        ? { title: `Wie is ingelicht over: ${about}`, count: notices.length }
        : { title: 'De cliënt inlichten' })}
    >
      {changed && notices.length === 0 && <p>Niemand buiten ons kreeg wat er eerst stond.</p>}
      {visit.url.searchParams.get('bewaard') === 'newcomers' && (
        <Said kind="warn" title="Er is nog een ontvanger bij gekomen">
          Deze kreeg de oude gegevens kort geleden. Het bericht staat klaar. Schrijf de brief aan de cliënt daarna.
        </Said>
      )}
      {notices.length > 0 && (
        <Table<Notice>
          caption="Wie is ingelicht"
          captionHidden
          rows={notices}
          columns={[
            { label: 'Ontvanger', cell: ({ to }) => to.name },
            ...(isOver ? [{ label: 'Waarover', cell: (one: Notice) => aboutWhat(one, corrections) }] : []),
            { label: 'Bericht', cell: (one) => <State open={open} notice={one} /> },
            {
              label: 'Antwoord',
              cell: (one) => <Answers theCase={theCase} notice={one} isOpen={isHandler && mayAnswer(one)} />,
            },
          ]}
        />
      )}
      {mayWrite && (
        <PostButton visit={visit} look="second" action={paths.caseResult({ case: theCase.id })}>
          Schrijf de brief aan de cliënt
        </PostButton>
      )}
    </Panel>
  );
}

function aboutWhat({ ends, corrections }: Notice, all: readonly Correction[]): string {
  if (ends) return 'Gegevens weer gebruiken';
  const isLeft = all.every(({ id, kind }) => kind === 'restricted' || !corrections.includes(id));
  return isLeft ? 'Gegevens niet gebruiken' : 'Gegevens veranderd';
}

function State({ open: { situation, visit }, notice }: { readonly open: OpenCase; readonly notice: Notice }) {
  const { dossier } = situation;
  const on = dossier && toldOn(notice, dossier);
  if (on) return <Tag status="ok">Ingelicht op {shortDate(on)}</Tag>;
  if (notice.answers.at(-1)?.how === 'impossible') return <Tag>Niet ingelicht</Tag>;
  const mail = dossier?.messages.findLast(({ documentId }) => documentId && documentId === notice.documentId);
  const since = notice.documentId && dossier?.documents.find(({ id }) => id === notice.documentId)?.createdAt;
  const days = since ? daysBetween(dayOf(since), visit.today) : 0;
  const waited = days > 0 ? `, al ${days === 1 ? '1 dag' : `${days} dagen`}` : '';
  if (!dossier || !notice.documentId) return <Tag status="warn">Zelf inlichten{waited}</Tag>;
  const words = mail && mail.to.email !== '' ? stateWords(mail.state) : 'Print en verstuur per post';
  return (
    <>
      <Tag status="warn">
        {words}
        {waited}
      </Tag>{' '}
      <a href={paths.document({ dossier: dossier.id, document: notice.documentId })}>Bericht</a>
    </>
  );
}

function stateWords(state: Parameters<typeof stateOf>[0]): string {
  return stateLabel('mail', stateOf(state));
}

function stateOf({ value }: { readonly value: unknown }): string {
  return typeof value === 'string' ? value : '';
}

type AnswersProps = { readonly theCase: RequestCase; readonly notice: Notice; readonly isOpen: boolean };

/** What was put down so far, and the way to what came after it. */
function Answers({ theCase, notice, isOpen }: AnswersProps) {
  const { answers } = notice;
  if (answers.length === 0 && !isOpen) return '–';
  return (
    <>
      {answers.map(({ how, on, reason }) => (
        <p>
          {noticeAnswerLabels[how]}, {shortDate(on)}
          {reason && `: ${reason}`}
        </p>
      ))}
      {isOpen && (
        <LinkButton look="tint" href={paths.caseNotice({ case: theCase.id, notice: notice.id })}>
          Leg antwoord vast<span class="vh">: {notice.to.name}</span>
        </LinkButton>
      )}
    </>
  );
}
