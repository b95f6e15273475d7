import { actingFor } from '#src/domain/acting.ts';
import { maskBsn } from '#src/domain/bsn.ts';
import type { Client } from '#src/domain/client.ts';
import { addressLines, atMostLines, showPhone } from '#src/domain/contact-data.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import { civilStatusLabels, endReasons, representativeCapacityLabels } from '#src/domain/labels.ts';
import {
  type Addressed,
  formalName,
  fullName,
  inSentence,
  plainName,
  salutation,
  sentenceStart,
} from '#src/domain/names.ts';
import { allowedBsn, isAllowed } from '#src/domain/necessity.ts';
import {
  type Assigner,
  type Branch,
  type Contract,
  findAssigner,
  findBranch,
  findUser,
  type Organisation,
  type User,
} from '#src/domain/organisation.ts';
import { givenBySponsor } from '#src/domain/personal-data.ts';
import type { Day } from '#src/domain/time.ts';
import { wordsInForce } from '#src/domain/wording.ts';
import type { Facts } from '#templates/facts.ts';

/**
 * What documents are told about a dossier. A bsn is absent where the assignment allows none or the sponsor wants none, and masked otherwise (R9);
 * a civil status is absent where this kind of sponsor has no use for it.
 *
 * @param today decides whether a representative's authority is valid now.
 * @throws Error when the organisation lost branch, coach, sponsor, contract or contact: none of them is ever removed.
 */
export function factsOf(dossier: Dossier, organisation: Organisation, today: Day): Facts {
  const branch = findBranch(organisation, dossier.branchId);
  const coach = findUser(organisation, responsibleCoach(dossier));
  const assigner = findAssigner(organisation, dossier.assignment);
  if (!branch || !coach || !assigner)
    throw new Error('the organisation lost the branch, coach or sponsor of a dossier');
  const { contract } = assigner;
  const { orderNumber, type, legalScheme, receivedOn, budgetHours, maxMonths } = dossier.assignment;
  const { intakeHeldOn, startDate, maxEnd, endDate } = dossier.trajectory;
  const endReason = endReasons.find((one) => one === dossier.trajectory.endReason);
  return {
    ...houseFacts(organisation),
    reference: dossier.reference,
    branch: branchFacts(branch),
    coach: coachFacts(coach),
    client: { ...clientFacts(dossier.client, contract, today), fromSponsor: givenBySponsor(dossier, contract) },
    sponsor: sponsorFacts(assigner, dossier.client),
    assignment: {
      orderNumber,
      type,
      legalScheme: isAllowed('legalScheme', contract) ? legalScheme : 'none',
      receivedOn,
      budgetHours,
      maxMonths,
    },
    cadence: contract.cadence,
    reportApproval: contract.reportApproval,
    ...(contract.tacitApproval && { silenceAgreesAfter: contract.terms.escalation }),
    terms: {
      intakeWithin: contract.terms.intakeWithin,
      planWithin: contract.terms.planWithin,
      reportWithin: contract.terms.reportWithin,
    },
    ...present({
      intakeHeldOn,
      startDate,
      maxEnd,
      endDate,
      endReason,
      previousCoach: previousCoach(dossier, organisation),
      previousBranch: previousBranch(dossier, organisation),
    }),
  };
}

/** What is the same in every document of the house, with the standard texts in force. */
export function houseFacts({ name, settings, wording }: Organisation) {
  return {
    organisation: name,
    surveyAgency: settings.surveyAgency,
    supervisor: { name: settings.supervisorName, address: settings.supervisorAddress, phone: settings.supervisorPhone },
    wording: wordsInForce(wording),
  };
}

export function branchFacts(branch: Branch): Facts['branch'] {
  return {
    name: branch.name,
    street: branch.street,
    postcode: branch.postcode,
    town: branch.town,
    phone: showPhone(branch.phone),
    email: branch.email,
    envelopeWindow: branch.envelopeWindow,
  };
}

/** Leaves out what is not known, so that two ways of not knowing give the same words and the same fingerprint. */
function present<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // entries loses the keys' types; the filter removes exactly the undefined ones
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function names(person: Addressed) {
  return { formalName: formalName(person), fullName: fullName(person), plainName: plainName(person) };
}

function coachFacts(coach: User): Facts['coach'] {
  const phone = coach.phone === undefined ? undefined : showPhone(coach.phone);
  return { ...names(coach), jobTitle: coach.jobTitle, email: coach.email, ...present({ phone }) };
}

function clientFacts(client: Client, contract: Contract, today: Day): Omit<Facts['client'], 'fromSponsor'> {
  const lines = addressLines(client.address);
  const status =
    client.civilStatus === 'notGiven' || !isAllowed('civilStatus', contract) ? undefined : client.civilStatus;
  return {
    ...names(client),
    formOfAddress: client.formOfAddress,
    inSentence: inSentence(client),
    sentenceStart: sentenceStart(client),
    salutation: salutation(client),
    birthDate: client.birthDate,
    addressLines: envelopeLines(client),
    ...present({
      address: client.addressProtected ? undefined : lines.join(', '),
      phone: client.phone === undefined ? undefined : showPhone(client.phone),
      email: client.email,
      maskedBsn: maskedBsn(client, contract),
      civilStatus: status && civilStatusLabels[status].toLowerCase(),
      representative: representative(client, today),
    }),
  };
}

/** Only where a statute allows the number and the contract says the sponsor wants it in documents (DOMAIN 2.2). */
function maskedBsn(client: Client, contract: Contract): string | undefined {
  const bsn = allowedBsn(client, contract);
  return bsn !== undefined && contract.wantsBsnInDocuments ? maskBsn(bsn) : undefined;
}

function representative(client: Client, today: Day): Facts['client']['representative'] {
  const found = actingFor(client, today);
  return found && { name: found.name, capacity: representativeCapacityLabels[found.capacity].toLowerCase() };
}

/** Under the name on an envelope, at most four lines. */
export function envelopeLines({ address }: Client): string[] {
  const lines = addressLines(address);
  return address.kind === 'dutch' ? postal(lines) : atMostLines(lines, 4);
}

/** The way an envelope has it: '1234 AB  VOORBEELDSTAD'. */
function postal(lines: readonly string[]): string[] {
  return lines.map((line) =>
    line.replace(
      /^(\d{4} [A-Z]{2}) (.+)$/u,
      (_, postcode, town) => `${postcode}  ${String(town).toLocaleUpperCase('nl')}`,
    ),
  );
}

/** A private person is the client: the words about the sponsor come from the dossier then (R2). */
function sponsorFacts({ sponsor, contract, contact }: Assigner, client: Client): Facts['sponsor'] {
  if (!contact)
    return {
      name: plainName(client),
      kind: contract.kind,
      bsnBase: contract.bsnBase,
      contactName: formalName(client),
      contactTitle: 'Opdrachtgever en cliënt',
      salutation: salutation(client),
      addressLines: envelopeLines(client),
    };
  const place = sponsor.postcode && sponsor.town ? postal([`${sponsor.postcode} ${sponsor.town}`]) : [];
  return {
    name: sponsor.name,
    kind: contract.kind,
    bsnBase: contract.bsnBase,
    contactName: formalName(contact),
    contactTitle: contact.jobTitle,
    salutation: salutation(contact),
    addressLines: [...(sponsor.street ? [sponsor.street] : []), ...place],
    ...present({ department: contact.department }),
  };
}

/** R64: the one before the present coach, for the letter that tells of the change. */
function previousCoach(dossier: Dossier, organisation: Organisation): string | undefined {
  const before = dossier.coaches.at(-2);
  const user = before && findUser(organisation, before.userId);
  return user && formalName(user);
}

/** P25: the branch the dossier came from with its present coach, for the same letter. */
function previousBranch({ events }: Dossier, organisation: Organisation): string | undefined {
  const last = events.findLast(({ type }) => type === 'coach.reassigned');
  return organisation.branches.find(({ id }) => id === last?.data?.fromBranch)?.name;
}
