import type { CaseFacts } from '../case-facts.ts';
import type { Facts } from '../facts.ts';
import { standardValues, worded } from '../worded.ts';

/** 'de gemeente Voorbeeldstad', 'UWV district Fictie', 'Drukkerij Bedacht B.V.' within a sentence. */
export function sponsorPhrase({ sponsor }: { readonly sponsor: Pick<Facts['sponsor'], 'name'> }): string {
  return /^gemeente /iu.test(sponsor.name) ? `de gemeente ${sponsor.name.slice(9)}` : sponsor.name;
}

/** 'de gemeente' where the name was just said. */
export function sponsorShort({ sponsor }: Facts): string {
  switch (sponsor.kind) {
    case 'uwv':
      return 'UWV';
    case 'municipality':
      return 'de gemeente';
    case 'employerOutplacement':
    case 'employerSecondTrack':
      return 'uw werkgever';
    case 'privatePerson':
      return 'u';
  }
}

/** 'Bel mevrouw S. Verzonnen, 06-00 00 00 02.' or the branch when the coach has no number. */
export function callCoach({ coach, branch }: Facts): string {
  return call(coach, branch);
}

/** The same of whoever handles a request or a complaint. */
export function callSender({ sender, branch }: CaseFacts): string {
  return call(sender, branch);
}

function call({ formalName, phone }: CaseFacts['sender'], branch: Facts['branch']): string {
  return phone ? `Bel ${formalName}, ${phone}.` : `Bel de vestiging, ${branch.phone}, en vraag naar ${formalName}.`;
}

/** How to object or complain, the whole way (P17-P19). */
export function ladder(facts: Pick<Facts, 'organisation' | 'supervisor' | 'wording'>): string {
  return worded(facts, 'disagree', standardValues(facts));
}
