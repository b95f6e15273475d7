import { createHash } from 'node:crypto';
import type { Decision, DossierDocument } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { isSignedBy, publicKeyId, type Signer } from './signer.ts';

/**
 * A decision as sealed: who decided what about which bytes (R18), with the seal of the decision before it in the
 * dossier, so that none can be changed, moved, swapped or taken out without it showing.
 */
type Seal = {
  /** 1 for the first decision in the dossier. */
  readonly place: number;
  /** Hash of the decision before; zeros for the first. */
  readonly previous: string;
  /** SHA-256 over place, previous and the canonical record. */
  readonly hash: string;
  readonly keyId: string;
  /** Ed25519 over the hash, hex. */
  readonly signature: string;
};

const sealPattern = /^v1\.([1-9]\d{0,5})\.([0-9a-f]{64})\.([0-9a-f]{64})\.([0-9a-f]{16})\.([0-9a-f]{128})$/;
const nothingBefore = '0'.repeat(64);

/** The dossier with a seal on every decision that had none; decisions made in one write are sealed in order of time. */
export function sealDecisions(dossier: Dossier, signer: Signer): Dossier {
  const open = decided(dossier).filter((one) => one.decision.seal === undefined);
  if (open.length === 0) return dossier;
  const sealed = new Map<string, string>();
  let last = chainOf(dossier).at(-1)?.seal;
  for (const one of open.sort((a, b) => (a.decision.at < b.decision.at ? -1 : 1))) {
    const place = (last?.place ?? 0) + 1;
    const previous = last?.hash ?? nothingBefore;
    const hash = hashOf({ dossier, document: one.document, decision: one.decision }, place, previous);
    const signature = Buffer.from(signer.sign(Buffer.from(hash, 'hex'))).toString('hex');
    last = { place, previous, hash, keyId: signer.keyId, signature };
    sealed.set(one.document.id, formatSeal(last));
  }
  return {
    ...dossier,
    documents: dossier.documents.map((document) => {
      const seal = sealed.get(document.id);
      return document.decision && seal !== undefined
        ? { ...document, decision: { ...document.decision, seal } }
        : document;
    }),
  };
}

/** A decision with the seal read from it; `seal` undefined when it is missing or is no seal. */
export type Link = { readonly document: DossierDocument; readonly decision: Decision; readonly seal: Seal | undefined };

/** Decisions in the order of their seals; unsealed ones are left out. */
export function chainOf(dossier: Dossier): (Link & { readonly seal: Seal })[] {
  return decided(dossier)
    .flatMap((one) => (one.seal ? [{ ...one, seal: one.seal }] : []))
    .sort((a, b) => a.seal.place - b.seal.place);
}

export function decided(dossier: Dossier): Link[] {
  return dossier.documents.flatMap((document) =>
    document.decision ? [{ document, decision: document.decision, seal: parseSeal(document.decision.seal) }] : [],
  );
}

/** What is wrong with one sealed decision as the `place`th of its dossier; empty when nothing. */
export function sealProblems(
  dossier: Dossier,
  link: Link & { readonly seal: Seal },
  expected: { readonly place: number; readonly previous: string },
  publicKeys: readonly string[],
): string[] {
  const { seal } = link;
  const problems: string[] = [];
  if (seal.place !== expected.place || seal.previous !== expected.previous) {
    problems.push('de keten is onderbroken: een eerder besluit ontbreekt of is verplaatst');
  }
  if (hashOf({ dossier, ...link }, seal.place, seal.previous) !== seal.hash) {
    problems.push('het besluit is na het vastleggen veranderd');
  }
  const key = publicKeys.find((one) => publicKeyId(one) === seal.keyId);
  if (key === undefined) problems.push('de sleutel van het zegel is niet bekend');
  else if (!isSignedBy(key, Buffer.from(seal.hash, 'hex'), Buffer.from(seal.signature, 'hex'))) {
    problems.push('het zegel klopt niet');
  }
  return problems;
}

type Sealed = { readonly dossier: Dossier; readonly document: DossierDocument; readonly decision: Decision };

function hashOf({ dossier, document, decision }: Sealed, place: number, previous: string): string {
  const { seal: _, ...rest } = decision;
  const record = {
    place,
    previous,
    dossierId: dossier.id,
    reference: dossier.reference,
    documentId: document.id,
    kind: document.kind,
    number: document.number,
    version: document.version,
    fingerprint: document.frozen?.fingerprint ?? null,
    model: document.frozen?.model.sha256 ?? null,
    decision: rest,
  };
  return createHash('sha256').update(canonical(record)).digest('hex');
}

/** JSON with sorted keys and without what is undefined: one text for one record. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

function formatSeal(seal: Seal): string {
  return ['v1', seal.place, seal.previous, seal.hash, seal.keyId, seal.signature].join('.');
}

function parseSeal(text: string | undefined): Seal | undefined {
  const parts = sealPattern.exec(text ?? '');
  if (!parts) return undefined;
  const [, place = '', previous = '', hash = '', keyId = '', signature = ''] = parts;
  return { place: Number(place), previous, hash, keyId, signature };
}
