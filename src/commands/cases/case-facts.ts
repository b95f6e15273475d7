import { isAsked, type LetterReader, type RequestCase } from '#src/domain/cases/case.ts';
import { isRecognised, wasRecognised } from '#src/domain/cases/recognised.ts';
import { atMostLines, showPhone } from '#src/domain/contact-data.ts';
import type { UserId } from '#src/domain/ids.ts';
import { formalName, inSentence, plainName, salutation } from '#src/domain/names.ts';
import {
  type Branch,
  findAssigner,
  findBranch,
  findUser,
  type Organisation,
  type User,
} from '#src/domain/organisation.ts';
import type { ClientPlace } from '#src/domain/statement-places.ts';
import type { Day } from '#src/domain/time.ts';
import type { CaseLetterWish, CaseSituation } from '#src/workflow/cases/context.ts';
import type { CaseFacts } from '#templates/case-facts.ts';
import { branchFacts, envelopeLines, houseFacts } from '../documents/facts.ts';

/**
 * What a letter about a case is told. Until it is known who asks, it goes to the name and address that were given and
 * says nothing about anybody (R43); from then on to the client's own address, which nobody can give instead (R44).
 */
export function caseFactsOf(
  situation: CaseSituation,
  letter: Pick<CaseLetterWish, 'to' | 'signs' | 'respondentId'>,
): CaseFacts {
  const { organisation, theCase } = situation;
  const branch = branchOf(situation);
  const { surveyAgency: _survey, ...house } = houseFacts(organisation);
  return {
    ...house,
    reference: theCase.reference,
    branch: branchFacts(branch),
    sender: outsideSender(situation, letter) ?? senderFacts(signer(situation, letter, branch)),
    addressee: addressee(situation, letter),
    ...sponsor(situation),
  };
}

/** Where the case is handled, else where the client is, else the first branch there is. */
export function branchOf({
  organisation,
  theCase,
  dossier,
}: Pick<CaseSituation, 'organisation' | 'theCase' | 'dossier'>): Branch {
  const id = theCase.branchId ?? dossier?.branchId ?? organisation.branches[0]?.id;
  const branch = id && findBranch(organisation, id);
  if (!branch) throw new Error('the organisation lost the branch of a case');
  return branch;
}

/** Who decides in place of the directorate signs what it decides. */
function outsideSender(
  { theCase }: CaseSituation,
  { signs }: Pick<CaseLetterWish, 'signs'>,
): CaseFacts['sender'] | undefined {
  const decider = isAsked(theCase) && signs === 'directorate' ? theCase.outsideDecider : undefined;
  return decider && { formalName: decider.name, plainName: decider.name, jobTitle: decider.job };
}

function signer(situation: CaseSituation, { signs }: Pick<CaseLetterWish, 'signs'>, branch: Branch): User {
  const { organisation, actor, theCase } = situation;
  const acting = actor.kind === 'user' ? findUser(organisation, actor.id) : undefined;
  const handler = theCase.kind === 'complaint' && theCase.handlerId && findUser(organisation, theCase.handlerId);
  const found =
    signs === 'branch'
      ? managerOf(organisation, branch)
      : signs === 'directorate'
        ? directorOf(situation)
        : (signs === 'handler' && handler) || acting;
  const anyone = found ?? managerOf(organisation, branch) ?? directorOf(situation) ?? organisation.users[0];
  if (!anyone) throw new Error('an organisation without anybody signs nothing');
  return anyone;
}

function managerOf({ users }: Organisation, { id }: Branch): User | undefined {
  return users.find((user) => user.branchId === id && user.roles.includes('branchManager'));
}

/** Whoever of the directorate acts; else one it is not about (R51). */
function directorOf({ organisation, actor, theCase }: CaseSituation): User | undefined {
  const about = isAsked(theCase) ? theCase.aboutUserIds : [];
  const directors = organisation.users.filter(({ id, roles }) => roles.includes('directorate') && !about.includes(id));
  return directors.find(({ id }) => actor.kind === 'user' && actor.id === id) ?? directors[0];
}

function senderFacts(user: User): CaseFacts['sender'] {
  return {
    formalName: formalName(user),
    plainName: plainName(user),
    jobTitle: user.jobTitle,
    ...(user.phone !== undefined && { phone: showPhone(user.phone) }),
  };
}

function addressee(
  situation: CaseSituation,
  { to, respondentId }: Pick<CaseLetterWish, 'to' | 'respondentId'>,
): CaseFacts['addressee'] {
  const { theCase } = situation;
  if (to === 'respondent') return respondent(situation, respondentId);
  if (!isAsked(theCase)) throw new Error('nobody asked for a breach');
  const { dossier } = situation;
  const reader = readerOf(situation, { to });
  if (dossier && reader === 'client') {
    const { client } = dossier;
    return { formalName: formalName(client), salutation: salutation(client), addressLines: envelopeLines(client) };
  }
  const name = theCase.representative?.name ?? theCase.person.name;
  const lines = (theCase.contact.address ?? '').split(/\r?\n|, /u).filter((line) => line.trim() !== '');
  return {
    formalName: name,
    salutation: `Geachte ${name},`,
    addressLines: atMostLines(lines, 4),
    // as the form has it until somebody was recognised: our way of naming the client would tell that there is one (R43)
    ...(theCase.representative && {
      onBehalfOf: dossier && reader === 'representative' ? inSentence(dossier.client) : theCase.person.name,
    }),
  };
}

/** What of the dossier stands in the address, the salutation and behind 'namens': only to whoever was recognised (R44). */
export function addresseePlaces(situation: CaseSituation, letter: Pick<CaseLetterWish, 'to'>): ClientPlace[] {
  const { theCase, dossier, today } = situation;
  if (!dossier || !isAsked(theCase) || letter.to !== 'asker') return [];
  if (readerOf(situation, letter) === 'client') return ['client.person', 'client.contact'];
  return theCase.representative && isRecognised(theCase, today) ? ['client.person'] : [];
}

/** By which name and address a letter to whoever made a request goes; undefined for any other letter. */
export function readerOf(
  { theCase, dossier, today }: Pick<CaseSituation, 'theCase' | 'dossier' | 'today'>,
  { to }: Pick<CaseLetterWish, 'to'>,
): LetterReader | undefined {
  if (theCase.kind !== 'request' || to !== 'asker') return undefined;
  if (dossier && isForClient(theCase, today)) return 'client';
  return theCase.representative && isRecognised(theCase, today) ? 'representative' : 'given';
}

/** The client asks, or somebody else did whose mandate is over: nothing goes to that one any more (E19). */
function isForClient(request: RequestCase, today: Day): boolean {
  return request.representative
    ? wasRecognised(request) && !isRecognised(request, today)
    : isRecognised(request, today);
}

/** Whoever the complaint is about, at the branch. */
function respondent(situation: CaseSituation, id: UserId | undefined): CaseFacts['addressee'] {
  const { organisation } = situation;
  const user = id && findUser(organisation, id);
  const branch = (user && findBranch(organisation, user.branchId)) || branchOf(situation);
  const lines = [organisation.name, branch.street, `${branch.postcode}  ${branch.town.toUpperCase()}`];
  return user
    ? { formalName: formalName(user), salutation: salutation(user), addressLines: lines }
    : { formalName: 'de medewerker', salutation: 'Geachte medewerker,', addressLines: lines };
}

/**
 * Whose assignment it is about; not named when that is the client (R2), nor to somebody who complains and was not spoken with:
 * anybody may complain in anybody's name, and the sponsor would tell that there is a client (R43).
 */
function sponsor({ organisation, dossier, theCase }: CaseSituation): Pick<CaseFacts, 'sponsor'> {
  if (!theCase.facts['hearing.held']) return {};
  const found = dossier && findAssigner(organisation, dossier.assignment);
  if (!found || found.contract.kind === 'privatePerson') return {};
  return { sponsor: { name: found.sponsor.name, kind: found.contract.kind } };
}
