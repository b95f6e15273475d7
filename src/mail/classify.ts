import { ourReplies } from '../domain/reply-words.ts';

/** What became of one try to hand a mail over (DOMAIN 8.8). */
export type Attempt =
  | { readonly kind: 'accepted'; readonly reply: string }
  /** Try again later. `lost`: the connection broke before anything of the mail was sent. */
  | { readonly kind: 'deferred'; readonly reply: string; readonly lost: boolean }
  /** This mail will never be taken for this address. */
  | { readonly kind: 'rejected'; readonly reply: string }
  /** The connection broke after the server had begun to receive: it may or may not have the mail. */
  | { readonly kind: 'unknown'; readonly reply: string };

/** The SMTP details nodemailer hangs on an error. */
export type SendError = Error & {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
};

/**
 * Reads an SMTP failure. A reply of the server decides, whenever there is one about this mail: 5xx rejected, 4xx
 * deferred. Refusals of the session (greeting, STARTTLS, log-in) say nothing about the recipient, so the mail waits.
 *
 * @param started whether the server had agreed to receive the data and the first byte was sent
 */
export function classify(error: SendError, started: boolean): Attempt {
  const reply = replyOf(error);
  if (aboutThisMail(error)) {
    return error.responseCode !== undefined && error.responseCode < 500
      ? { kind: 'deferred', reply, lost: false }
      : { kind: 'rejected', reply };
  }
  if (started) return { kind: 'unknown', reply };
  return { kind: 'deferred', reply, lost: error.code === 'ECONNECTION' };
}

/**
 * EENVELOPE: an answer to MAIL, RCPT or DATA; 530 there asks for a log-in or TLS first, which is about us. EMESSAGE: an
 * answer to the data, or too large for the server.
 */
function aboutThisMail(error: SendError): boolean {
  if (error.code === 'EENVELOPE') return error.responseCode !== 530;
  return error.code === 'EMESSAGE' && (error.responseCode !== undefined || error.command === 'MAIL FROM');
}

const sentences: Readonly<Record<string, string>> = {
  ETLS: ourReplies.noTls,
  EAUTH: ourReplies.logInRefused,
  EDNS: ourReplies.notFound,
  ETIMEDOUT: ourReplies.tooLate,
  ECONNECTION: ourReplies.lost,
  ESOCKET: ourReplies.noConnection,
};

function replyOf(error: SendError): string {
  const sentence = sentences[error.code ?? ''];
  const words = error.response ?? (sentence === undefined ? error.message : '');
  return [sentence, words].filter(Boolean).join(': ').slice(0, 500);
}
