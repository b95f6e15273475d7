import { download, notFound, page } from '#src/web/respond.tsx';
import { type Route, route } from '#src/web/route.ts';
import type { PublicVisit } from '#src/web/visit.ts';
import { type MailServer, opened, type ReceivedMail } from '../mail-server.ts';
import { MailboxPage, MailPage } from './mailbox-pages.tsx';
import { demoPatterns } from './paths.ts';
import { mailHtml, withFrame } from './shown-mail.tsx';

const perPage = 50;

/** Everything the mail server took in, for whoever it was meant. */
export function mailboxRoutes(mailServer: MailServer): readonly Route[] {
  const mailOf = (visit: PublicVisit): Promise<ReceivedMail | undefined> =>
    mailServer.get(wholeNumber(visit.param('nummer')));

  async function showMailbox(visit: PublicVisit) {
    const address = (visit.url.searchParams.get('adres') ?? '').trim().slice(0, 100);
    const found = mailServer.arrivals().filter((mail) => mail.recipients.some((one) => contains(one, address)));
    const newest = found.toReversed();
    const pages = Math.max(1, Math.ceil(newest.length / perPage));
    const here = Math.min(Math.max(1, wholeNumber(visit.url.searchParams.get('blad') ?? '1')), pages);
    const mails = await Promise.all(newest.slice((here - 1) * perPage, here * perPage).map(opened));
    return page(<MailboxPage visit={visit} shown={{ address, mails, total: newest.length, here, pages }} />);
  }

  async function showMail(visit: PublicVisit) {
    const mail = await mailOf(visit);
    return mail ? withFrame(await page(<MailPage visit={visit} mail={mail} />)) : notFound(visit);
  }

  async function showHtml(visit: PublicVisit) {
    const mail = await mailOf(visit);
    return mail?.html ? mailHtml(mail.html) : notFound(visit);
  }

  async function giveAttachment(visit: PublicVisit) {
    const file = (await mailOf(visit))?.attachments[wholeNumber(visit.param('index'))];
    return file ? download(file) : notFound(visit);
  }

  return [
    route({ method: 'GET', path: demoPatterns.mailbox, access: 'public', handler: showMailbox }),
    route({ method: 'GET', path: demoPatterns.mail, access: 'public', handler: showMail }),
    route({ method: 'GET', path: demoPatterns.mailHtml, access: 'public', handler: showHtml }),
    route({ method: 'GET', path: demoPatterns.attachment, access: 'public', handler: giveAttachment }),
  ];
}

/** -1 for anything that is no number, which no mail and no attachment has. */
function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

function contains(address: string, part: string): boolean {
  return address.toLowerCase().includes(part.toLowerCase());
}
