import { freezeModel } from '#src/commands/delivery/freeze.ts';
import { linesFor } from '#src/commands/delivery/lines.ts';
import { modelOf } from '#src/commands/documents/input.ts';
import { prefill } from '#src/commands/prefill/prefill.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { planInForce } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { type ItemId, newId } from '#src/domain/ids.ts';
import { findAssigner } from '#src/domain/organisation.ts';
import { castOrganisation } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { withPlanWords } from '#test/web/scene.ts';
import type { talked } from './case-scene.ts';

type Found = Awaited<ReturnType<typeof talked>>;

/** A trajectory that runs by a plan with words. */
export const runningByPlan = () => withPlanWords(dossierIn('active.running'));

/** The plan in force as the intake fills it in, its words fixed and given to the sponsor's contact. */
export async function givePlan(
  { deps, store, clock, dossier: { id } }: Found,
  others: readonly Partial<Disclosure>[] = [],
) {
  const loaded = await store.dossiers.load(id);
  if (!loaded) throw new Error('no dossier');
  const { value: dossier, revision } = loaded;
  const plan = planInForce(dossier);
  if (!plan) throw new Error('no plan');
  const around = { dossier, organisation: castOrganisation, today: clock.today() };
  const start = JSON.parse(JSON.stringify({ education: [], experience: [], ...prefill(plan, 'start', around) }));
  const filled: DossierDocument = { ...plan, sections: { ...plan.sections, start } };
  const model = modelOf(filled, around);
  if (!model.ok) throw new Error(JSON.stringify(model.refusal));
  const frozen = await freezeModel(deps, id, model.value, { at: clock.now() });
  const contact = findAssigner(castOrganisation, dossier.assignment)?.contact;
  if (!contact) throw new Error('no contact');
  const situation = { ...around, actor: { kind: 'system' as const }, now: clock.now(), newId: draw };
  const to = { kind: 'sponsor' as const, name: contact.name, email: contact.email, contactId: contact.id };
  const [line] = linesFor(situation, { document: filled, to, channel: 'mail', status: 'sent' }, [
    { format: 'pdf', fileName: 'plan.pdf', sha256: 'a'.repeat(64) },
  ]);
  if (!line) throw new Error('no line');
  const given: Dossier = {
    ...dossier,
    documents: dossier.documents.map((one) => (one.id === plan.id ? { ...filled, frozen } : one)),
    disclosures: [line, ...others.map((other) => ({ ...line, ...other, id: draw<ItemId>() }))],
  };
  const saved = await store.dossiers.save(id, revision, given);
  if (!saved.ok) throw new Error('somebody else saved');
  return { plan: filled, line, contact };
}

let drawn = 0;
function draw<T extends string>(): T {
  drawn += 1;
  return newId<T>((size) => new Uint8Array(size).fill(0).map((_, index) => (drawn >> (8 * (index % 4))) & 255));
}
