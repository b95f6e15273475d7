import { dayOf, daysBetween } from '#src/domain/calendar.ts';
import { awaitsNotice, breachDueAt } from '#src/domain/cases/breach-clock.ts';
import { isAsked } from '#src/domain/cases/case.ts';
import { isOwed } from '#src/domain/cases/case-mail.ts';
import { isKnown } from '#src/domain/cases/letters-left.ts';
import { showPhone } from '#src/domain/contact-data.ts';
import { undecidedSince } from '#src/domain/destruction/case-end.ts';
import type { Message } from '#src/domain/message.ts';
import { plainName } from '#src/domain/names.ts';
import { findUser } from '#src/domain/organisation.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import type { MailFacts } from '#templates/mail/facts.ts';
import { branchOf } from './case-facts.ts';

type Around = {
  readonly mail: Message;
  /** File names of what goes along. */
  readonly attachments: readonly string[];
  /** Of the case, behind the log-in. */
  readonly link: string;
  /** Where an answer to a mail of nobody in particular goes. */
  readonly house: string;
};

/** What a mail about a case may say: number, branch, who writes; never who asks or what about (R4, R43). */
export function caseMailFacts(situation: CaseSituation, { mail, attachments, link, house }: Around): MailFacts {
  const { organisation, theCase } = situation;
  const { name, phone } = branchOf(situation);
  const common = {
    reference: theCase.reference,
    organisation: organisation.name,
    branch: { name, phone: showPhone(phone) },
    to: mail.to.kind,
    attachments,
  };
  if (mail.kind === 'M04')
    return {
      ...common,
      // R51: nobody of the branch signs it, or reads an answer to it
      coach: { name: 'Het dossiersysteem', jobTitle: 'automatisch bericht', email: house },
      salutation: `Beste ${mail.to.name},`,
      link,
      ...(isOwed(situation.theCase) ? late(situation) : undecided(situation)),
    };
  const calledOff = theCase.letters.some((one) => one.calledOff === mail.id);
  return { ...common, coach: writer(situation, mail), ...(calledOff && { calledOff }) };
}

function undecided({ theCase, dossier, today }: CaseSituation): Pick<MailFacts, 'undecidedSince' | 'ofHouse'> {
  const since = undecidedSince(theCase, today);
  const ofHouse = theCase.kind === 'complaint' || !(theCase.branchId ?? dossier?.branchId);
  return since ? { undecidedSince: since, ofHouse } : {};
}

function late({ theCase, today }: CaseSituation): Pick<MailFacts, 'late'> {
  const { owed, dueOn } = owedIn(theCase);
  return { late: { owed, dueOn, days: daysBetween(dueOn, today) } };
}

/** Of a breach what was to be told first, to the supervisor or to a sponsor whose contract asks it. */
function owedIn(theCase: CaseSituation['theCase']) {
  if (isAsked(theCase)) {
    const judges = theCase.kind === 'complaint' && !isKnown(theCase);
    return { owed: judges ? 'judgment' : 'answer', dueOn: theCase.dueOn } as const;
  }
  const dueAt = breachDueAt(theCase) ?? theCase.notifyBy;
  const owed = awaitsNotice(theCase) && dueAt === theCase.notifyBy ? 'notice' : 'sponsor';
  return { owed, dueOn: dayOf(dueAt) } as const;
}

/** Whoever made the letter: an answer reaches the person who planned the talk. */
function writer({ organisation, theCase }: CaseSituation, { id: mailId, documentId }: Message): MailFacts['coach'] {
  const letter = theCase.letters.find(({ id, calledOff }) => id === documentId || calledOff === mailId);
  const by = letter?.by;
  const user = by && by !== 'system' ? findUser(organisation, by) : undefined;
  if (!user) throw new Error('a letter that goes by mail was made by somebody');
  return {
    name: plainName(user),
    jobTitle: user.jobTitle,
    email: user.email,
    ...(user.phone !== undefined && { phone: showPhone(user.phone) }),
  };
}
