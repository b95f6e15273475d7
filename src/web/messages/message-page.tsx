import { readMail } from '#src/commands/mail/read.ts';
import { dayOf } from '#src/domain/calendar.ts';
import { clockTime, longDate, lowerFirst } from '#src/domain/format.ts';
import { mailKindLabels } from '#src/domain/labels.ts';
import type { Message } from '#src/domain/message.ts';
import { newerMail } from '#src/domain/overtaken.ts';
import { replyWords } from '#src/domain/reply-words.ts';
import type { Instant } from '#src/domain/time.ts';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import { Table } from '../components/table.tsx';
import { type Status, Tag } from '../components/tag.tsx';
import { documentName } from '../document-name.ts';
import { mailState } from '../mail-state.ts';
import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { MessageActs } from './message-acts.tsx';
import { isOver } from './message-words.ts';
import { isLetter, resend } from './offered.ts';
import type { OpenMessage } from './open-message.ts';

type Kept = Awaited<ReturnType<typeof readMail>>;

/** One mail: to whom, what, what became of it, what can be done, and its words as they left. */
export async function showMessage(open: OpenMessage): Promise<Response> {
  const { visit, dossier, message, sight } = open;
  const kept = sight === 'afterReason' ? undefined : await readMail(visit.deps, dossier.id, message);
  return page(<MessagePage open={open} kept={kept} />);
}

function MessagePage({ open, kept }: { readonly open: OpenMessage; readonly kept: Kept }) {
  const { visit, dossier, message, state } = open;
  const title = mailKindLabels[message.kind];
  return (
    <Layout
      visit={visit}
      title={`${title}, ${dossier.reference}`}
      here="clients"
      back={{ href: paths.dossier({ dossier: dossier.id }), label: `Dossier ${dossier.reference}` }}
    >
      <div class="bar apart">
        <h1>{title}</h1>
        <Tag status={isOver(open) ? 'plain' : (statuses[state] ?? 'info')}>{mailState(dossier, message)}</Tag>
      </div>
      <AddressChanged open={open} />
      <MessageActs open={open} />
      <Panel title="De mail">
        <SummaryList rows={facts(open)} />
      </Panel>
      <Tries open={open} />
      {kept && (
        <Panel title={arrived.has(state) ? 'Wat er is verstuurd' : 'De inhoud'}>
          <p class="soft">Een link of code is niet bewaard. Alleen de ontvanger heeft die.</p>
          <SummaryList
            rows={[
              { label: 'Onderwerp', value: kept.subject },
              ...(kept.attachments.length > 0 ? [{ label: 'Bijlagen', value: kept.attachments.join(', ') }] : []),
            ]}
          />
          <details>
            <summary>Lees de tekst van de mail</summary>
            <p class="text">{kept.text}</p>
          </details>
        </Panel>
      )}
    </Layout>
  );
}

/** As far as we know it was sent and did not come back; of any other mail its words are all there is. */
const arrived: ReadonlySet<string> = new Set(['accepted', 'presumedDelivered', 'replied']);

/** Said to whoever comes back from the client's data, as long as it is the last that happened. */
function AddressChanged({ open }: { readonly open: OpenMessage }) {
  const { visit, dossier, message } = open;
  const isChanged = dossier.events.at(-1)?.type === 'data.corrected' && dossier.client.email !== message.to.email;
  if (visit.url.searchParams.get('bewaard') !== 'adres' || !isChanged || !resend(open)) return null;
  return (
    <Notice kind="ok" title="Het adres van de cliënt is gewijzigd">
      <p>Deze mail is nog niet naar het nieuwe adres verstuurd.</p>
    </Notice>
  );
}

const statuses: Readonly<Record<string, Status>> = {
  accepted: 'ok',
  presumedDelivered: 'ok',
  replied: 'ok',
  posted: 'ok',
  deferred: 'warn',
  failed: 'danger',
  bounced: 'danger',
  unknown: 'danger',
  settled: 'plain',
  cancelled: 'plain',
};

function facts(open: OpenMessage): SummaryRow[] {
  const { dossier, message, document, visit, state } = open;
  const files = dossier.disclosures.filter((line) => line.mailId === message.id && line.what.kind === 'file');
  const at = { dossier: dossier.id, message: message.id };
  const newer = newerMail(dossier, message);
  const rows: (SummaryRow | false | undefined)[] = [
    { label: 'Aan', value: [message.to.name, message.to.email].filter(Boolean).join(', ') || 'Per post' },
    document && {
      label: 'Document',
      value: <a href={paths.document({ dossier: dossier.id, document: document.id })}>{documentName(document)}</a>,
    },
    files.length > 0 && { label: 'Meegestuurd', value: files.map((line) => <FileLine line={line} />) },
    isLetter(open) &&
      state !== 'cancelled' &&
      visit.mayHere('mail.repair') && {
        label: 'Brief',
        value: <a href={paths.messageLetter(at)}>Open de brief (PDF) om af te drukken</a>,
      },
    { label: 'Gemaakt', value: moment(message.createdAt) },
    newer && {
      label: newer.kind === message.kind ? 'Opnieuw gemaild' : 'Latere mail',
      value: <NewerMail open={open} newer={newer} />,
    },
    message.nextTryAt !== undefined &&
      message.tries.length > 0 && { label: 'Volgende poging', value: moment(message.nextTryAt) },
    { label: 'Kenmerk', value: dossier.reference },
  ];
  return rows.filter((row): row is SummaryRow => row !== undefined && row !== false);
}

/** Whoever sent a mail again comes back here, and finds the one that left. */
function NewerMail({ open: { dossier }, newer }: { readonly open: OpenMessage; readonly newer: Message }) {
  return (
    <>
      <a href={paths.message({ dossier: dossier.id, message: newer.id })}>
        {mailKindLabels[newer.kind]}, {moment(newer.createdAt)}
      </a>
      {newer.to.email && `, aan ${newer.to.email}`}: {lowerFirst(mailState(dossier, newer))}
    </>
  );
}

function FileLine({ line }: { readonly line: OpenMessage['dossier']['disclosures'][number] }) {
  if (line.what.kind !== 'file') return null;
  return (
    <p>
      {line.what.fileName}
      {line.what.withPassword && ', met het afgesproken wachtwoord'}
      <br />
      <span class="soft small">
        Vingerafdruk <code>{line.what.sha256.slice(0, 16).match(/.{4}/g)?.join(' ')}</code>
      </span>
    </p>
  );
}

function Tries({ open: { message } }: { readonly open: OpenMessage }) {
  if (message.tries.length === 0) return null;
  return (
    <Panel title="Pogingen" count={message.tries.length}>
      <Table
        caption="Pogingen"
        captionHidden
        rows={message.tries}
        columns={[
          { label: 'Wanneer', kind: 'nowrap', cell: (one) => moment(one.at) },
          { label: 'Wat er gebeurde', cell: (one) => <ReplyCell reply={one.reply} /> },
        ]}
      />
    </Panel>
  );
}

/** The server's own words are English mostly, and for whoever runs the mail server. */
function ReplyCell({ reply }: { readonly reply: string }) {
  const { sentence, raw } = replyWords(reply);
  return (
    <>
      {sentence}
      {raw && (
        <details>
          <summary>Technische melding</summary>
          <code lang="en">{raw}</code>
        </details>
      )}
    </>
  );
}

function moment(at: Instant): string {
  return `${longDate(dayOf(at))}, ${clockTime(at)} uur`;
}
