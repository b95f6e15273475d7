import type { Actor } from '#src/domain/actor.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import { type Disputed, disputedDatum, isDisputing } from '#src/domain/cases/disputed.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { holdsWords, plainWords } from '#src/domain/plain-words.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { allText } from '../cases/given.ts';
import { printed } from '../cases/printed.ts';
import type { Deps } from '../context.ts';
import { modelOf } from './input.ts';

/** Something a client asked that speaks against this act; it is done all the same with a reason. */
export type Held = { readonly word: string; readonly message: string };

/** What speaks against fixing or sending this version now. */
export async function heldFor(
  deps: Deps,
  situation: Situation,
  document: DossierDocument,
  event: string,
): Promise<Held[]> {
  if (event === 'doc.send' || event === 'doc.posted') return disputesOf(deps, situation.actor, situation.dossier.id);
  return event === 'doc.submitted' ? oldWordsIn(deps, situation, document) : [];
}

/** The answers that are wrong, in the field where the reason goes. */
export function heldProblems(held: readonly Held[]): Problem[] {
  return held.map(({ message }) => ({ field: 'because', message }));
}

/** The reason as it is kept beside each thing that spoke against it. */
export function heldReasons(held: readonly Held[], because = ''): { field: string; word: string; reason: string }[] {
  return held.map(({ word }) => ({ field: 'because', word, reason: because }));
}

/**
 * AVG 18(1)(a): what a client says is not right, is not sent on as long as there is no answer. A request about an employee
 * is nothing this employee hears of.
 */
export async function disputesOf(deps: Pick<Deps, 'store'>, actor: Actor, dossierId: DossierId): Promise<Held[]> {
  const open = await disputing(deps, actor, dossierId);
  return open.map(({ reference }) => ({
    word: reference,
    message: `De cliënt zegt dat gegevens niet kloppen (${reference}) en wacht op antwoord. Vul in waarom dit document nu toch weg moet`,
  }));
}

/** Which data these are, as far as somebody said which. */
export async function disputedData(deps: Pick<Deps, 'store'>, actor: Actor, dossierId: DossierId): Promise<Disputed[]> {
  const open = await disputing(deps, actor, dossierId);
  return open.flatMap((one) => {
    const datum = disputedDatum(one);
    return datum === undefined ? [] : [{ datum, reference: one.reference }];
  });
}

async function disputing(deps: Pick<Deps, 'store'>, actor: Actor, dossierId: DossierId): Promise<RequestCase[]> {
  const requests = await requestsOf(deps, dossierId);
  return requests.filter((one) => isDisputing(one) && !(actor.kind === 'user' && one.aboutUserIds.includes(actor.id)));
}

/** E11: words that were corrected or erased at the client's request, and that the dossier itself says no more. */
export async function oldWordsIn(
  deps: Pick<Deps, 'store'>,
  situation: Situation,
  document: DossierDocument,
): Promise<Held[]> {
  const requests = await requestsOf(deps, situation.dossier.id, 'over too');
  const old = new Set(requests.flatMap(({ corrections }) => corrections.flatMap((one) => one.printed)));
  const made = old.size > 0 ? modelOf(document, situation) : undefined;
  if (!made?.ok) return [];
  const says = plainWords(allText(made.value));
  const now = new Set(printed(situation).map(plainWords));
  return [...old]
    .filter((one) => holdsWords(says, one) && !now.has(plainWords(one)))
    .map((one) => ({
      word: one,
      message: `Er staat nog "${one.slice(0, 120)}". Dat is op verzoek van de cliënt veranderd. Pas de tekst aan, of vul in waarom dit zo blijft`,
    }));
}

async function requestsOf({ store }: Pick<Deps, 'store'>, id: DossierId, all?: 'over too'): Promise<RequestCase[]> {
  const known = store.caseLists.ofDossier(id).filter(({ kind, open }) => kind === 'request' && (open || all));
  const loaded = await Promise.all(known.map((one) => store.cases.load(one.id)));
  return loaded.flatMap((one) => (one?.value.kind === 'request' ? [one.value] : []));
}
