import type { Readable } from 'node:stream';
import { createTransport as createMailer } from 'nodemailer';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import { ourReplies } from '../domain/reply-words.ts';
import { isSendable } from './address.ts';
import { type Attempt, classify, type SendError } from './classify.ts';

/** Carries composed mails to the relay. Nobody outside this file speaks SMTP. */
export type Transport = {
  /** Hands over one mail for one recipient. Never throws: what went wrong is the answer. */
  send(parcel: Parcel): Promise<Attempt>;
  /** Lets running deliveries finish for `patience` ms, then cuts them; they answer `unknown` or `deferred`. */
  close(patience: number): Promise<void>;
};

export type Parcel = {
  /** Name of the mail in reports about its delivery; says nothing to others. Left out: no report is asked for. */
  readonly id?: string;
  readonly from: string;
  readonly to: string;
  readonly wire: Uint8Array;
};

export type TransportOptions = {
  /** smtp://user:password@host:587 or smtps://host:465. */
  readonly url: string;
  readonly connections?: number;
  /** Milliseconds: to connect and be greeted; of silence; for one delivery in all. */
  readonly timeouts?: { readonly connect: number; readonly silence: number; readonly delivery: number };
  /** PEM of an authority of the office's own, when the relay's certificate is not publicly signed. */
  readonly tls?: { readonly ca: string };
};

const defaultTimeouts = { connect: 15_000, silence: 60_000, delivery: 180_000 };

/**
 * A pooled SMTP transport. TLS is required everywhere except to the machine itself, the envelope is given explicitly,
 * nothing is requeued behind our back, and no path or URL is ever read into a mail.
 */
export function createTransport(options: TransportOptions): Transport {
  const timeouts = options.timeouts ?? defaultTimeouts;
  const pool = new SMTPPool({
    url: options.url,
    maxConnections: options.connections ?? 4,
    maxRequeues: 0,
    requireTLS: !isLoopback(new URL(options.url).hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.connect,
    socketTimeout: timeouts.silence,
    tls: { minVersion: 'TLSv1.2', ...options.tls },
  });
  const mailer = createMailer(pool);
  const started = watchStarts(mailer);
  const running = new Set<Promise<Attempt>>();

  async function once(parcel: Parcel): Promise<Attempt> {
    const raw = Buffer.from(parcel.wire);
    try {
      const signal = AbortSignal.timeout(timeouts.delivery);
      const envelope = { from: parcel.from, to: [parcel.to] };
      const info = await mailer.sendMail({ envelope, raw, signal, ...reportOf(parcel) });
      const refused = info.rejected.length > 0 || info.accepted.length !== 1;
      return refused
        ? { kind: 'rejected', reply: ourReplies.recipientRefused }
        : { kind: 'accepted', reply: info.response };
    } catch (error) {
      // Whatever nodemailer throws is an Error with optional SMTP details; classify reads only those.
      return classify(error as SendError, started(raw));
    }
  }

  async function deliver(parcel: Parcel): Promise<Attempt> {
    if (!isSendable(parcel.to)) return { kind: 'rejected', reply: ourReplies.noAddress };
    const first = await once(parcel);
    // A server may drop a pooled connection between two mails; nothing was sent then, so a fresh one is tried at once.
    return first.kind === 'deferred' && first.lost ? once(parcel) : first;
  }

  return {
    send(parcel) {
      const delivery = deliver(parcel).finally(() => running.delete(delivery));
      running.add(delivery);
      return delivery;
    },
    async close(patience) {
      const cut = setTimeout(() => pool.close({ force: true }), patience);
      await Promise.allSettled(running);
      clearTimeout(cut);
      pool.close();
    },
  };
}

/**
 * RFC 3461, where the server knows it: tell us of failure and delay under the mail's own id, and send back its headers
 * only, so that no file travels a second time.
 */
function reportOf({ id, from }: Parcel) {
  const report = { return: 'headers' as const, notify: ['failure' as const, 'delay' as const], recipient: from };
  return id === undefined ? {} : { dsn: { id, ...report } };
}

/** Whether a host name can only mean this machine; there alone mail may go without TLS. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/^\[|\]$/g, '');
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

type Mailer = ReturnType<typeof createMailer>;

/** Remembers per mail whether its first byte was read for sending, that is: whether the server had said yes to DATA. */
function watchStarts(mailer: Mailer): (raw: Buffer) => boolean {
  const streams = new WeakMap<Buffer, Readable>();
  mailer.use('stream', (mail, done) => {
    const { message } = mail;
    const open = message.createReadStream.bind(message);
    message.createReadStream = (...rest) => {
      const stream = open(...rest);
      if (Buffer.isBuffer(mail.data.raw)) streams.set(mail.data.raw, stream);
      return stream;
    };
    done();
  });
  return (raw) => streams.get(raw)?.readableDidRead === true;
}
