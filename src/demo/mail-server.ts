import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server took it in: the envelope, which says who it was delivered to, and its bytes. */
export type Arrival = {
  readonly number: number;
  readonly receivedAt: Date;
  readonly recipients: readonly string[];
  readonly sender: string;
  readonly encrypted: boolean;
  readonly raw: Uint8Array;
};

/** The same mail opened, for the demo's mailbox page and for tests. */
export type ReceivedMail = Arrival & {
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
};

export type MailServer = {
  /** smtp://127.0.0.1:port */
  readonly url: string;
  /** Unopened, newest last; for one address when given. */
  arrivals(address?: string): readonly Arrival[];
  /** The same mails opened. A mail is opened once, when somebody first asks: most of a demo's mail is never read. */
  list(address?: string): Promise<readonly ReceivedMail[]>;
  get(number: number): Promise<ReceivedMail | undefined>;
  /** Resolves at once with the mails there are when there are `count`, else when they have come. */
  waitFor(count: number, address?: string): Promise<readonly ReceivedMail[]>;
  /** Puts a mail in the box that was not sent: one of the past, or kept from another run. */
  put(mail: Pick<Arrival, 'recipients' | 'sender' | 'raw'>): void;
  clear(): void;
  close(): Promise<void>;
};

/** Listens on the machine itself only; keeps the last 2,000 mails in memory. `port` 0 picks a free one. */
export async function startMailServer(port = 0, options: SMTPServerOptions = {}): Promise<MailServer> {
  const box = createBox();
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
        box.add({
          recipients: session.envelope.rcptTo.map((one) => one.address),
          sender: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          encrypted: session.secure,
          raw: Buffer.concat(chunks),
        });
        done();
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
    arrivals: box.arrivals,
    list: (to) => Promise.all(box.arrivals(to).map(opened)),
    get: async (wanted) => {
      const found = box.arrivals().find((one) => one.number === wanted);
      return found && opened(found);
    },
    waitFor: box.waitFor,
    put: (mail) => box.add({ ...mail, encrypted: false }),
    clear: box.clear,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const room = 2000;

function createBox() {
  const box: Arrival[] = [];
  const waiting = new Set<() => void>();
  let number = 0;
  const arrivals = (to?: string): readonly Arrival[] =>
    to === undefined ? [...box] : box.filter((one) => one.recipients.includes(to));
  return {
    arrivals,
    clear: () => box.splice(0),
    add(mail: Omit<Arrival, 'number' | 'receivedAt'>): void {
      number += 1;
      box.push({ ...mail, number, receivedAt: new Date() });
      if (box.length > room) box.shift();
      for (const look of waiting) look();
    },
    waitFor: (count: number, to?: string) =>
      new Promise<readonly ReceivedMail[]>((resolve, reject) => {
        const look = () => {
          const found = arrivals(to);
          if (found.length < count) return;
          waiting.delete(look);
          Promise.all(found.map(opened)).then(resolve, reject);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** Every mail of ours has both parts; nothing is made up for a missing one. */
const asItIs = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true } as const;

const openedBefore = new WeakMap<Arrival, Promise<ReceivedMail>>();

/** Reads a mail's bytes, once. */
export function opened(arrival: Arrival): Promise<ReceivedMail> {
  const known = openedBefore.get(arrival);
  if (known) return known;
  const opening = simpleParser(Buffer.from(arrival.raw), asItIs).then((parsed) => ({
    ...arrival,
    ...contentOf(parsed),
  }));
  openedBefore.set(arrival, opening);
  return opening;
}

function contentOf(parsed: ParsedMail): Omit<ReceivedMail, keyof Arrival> {
  const to = Array.isArray(parsed.to) ? parsed.to : parsed.to ? [parsed.to] : [];
  return {
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
  };
}
