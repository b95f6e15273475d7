import type { Judged } from '../form.ts';
import { isPresent, type Organisation, type Sponsor } from '../organisation.ts';
import type { Problem } from '../result.ts';
import type { SponsorAnswers } from '../sponsor-form.ts';
import type { Day } from '../time.ts';
import { domainProblems } from './contact-form.ts';

type Around = {
  readonly sponsors: Organisation['sponsors'];
  /** The sponsor that is changed; undefined for a new one. */
  readonly before?: Sponsor | undefined;
  readonly today: Day;
};

/** What the house itself says about answers that the form takes: other sponsors, and what this one has already. */
export function sponsorProblems({ kind, domains }: Judged<SponsorAnswers>, around: Around): Problem[] {
  const wrongKind = kind && (privateKindProblem(kind, around) ?? fixedKindProblem(kind, around));
  const outside = domains === undefined ? undefined : outsideDomains(domains.split(', '), around);
  return [
    ...(wrongKind ? [{ field: 'kind', message: wrongKind }] : []),
    ...(outside ? [{ field: 'domains', message: outside }] : []),
  ];
}

/** There is one private sponsor, without a name (R3), and no organisation ever turns into it. */
function privateKindProblem(kind: Sponsor['kind'], { sponsors, before }: Around): string | undefined {
  const isPrivate = kind === 'privatePerson';
  if (before && (before.kind === 'privatePerson') !== isPrivate)
    return 'Maak een nieuwe opdrachtgever aan. Een organisatie en een particulier gaan niet in elkaar over';
  return isPrivate && !before && sponsors.some((one) => one.kind === 'privatePerson')
    ? 'Er is al een opdrachtgever voor particulieren. Voeg daar een contract toe'
    : undefined;
}

/**
 * Which data, statute and BSN go with a dossier hangs on the kind its contract was made under. A contract keeps that
 * kind, so the sponsor keeps it too from its first contract on; before that a slip is corrected freely.
 */
function fixedKindProblem(kind: Sponsor['kind'], { before }: Around): string | undefined {
  if (!before || before.kind === kind || before.contracts.length === 0) return undefined;
  return 'Maak een nieuwe opdrachtgever aan. Bij deze hoort al een contract, en dat is gemaakt voor de oude soort';
}

/** R21: a contact was called back at an address of the sponsor; without its domain it would be nobody's. */
function outsideDomains(domains: string[], { before, today }: Around): string | undefined {
  const working = (before?.contacts ?? []).filter((one) => isPresent(one, today));
  const outside = working.filter(({ email }) => domainProblems(email, { domains }).length > 0);
  if (outside.length === 0) return undefined;
  const named = outside.map(({ name, email }) => `${name} (${email})`).join(', ');
  return `Laat het domein staan, of geef eerst een ander adres of een laatste werkdag aan: ${named}`;
}
