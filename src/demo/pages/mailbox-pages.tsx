import { createHash } from 'node:crypto';
import { dayOf } from '#src/domain/calendar.ts';
import { clockTime, dutchNumber, shortDate } from '#src/domain/format.ts';
import type { Instant } from '#src/domain/time.ts';
import { EmptyState } from '#src/web/components/empty-state.tsx';
import { Panel } from '#src/web/components/panel.tsx';
import { Search } from '#src/web/components/search.tsx';
import { SummaryList } from '#src/web/components/summary-list.tsx';
import { Table } from '#src/web/components/table.tsx';
import type { PublicVisit } from '#src/web/visit.ts';
import { castPassword } from '../cast-sponsors.ts';
import type { ReceivedMail } from '../mail-server.ts';
import { DemoPage } from './demo-page.tsx';
import { demoPaths } from './paths.ts';
import { ShownMail } from './shown-mail.tsx';

type Shown = {
  readonly address: string;
  /** This page's, newest first. */
  readonly mails: readonly ReceivedMail[];
  readonly total: number;
  readonly here: number;
  readonly pages: number;
};

export function MailboxPage({ visit, shown }: { readonly visit: PublicVisit; readonly shown: Shown }) {
  const { address, mails, total } = shown;
  return (
    <DemoPage visit={visit} title="Postvak" here="mailbox">
      <h1>Postvak</h1>
      <p class="lead">Hier komt alle mail aan die de demo verstuurt. Er gaat niets naar buiten.</p>
      <Search action={demoPaths.mailbox()} label="E-mailadres van de ontvanger" name="adres" value={address} />
      {mails.length === 0 ? (
        <NoMail address={address} />
      ) : (
        <Panel title={address ? 'Gevonden' : 'Nieuwste eerst'} count={total}>
          <Table
            caption="Ontvangen mail"
            captionHidden
            rows={mails}
            columns={[
              { label: 'Onderwerp', cell: (mail) => <a href={demoPaths.mail(mail.number)}>{mail.subject}</a> },
              { label: 'Aan', cell: (mail) => mail.recipients.join(', ') },
              { label: 'Van', cell: senderName },
              { label: 'Tijd', cell: (mail) => moment(mail), kind: 'nowrap' },
              { label: 'Bijlagen', cell: (mail) => mail.attachments.length || '', kind: 'number' },
            ]}
          />
          <Pages shown={shown} />
        </Panel>
      )}
    </DemoPage>
  );
}

function NoMail({ address }: { readonly address: string }) {
  return address ? (
    <EmptyState title="Geen mail voor dit adres" action={<a href={demoPaths.mailbox()}>Toon alle mail</a>}>
      <p>Typ een deel van het adres van de ontvanger, bijvoorbeeld alles voor het apenstaartje.</p>
    </EmptyState>
  ) : (
    <EmptyState title="Nog geen mail">
      <p>Verstuur in het programma een document. De mail staat dan binnen een paar tellen hier.</p>
    </EmptyState>
  );
}

function Pages({ shown: { address, here, pages } }: { readonly shown: Shown }) {
  if (pages === 1) return null;
  return (
    <p class="bar">
      {here > 1 && <a href={demoPaths.mailbox({ adres: address, blad: here - 1 })}>Nieuwere mail</a>}
      <span>
        Blad {here} van {pages}
      </span>
      {here < pages && <a href={demoPaths.mailbox({ adres: address, blad: here + 1 })}>Oudere mail</a>}
    </p>
  );
}

export function MailPage({ visit, mail }: { readonly visit: PublicVisit; readonly mail: ReceivedMail }) {
  return (
    <DemoPage visit={visit} title={`Mail ${mail.number}`} here="mailbox">
      <h1>{mail.subject}</h1>
      <Panel title="Kop">
        <SummaryList
          rows={[
            { label: 'Van', value: mail.from },
            { label: 'Aan', value: mail.recipients.join(', ') },
            { label: 'Antwoord aan', value: mail.replyTo || '–' },
            { label: 'Tijd in de demo', value: moment(mail) },
            { label: 'Kenmerk van de mail', value: <code class="hash">{mail.messageId}</code> },
            ...(mail.inReplyTo ? [{ label: 'Hoort bij', value: <code class="hash">{mail.inReplyTo}</code> }] : []),
          ]}
        />
      </Panel>
      {mail.attachments.length > 0 && <Attachments mail={mail} />}
      <ShownMail text={mail.text} html={mail.html ? demoPaths.mailHtml(mail.number) : undefined} />
    </DemoPage>
  );
}

function Attachments({ mail }: { readonly mail: ReceivedMail }) {
  const rows = mail.attachments.map((file, index) => ({ file, href: demoPaths.attachment(mail.number, index) }));
  return (
    <Panel title="Bijlagen" count={rows.length}>
      <Table
        caption="Bijlagen van deze mail"
        captionHidden
        rows={rows}
        columns={[
          { label: 'Bestand', cell: ({ file, href }) => <a href={href}>{file.fileName}</a> },
          {
            label: 'Grootte',
            cell: ({ file }) => `${dutchNumber(Math.ceil(file.bytes.length / 1024))} kB`,
            kind: 'number',
          },
          { label: 'SHA-256', cell: ({ file }) => <code class="hash">{sha256(file.bytes)}</code> },
        ]}
      />
      <p class="soft small">Hoort de mail bij een dossier, dan staat bij de verstrekkingen dezelfde SHA-256.</p>
      {/met\s+het\s+wachtwoord/u.test(mail.text) && (
        <p>
          Deze opdrachtgever en wij spraken een wachtwoord af. In de demo is dat: <strong>{castPassword}</strong>
        </p>
      )}
    </Panel>
  );
}

/** 'Maas groep'; the address stands on the mail's own page. */
function senderName({ from }: ReceivedMail): string {
  return /^"?([^"<]+?)"?\s*</.exec(from)?.[1] ?? from;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** When it was sent by the demo's clock: what stands in the mail itself. */
function moment(mail: ReceivedMail): string {
  const date = mail.headers.get('date');
  // toISOString always ends in Z, which is all the type says.
  const at = (date instanceof Date ? date : mail.receivedAt).toISOString() as Instant;
  return `${shortDate(dayOf(at))}, ${clockTime(at)} uur`;
}
