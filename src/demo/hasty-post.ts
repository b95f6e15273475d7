import type { Transport } from '#src/mail/transport.ts';
import type { MailServer } from './mail-server.ts';

/** What the demo's mail server answers to an address that says it does not work. */
export const undeliverable = '5.1.1 Dit adres bestaat niet';

/** Every address of the demo works, except those that say they do not: so the demo shows mail that failed too. */
export function isUndeliverable(address: string): boolean {
  return address.includes('onbestelbaar');
}

/**
 * For filling a demo within seconds: the mail of a year goes into the box as it was composed, without a connection for
 * each. From the demo's day on all mail goes over SMTP.
 */
export function hastyPost(mailServer: Pick<MailServer, 'put'>): Transport {
  return {
    async send({ from, to, wire }) {
      if (isUndeliverable(to)) return { kind: 'rejected', reply: `550 ${undeliverable}` };
      mailServer.put({ sender: from, recipients: [to], raw: wire });
      return { kind: 'accepted', reply: '250 OK: message queued' };
    },
    close: async () => undefined,
  };
}
