import type { DossierDocument } from '#src/domain/document.ts';
import type { InputAround } from '../documents/input.ts';
import { finalPrefill } from './final.ts';
import { planPrefill } from './plan.ts';
import { progressPrefill } from './progress.ts';

/** Answers a section may begin with; only keys of its form, each a value its field accepts. */
export type Prefilled = Readonly<Record<string, unknown>>;
export type Prefill = (document: DossierDocument, around: PrefillAround) => Prefilled;
/** `invoicedIn`: the book year of the last invoice over this trajectory. */
export type PrefillAround = InputAround & { readonly invoicedIn?: number | undefined };

const byKind: Readonly<Record<string, Readonly<Record<string, Prefill>>>> = {
  trajectplan: planPrefill,
  voortgangsrapportage: progressPrefill,
  eindrapportage: finalPrefill,
};

/**
 * What the dossier already knows for a section nobody has filled in yet ("vul aan uit intake", R23). Nothing is stored
 * by it: a person reads it, changes it and saves. Empty when there is nothing to begin with.
 */
export function prefill(document: DossierDocument, sectionKey: string, around: PrefillAround): Prefilled {
  const make = byKind[document.kind]?.[sectionKey];
  return make ? known(make(document, around)) : {};
}

function known(values: Prefilled): Prefilled {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
}
