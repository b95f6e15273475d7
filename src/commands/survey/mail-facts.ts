import { showPhone } from '#src/domain/contact-data.ts';
import { isEmployed } from '#src/domain/employment.ts';
import { plainName } from '#src/domain/names.ts';
import { findBranch, findUser, type Organisation, type User } from '#src/domain/organisation.ts';
import { lastOf, type SurveyBatch } from '#src/domain/survey/batch.ts';
import type { SurveyMail } from '#src/domain/survey/mail.ts';
import type { Day } from '#src/domain/time.ts';
import type { MailFacts } from '#templates/mail/facts.ts';
import type { Deps } from '../context.ts';
import { keepersOf, surveyReference } from './agency-mail.ts';
import { reminderOf } from './outbox.ts';

type Around = {
  readonly mail: SurveyMail;
  /** Where an answer goes when nobody of the branch signs. */
  readonly house: string;
  readonly appUrl: string;
};

/** What a mail about a survey list may say: the file by its name, month, number of rows and hash; never whose names are in it. */
export function surveyMailFacts(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  batch: SurveyBatch,
  { mail, house, appUrl }: Around,
): MailFacts {
  const organisation = store.organisation.read().value;
  const branch = findBranch(organisation, batch.branchId);
  const { file } = batch;
  const removal = batch.removals.find(({ mailId }) => mailId === mail.id);
  const reminds = mail.kind === 'M04' ? reminderOf(batch) : undefined;
  const signer = mail.to.kind === 'surveyAgency' && signerOf(organisation, batch, clock.today());
  return {
    reference: surveyReference(organisation, batch),
    organisation: organisation.name,
    branch: { name: branch?.name ?? '', phone: showPhone(branch?.phone ?? '') },
    coach: signer ? personFacts(signer) : { name: 'Het dossiersysteem', jobTitle: 'automatisch bericht', email: house },
    to: mail.to.kind,
    salutation: mail.to.kind === 'staff' ? `Beste ${mail.to.name},` : 'Geachte heer, mevrouw,',
    attachments: mail.kind === 'survey' && file ? [file.name] : [],
    link: `${appUrl}/enquete/${batch.branchId}/${batch.id}`,
    survey: {
      month: batch.month,
      rows: file?.rows ?? 0,
      sha256: removal?.sha256 ?? file?.sha256 ?? '',
      ...(removal && { row: removal.number }),
      ...(reminds && { reminds }),
      ...sinceOf(batch, reminds),
    },
  };
}

function sinceOf({ sentOn, removals }: SurveyBatch, reminds: ReturnType<typeof reminderOf>): { since?: Day } {
  const since = reminds === 'removal' ? removals.find(({ confirmed }) => !confirmed)?.on : sentOn;
  return since ? { since } : {};
}

/** Whoever let the list go, as long as that person works here; else who sees to the lists of the branch now. */
function signerOf(organisation: Organisation, batch: SurveyBatch, today: Day): User | undefined {
  const by = lastOf(batch, 'list.released')?.by;
  const released = by && by !== 'system' && by !== 'sponsor' ? findUser(organisation, by) : undefined;
  return released && isEmployed(released, today) ? released : keepersOf(organisation, batch.branchId, today)[0];
}

function personFacts({ jobTitle, email, phone, ...user }: User): MailFacts['coach'] {
  return { name: plainName(user), jobTitle, email, ...(phone && { phone: showPhone(phone) }) };
}
