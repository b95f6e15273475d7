import type { BlobRef } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import {
  type BranchId,
  type ContractId,
  type DossierId,
  type ItemId,
  newId,
  type SponsorId,
  type UserId,
} from '#src/domain/ids.ts';
import type { Instant, Random } from '#src/domain/time.ts';
import { start } from '#src/workflow/step.ts';

type Drawn = { readonly id: DossierId; readonly random: Random; readonly now: Instant; readonly blob: BlobRef };

/** A dossier about nobody, with one file in it: for trying whether what was kept comes back (P22). */
export function inventedDossier({ id, random, now, blob }: Drawn): Dossier {
  const draw = <I extends string>() => newId<I>(random.bytes);
  const by = draw<UserId>();
  return {
    id,
    reference: 'MG-0000-0001',
    branchId: draw<BranchId>(),
    coaches: [{ userId: by, from: '2026-01-05', reason: 'Proef' }],
    client: {
      name: { initials: 'P.', prefix: 'van', surname: 'Proef', nameUse: 'own' },
      formOfAddress: 'neutraal',
      birthDate: '1980-02-29',
      address: {
        kind: 'dutch',
        street: 'Proefstraat',
        houseNumber: '1',
        postcode: '1234 AB',
        town: 'Voorbeeldstad',
      },
      addressProtected: false,
      civilStatus: 'unmarried',
    },
    assignment: {
      sponsorId: draw<SponsorId>(),
      contractId: draw<ContractId>(),
      orderNumber: 'PROEF',
      type: 'toWork',
      legalScheme: 'WW',
      question: 'Komt dit terug uit de back-up?',
      receivedOn: '2026-01-05',
      budgetHours: 1,
      maxMonths: 1,
    },
    provenance: {},
    intake: {},
    overrides: [],
    notBilled: [],
    trajectory: { machine: start('trajectory'), facts: {} },
    retention: { machine: start('retention'), holds: [], leftOut: [] },
    questions: [],
    notes: [],
    uploads: [{ id: draw<ItemId>(), kind: 'other', title: 'Proef', type: 'pdf', blob, by, at: now }],
    documents: [],
    messages: [],
    disclosures: [],
    provisions: [],
    partnerObjections: [],
    drafts: {},
    events: [],
    restrictedBy: [],
    surveyObjection: false,
    statements: [],
    errandsDone: [],
  };
}
