import { addDays, dayOf } from '#src/domain/calendar.ts';
import { showPhone } from '#src/domain/contact-data.ts';
import type { Decision, DossierDocument } from '#src/domain/document.ts';
import { approvalPath, courseOf, isUnheeded, namedNumber, sentBack } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { linkLimits } from '#src/domain/link-limits.ts';
import { countsAsRead } from '#src/domain/mail-reason.ts';
import { carriesLetter, isAboutDestruction, type Message } from '#src/domain/message.ts';
import { plainName, salutation } from '#src/domain/names.ts';
import { type Branch, findAssigner, findBranch, type Organisation } from '#src/domain/organisation.ts';
import { answeredOn } from '#src/domain/outcomes.ts';
import { packageDays } from '#src/domain/partner/provision.ts';
import { passedOn } from '#src/domain/passed-on.ts';
import { outdatedDay, respondBy } from '#src/domain/reminders.ts';
import { destroyFromOf } from '#src/domain/retention-days.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { answerDay, isInformOnly, silenceDay } from '#src/workflow/document/answer-day.ts';
import { isOnPaperOnly } from '#src/workflow/document/reached.ts';
import { findKind } from '#templates/index.ts';
import type { MailFacts } from '#templates/mail/facts.ts';
import { later } from './later.ts';
import { coachOnDuty, contactFor } from './recipient.ts';
import { mailState } from './state.ts';

export type MailAround = {
  readonly dossier: Dossier;
  readonly organisation: Organisation;
  readonly mail: Message;
  readonly now: Instant;
  readonly link?: string | undefined;
  readonly code?: string | undefined;
  readonly attachments: readonly string[];
  readonly opensWithPassword?: boolean;
};

/** What a mail may say: references, titles, days, who writes; nothing of the client (R4). */
export function mailFacts(around: MailAround): MailFacts {
  const { dossier, organisation, mail, now, link, code, attachments, opensWithPassword = false } = around;
  const branch = findBranch(organisation, dossier.branchId);
  const coach = branch && writerOf(around, branch);
  if (!coach || !branch) throw new Error('a dossier without coach or branch cannot mail');
  const document = dossier.documents.find((one) => one.id === mail.documentId);
  const greeting = salutationOf(around);
  const provision = provisionFacts(around);
  return {
    reference: dossier.reference,
    organisation: organisation.name,
    branch: { name: branch.name, phone: showPhone(branch.phone) },
    coach,
    to: mail.to.kind,
    ...(greeting === undefined ? {} : { salutation: greeting }),
    ...(mail.to.kind === 'sponsor' ? { orderNumber: dossier.assignment.orderNumber } : {}),
    ...(provision && { provision }),
    ...(document && !carriesLetter(mail) && !provision ? documentFacts(around, document) : {}),
    ...(isAboutDestruction(mail) && undecided(dossier)),
    ...(link === undefined ? {} : { link }),
    ...(code === undefined ? {} : { code, codeValidUntil: later(now, linkLimits.codeMinutes) }),
    attachments,
    opensWithPassword,
  };
}

/** A mail to a person at a partner, or to the coach about one: until when, and nothing of the client. */
function provisionFacts({ dossier, mail, now }: MailAround): MailFacts['provision'] {
  const provision = dossier.provisions.find(({ documentId }) => documentId && documentId === mail.documentId);
  const deleteBy = provision?.recall?.dueOn;
  return provision && { until: addDays(dayOf(now), packageDays.link), ...(deleteBy && { deleteBy }) };
}

function undecided(dossier: Dossier): Pick<MailFacts, 'undecidedSince'> {
  const undecidedSince = destroyFromOf(dossier);
  return undecidedSince ? { undecidedSince } : {};
}

/** The coach on duty; of what tells that nobody decides, nobody of the branch is the writer, and years on there may be no coach. */
function writerOf({ dossier, organisation, mail, now }: MailAround, { email }: Branch): MailFacts['coach'] | undefined {
  if (isAboutDestruction(mail)) return { name: 'Het dossiersysteem', jobTitle: 'automatisch bericht', email };
  const coach = coachOnDuty(organisation, dossier, dayOf(now));
  return (
    coach && {
      name: plainName(coach),
      jobTitle: coach.jobTitle,
      email: coach.email,
      ...(coach.phone === undefined ? {} : { phone: showPhone(coach.phone) }),
    }
  );
}

/** A contact is greeted by name; a client, also one who is the sponsor, is not. */
function salutationOf({ dossier, organisation, mail }: MailAround): string | undefined {
  const assigner = findAssigner(organisation, dossier.assignment);
  switch (mail.to.kind) {
    case 'client':
      return undefined;
    case 'staff':
      return `Beste ${mail.to.name},`;
    case 'partner': {
      const provision = dossier.provisions.find(({ documentId }) => documentId === mail.documentId);
      return provision && salutation(provision.person);
    }
    case 'sponsor': {
      if (assigner?.sponsor.kind === 'privatePerson') return undefined;
      const contact = contactFor(organisation, dossier, mail.to.contactId);
      return contact && salutation(contact);
    }
  }
}

function documentFacts({ dossier, organisation, mail, now }: MailAround, document: DossierDocument) {
  const kind = findKind(document.kind);
  const title = kind?.title ?? document.kind;
  const informOnly = document.awaiting?.informOnly ?? isInformOnly({ dossier, organisation }, document);
  const report = informOnly ? 'nothing' : 'report';
  const number = namedNumber(document);
  const { decision } = document;
  // what was taken for read asks for nothing any more, also when it goes once more
  const asked = countsAsRead(document)
    ? undefined
    : (respondBy(document) ?? answerDay({ dossier, organisation }, document, dayOf(now)));
  const silenceOn = informOnly ? undefined : silenceDay({ dossier, organisation }, document, dayOf(now));
  const outdated = outdatedDay(document);
  const sentOn = document.awaiting?.since ?? firstSent(dossier, mail);
  const changeAskedOn = changeAsked(dossier, document);
  const forwardedBy = forwarder(dossier, organisation, mail);
  return {
    document: {
      title: number === undefined ? title : `${title} ${number}`,
      asks: kind?.approval === 'plan' ? ('plan' as const) : report,
      version: document.version,
      ...(document.kind === 'trajectplan' && { course: courseOf(dossier, document) }),
      onPaper: isOnPaperOnly(dossier, document),
    } as const,
    // a day that has passed is asked of nobody, also when it goes once more
    respondBy: asked && asked >= dayOf(now) ? asked : undefined,
    ...(silenceOn === undefined ? {} : { silenceOn }),
    ...(outdated && { outdatedDay: outdated }),
    ...(sentOn === undefined ? {} : { sentOn }),
    ...(changeAskedOn === undefined ? {} : { changeAskedOn }),
    ...(forwardedBy === undefined ? {} : { forwardedBy }),
    ...(decision ? { decision: decisionFacts(dossier, document, decision) } : {}),
  } satisfies Partial<MailFacts>;
}

/** Who at the sponsor passed the version on to the reader (R21), as long as nobody else did since. */
function forwarder(dossier: Dossier, organisation: Organisation, { documentId, to }: Message): string | undefined {
  const last = dossier.events.findLast((event) => event.documentId === documentId && passedOn(event));
  const passed = last?.type === 'sponsor.forwarded' ? passedOn(last) : undefined;
  return passed && passed.to === to.contactId ? contactFor(organisation, dossier, passed.from)?.name : undefined;
}

/** R29: after the end what was asked for makes no new version, and the receipt says so. */
function decisionFacts(dossier: Dossier, document: DossierDocument, decision: Decision) {
  const { outcome, at, deciderName: by, channel } = decision;
  return {
    outcome,
    at,
    by,
    ...(decision.answeredOn && { answeredOn: decision.answeredOn }),
    afterEnd: isUnheeded(dossier, document),
    tacit: channel === 'tacit',
    // R21: remarks that change goals or hours make a new version
    newVersion: approvalPath(document) === 'returned',
  };
}

/** The day the version first left for this address. */
function firstSent(dossier: Dossier, mail: Message): Day | undefined {
  const sent = dossier.messages.find(
    (one) =>
      one.kind === 'M01' &&
      one.documentId === mail.documentId &&
      one.to.email === mail.to.email &&
      ['accepted', 'presumedDelivered', 'unknown', 'replied'].includes(mailState(one)),
  );
  const at = sent?.tries.at(-1)?.at;
  return at && dayOf(at);
}

function changeAsked(dossier: Dossier, document: DossierDocument): Day | undefined {
  const { decision } = sentBack(dossier, document) ?? {};
  return decision && answeredOn(decision);
}
