import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as it arrived, for the demo's mailbox page and for tests. */
export type ReceivedMail = {
  readonly number: number;
  readonly receivedAt: Date;
  /** The envelope: who the server was told to deliver to. */
  readonly recipients: readonly string[];
  readonly sender: string;
  readonly encrypted: boolean;
  readonly to: string;
  readonly from: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly inReplyTo?: string | undefined;
  readonly headers: ReadonlyMap<string, unknown>;
  readonly attachments: readonly { readonly fileName: string; readonly type: string; readonly bytes: Uint8Array }[];
  readonly raw: Uint8Array;
};

export type MailServer = {
  /** smtp://127.0.0.1:port */
  readonly url: string;
  /** Newest last; for one address when given. */
  list(address?: string): readonly ReceivedMail[];
  get(number: number): ReceivedMail | undefined;
  /** Resolves at once with the mails there are when there are `count`, else when they have come. */
  waitFor(count: number, address?: string): Promise<readonly ReceivedMail[]>;
  clear(): void;
  close(): Promise<void>;
};

/** Listens on the machine itself only; keeps the last 2,000 mails in memory. `port` 0 picks a free one. */
export async function startMailServer(port = 0, options: SMTPServerOptions = {}): Promise<MailServer> {
  const box: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  let number = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    ...options,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', done);
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const envelope = {
          recipients: session.envelope.rcptTo.map((one) => one.address),
          sender: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          encrypted: session.secure,
        };
        simpleParser(raw).then((parsed) => {
          number += 1;
          box.push(received(parsed, raw, { ...envelope, number }));
          if (box.length > 2000) box.shift();
          done();
          for (const wake of waiting) wake();
        }, done);
      });
    },
  });
  // Connections that break are the client's affair; the server goes on.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  const list = (to?: string) => (to === undefined ? [...box] : box.filter((one) => one.recipients.includes(to)));
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    list,
    get: (wanted) => box.find((one) => one.number === wanted),
    waitFor(count, to) {
      return new Promise((resolve) => {
        const look = () => {
          const found = list(to);
          if (found.length < count) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    clear: () => box.splice(0),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

type Envelope = Pick<ReceivedMail, 'number' | 'recipients' | 'sender' | 'encrypted'>;

function received(parsed: ParsedMail, raw: Uint8Array, envelope: Envelope): ReceivedMail {
  const to = Array.isArray(parsed.to) ? parsed.to : parsed.to ? [parsed.to] : [];
  return {
    ...envelope,
    receivedAt: new Date(),
    to: to.map((one) => one.text).join(', '),
    from: parsed.from?.text ?? '',
    replyTo: parsed.replyTo?.text ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    messageId: parsed.messageId ?? '',
    inReplyTo: parsed.inReplyTo,
    headers: parsed.headers,
    attachments: parsed.attachments.map((one) => ({
      fileName: one.filename ?? '',
      type: one.contentType,
      bytes: one.content,
    })),
    raw,
  };
}
