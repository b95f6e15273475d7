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
  const { box, add, waitFor } = createBox();
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
        const envelope = {
          recipients: session.envelope.rcptTo.map((one) => one.address),
          sender: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          encrypted: session.secure,
        };
        add(Buffer.concat(chunks), envelope).then(() => done(), done);
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
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    list: (to) => addressedTo(box, to),
    get: (wanted) => box.find((one) => one.number === wanted),
    waitFor,
    clear: () => box.splice(0),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const room = 2000;

function createBox() {
  const box: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  let number = 0;
  return {
    box,
    async add(raw: Buffer, envelope: Omit<Envelope, 'number'>): Promise<void> {
      const parsed = await simpleParser(raw);
      number += 1;
      box.push(received(parsed, raw, { ...envelope, number }));
      if (box.length > room) box.shift();
      for (const look of waiting) look();
    },
    waitFor: (count: number, to?: string) =>
      new Promise<readonly ReceivedMail[]>((resolve) => {
        const look = () => {
          const found = addressedTo(box, to);
          if (found.length < count) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

function addressedTo(box: readonly ReceivedMail[], to: string | undefined): readonly ReceivedMail[] {
  return to === undefined ? [...box] : box.filter((one) => one.recipients.includes(to));
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
