import type { DocumentModel } from '#src/documents/model.ts';
import type { Branch, Organisation } from '#src/domain/organisation.ts';
import type { PartnerPerson } from '#src/domain/partner/person.ts';
import type { Day } from '#src/domain/time.ts';
import { findKind } from '#templates/index.ts';
import { branchFacts } from '../documents/facts.ts';

type Asked = {
  readonly person: PartnerPerson;
  /** Where it is sent back to. */
  readonly branch: Branch;
  readonly organisation: Organisation;
  readonly today: Day;
};

/** The declaration of this very person, to sign (L50). */
export function declarationPaper({ person, branch, organisation, today }: Asked): DocumentModel {
  const partner = organisation.partners.find(({ id }) => id === person.partnerId);
  const kind = findKind('L50');
  if (!partner || !kind) throw new Error('a person at a partner has a partner, and L50 is a registered kind');
  const { archived } = person.declaration ?? {};
  return kind.toDocument({
    facts: { organisation: organisation.name, branch: branchFacts(branch) },
    issue: { number: 1, version: 1, date: today },
    form: {
      partner: partner.name,
      employee: person.name,
      jobTitle: person.jobTitle,
      ...(archived && { archiveNumber: archived.number }),
    },
  });
}
