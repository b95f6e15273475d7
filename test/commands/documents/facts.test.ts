import { describe, expect, it } from 'vitest';
import { carriedData } from '#src/commands/documents/carried.ts';
import { factsOf } from '#src/commands/documents/facts.ts';
import { inputOf, modelOf } from '#src/commands/documents/input.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { letterSections } from '#templates/brieven/letter.ts';
import { factsSchema } from '#templates/facts.ts';
import { trajectplan } from '#templates/trajectplan/kind.ts';
import { planSectionsSchema } from '#templates/trajectplan/sections.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { dossierBuilder } from '#test/builders/dossier.ts';

const today = '2026-02-03' as const;
const organisation = castOrganisation;
const around = (dossier: Dossier) => ({ dossier, organisation, today });

const clients = ['client1', 'client2', 'client3', 'client4', 'client5', 'client6', 'client7', 'client8'] as const;

describe('facts of a dossier', () => {
  it.each(clients)('of %s fit the closed shape and hide the bsn', (client) => {
    const dossier = dossierBuilder({ client }).build();
    const facts = factsOf(dossier, organisation, today);
    expect(factsSchema.parse(facts)).toEqual(facts);
    if (dossier.client.bsn) expect(JSON.stringify(facts)).not.toContain(dossier.client.bsn);
  });

  it("print a branch's number as people write it", () => {
    const branches = organisation.branches.map((branch) => ({ ...branch, phone: '+31301234567' }));
    const facts = factsOf(dossierBuilder().build(), { ...organisation, branches }, today);
    expect(facts.branch.phone).toBe('030 123 45 67');
  });

  it('hold a bsn only where the assignment allows one (R9)', () => {
    const outplacement = dossierBuilder({ client: 'client3' }).build();
    const planted = { ...outplacement, client: { ...outplacement.client, bsn: '999991644' } };
    expect(factsOf(planted, organisation, today).client.maskedBsn).toBeUndefined();
    expect(factsOf(dossierBuilder({ client: 'client1' }).build(), organisation, today).client.maskedBsn).toBe(
      '•••••1644',
    );
  });

  it('hold a masked bsn only where the contract says the sponsor wants it (DOMAIN 2.2)', () => {
    const sponsors = organisation.sponsors.map((sponsor) => ({
      ...sponsor,
      contracts: sponsor.contracts.map((contract) => ({ ...contract, wantsBsnInDocuments: false })),
    }));
    const facts = factsOf(dossierBuilder({ client: 'client1' }).build(), { ...organisation, sponsors }, today);
    expect(facts.client.maskedBsn).toBeUndefined();
    expect(facts.client.fromSponsor).toContain('bsn');
  });

  it('hold no protected address, and of the rest only what the sponsor gave as given by the sponsor (R10)', () => {
    const hidden = dossierBuilder({ client: 'client4' }).build();
    expect(factsOf(hidden, organisation, today).client.address).toBeUndefined();
    const known = dossierBuilder({ client: 'client1' }).build();
    const moved: Dossier = {
      ...known,
      provenance: {
        ...known.provenance,
        'client.address': { source: 'client', on: today, by: known.coaches[0]?.userId as never },
      },
    };
    expect(factsOf(known, organisation, today).client.fromSponsor).toContain('address');
    expect(factsOf(moved, organisation, today).client.fromSponsor).not.toContain('address');
  });

  it('leave civil status out where this sponsor has no use for it', () => {
    const outplacement = dossierBuilder({ client: 'client3' }).build();
    const planted: Dossier = { ...outplacement, client: { ...outplacement.client, civilStatus: 'married' } };
    expect(factsOf(planted, organisation, today).client.civilStatus).toBeUndefined();
  });

  it('name a representative only while the authority is valid (P17)', () => {
    const dossier = dossierBuilder({ client: 'client6' }).build();
    expect(factsOf(dossier, organisation, today).client.representative?.capacity).toBe('curator');
    expect(factsOf(dossier, organisation, '2020-01-01').client.representative).toBeUndefined();
  });

  it('write the address as an envelope has it', () => {
    const { addressLines } = factsOf(dossierBuilder({ client: 'client1' }).build(), organisation, today).client;
    expect(addressLines).toEqual(['Fictielaan 12', '1234 AB  VOORBEELDSTAD']);
  });
});

const sections = planSectionsSchema.parse(trajectplan.samples.voorbeeld?.sections);

function withPlan(edit: Partial<DossierDocument> = {}): { dossier: Dossier; document: DossierDocument } {
  const builder = dossierBuilder().intake();
  const document: DossierDocument = {
    id: builder.build().id as unknown as DossierDocument['id'],
    kind: 'trajectplan',
    number: 1,
    version: 1,
    authorId: builder.build().coaches[0]?.userId ?? ('' as never),
    createdAt: '2026-01-20T09:00:00.000Z',
    sections: JSON.parse(JSON.stringify(sections)),
    overrides: [],
    links: [],
    ...edit,
  };
  const dossier = builder.build();
  return { dossier: { ...dossier, documents: [document] }, document };
}

describe('the data of the client in a document', () => {
  const carried = (dossier: Dossier, document: DossierDocument) => {
    const model = modelOf(document, around(dossier));
    return model.ok ? carriedData(model.value, factsOf(dossier, organisation, today)) : [];
  };

  it('are those that are printed (R5)', () => {
    const { dossier, document } = withPlan();
    expect(carried(dossier, document)).toEqual([
      'name',
      'birthDate',
      'address',
      'phone',
      'email',
      'civilStatus',
      'bsn',
    ]);
  });

  it('are without an address that is protected', () => {
    const { dossier, document } = withPlan();
    const hidden = { ...dossier, client: { ...dossier.client, addressProtected: true } };
    expect(carried(hidden, document)).not.toContain('address');
  });
});

describe('the input of a document', () => {
  it('is made of facts, issue and the stored sections, and asks an answer within the contract’s first term', () => {
    const { dossier, document } = withPlan();
    const made = inputOf(document, around(dossier));
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    expect(made.value.input).toMatchObject({ issue: { version: 1, date: today, respondBy: '2026-02-17' } });
    expect(modelOf(document, around(dossier)).ok).toBe(true);
  });

  it('says which sections still have to be filled in, in words', () => {
    const { question: _gone, ...rest } = withPlan().document.sections;
    const { dossier, document } = withPlan({ sections: rest });
    const made = inputOf(document, around(dossier));
    expect(made).toMatchObject({
      ok: false,
      refusal: {
        code: 'invalid',
        problems: [
          { field: 'question', message: 'Vul eerst onderdeel 2, Aanleiding en vraag van de opdrachtgever in' },
        ],
      },
    });
  });

  it('refuses stored answers with a key the form does not have (R7)', () => {
    const { document } = withPlan();
    const { dossier, document: spoiled } = withPlan({
      sections: { ...document.sections, market: { ...document.sections.market, diagnose: 'x' } },
    });
    expect(inputOf(spoiled, around(dossier))).toMatchObject({
      ok: false,
      refusal: { problems: [{ field: 'market' }] },
    });
  });

  it('is not found for a kind nobody knows', () => {
    const { dossier, document } = withPlan({ kind: 'L99' });
    expect(inputOf(document, around(dossier))).toMatchObject({ ok: false, refusal: { code: 'notFound' } });
  });

  it('of a letter is made of the step’s answers', () => {
    const { dossier, document } = withPlan({
      kind: 'L04',
      sections: letterSections('client', { on: '2026-01-14', time: '10.00', place: 'Vestiging' }),
    });
    const model = modelOf(document, around(dossier));
    expect(model.ok && JSON.stringify(model.value)).toContain('woensdag 14 januari 2026 om 10.00 uur');
  });

  it('of the closing letter never sends a protected address to the survey (R26)', () => {
    const { dossier, document } = withPlan({ kind: 'L13', sections: letterSections('client') });
    const hidden = { ...dossier, client: { ...dossier.client, addressProtected: true } };
    const model = modelOf(document, around(hidden));
    expect(model.ok && JSON.stringify(model.value)).toContain('gaan niet naar het tevredenheidsonderzoek');
  });
});
