import type { Day } from '#src/domain/time.ts';
import type { Input } from '../brieven/letter-kind.ts';
import type { CaseFacts } from '../case-facts.ts';
import { outplacementFacts, proefFacts } from './facts.ts';

/** Sample letters about a request or a complaint: whose case, who writes, which day, with which answers. */
type CaseSample = Input<CaseFacts, object>;

const { organisation, branch, coach, supervisor } = proefFacts;
const { formalName, plainName, jobTitle, phone } = coach;

const proef: CaseFacts = {
  organisation,
  reference: 'V-2026-0012',
  branch,
  sender: { formalName, plainName, jobTitle, ...(phone && { phone }) },
  addressee: {
    formalName: proefFacts.client.formalName,
    salutation: proefFacts.client.salutation,
    addressLines: proefFacts.client.addressLines,
  },
  sponsor: { name: proefFacts.sponsor.name, kind: proefFacts.sponsor.kind },
  supervisor,
};

export function forRequest(letter: object, date: Day): CaseSample {
  return { facts: proef, issue: { number: 1, version: 1, date }, letter };
}

export function forComplaint(letter: object, date: Day): CaseSample {
  const sender: CaseFacts['sender'] = {
    formalName: 'de heer K. Klachtenhof',
    plainName: 'K. Klachtenhof',
    jobTitle: 'klachtbehandelaar',
    phone: '06-00 00 00 07',
  };
  return { facts: { ...proef, reference: 'K-2026-007', sender }, issue: { number: 1, version: 1, date }, letter };
}

/** The sponsor's official complains; no other sponsor has to do with it. */
export function bySponsor(given: CaseSample): CaseSample {
  const { contactName, salutation, name, addressLines } = proefFacts.sponsor;
  const { sponsor: _, ...facts } = given.facts;
  return {
    ...given,
    facts: { ...facts, addressee: { formalName: contactName, salutation, addressLines: [name, ...addressLines] } },
  };
}

/** The employee whom the complaint is about. */
export function toEmployee(given: CaseSample): CaseSample {
  const addressee: CaseFacts['addressee'] = {
    formalName,
    salutation: 'Geachte mevrouw Verzonnen,',
    addressLines: [organisation, branch.street, `${branch.postcode}  ${branch.town.toUpperCase()}`],
  };
  return { ...given, facts: { ...given.facts, addressee } };
}

/** A curator asks about the data of the person she acts for. */
export function byRepresentative(given: CaseSample): CaseSample {
  const addressee: CaseFacts['addressee'] = {
    formalName: 'mevrouw R. Toezicht',
    salutation: 'Geachte mevrouw Toezicht,',
    addressLines: ['Bewindplein 4', '1234 AE  VOORBEELDSTAD'],
    onBehalfOf: 'de heer A. Curatelius',
  };
  return { ...given, facts: { ...given.facts, addressee } };
}

/** Another client, of another kind of sponsor, without a form of address. */
export function byOutplacement(given: CaseSample): CaseSample {
  const { client, sponsor } = outplacementFacts;
  const { formalName, salutation, addressLines } = client;
  return {
    ...given,
    facts: {
      ...given.facts,
      addressee: { formalName, salutation, addressLines },
      sponsor: { name: sponsor.name, kind: sponsor.kind },
    },
  };
}

/** Signed for the branch as long as it is not known who asks: a coach's name would tell that we know somebody (R43, R64). */
export function fromBranch(given: CaseSample): CaseSample {
  const sender: CaseFacts['sender'] = {
    formalName: 'de heer H. Fictema',
    plainName: 'H. Fictema',
    jobTitle: 'vestigingsmanager',
  };
  return { ...given, facts: { ...given.facts, sender } };
}

export function fromDirectorate(given: CaseSample): CaseSample {
  const sender: CaseFacts['sender'] = {
    formalName: 'mevrouw A. Directeur',
    plainName: 'A. Directeur',
    jobTitle: 'directeur',
  };
  return { ...given, facts: { ...given.facts, sender } };
}
