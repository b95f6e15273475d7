import { renderDocx } from '#src/documents/docx/render.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import type { Renderer } from '#src/documents/render.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { type Dossier, responsibleCoach } from '#src/domain/dossier.ts';
import type { Contract, Organisation, User } from '#src/domain/organisation.ts';
import { mayTouch } from '#src/domain/permissions.ts';
import { rightsTo } from '#src/workflow/staff-rights.ts';
import { proefSections } from '#templates/trajectplan/sample-proef.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { type Harness, startHarness } from '#test/harness.ts';
import type { WorkflowKey } from '#workflows/index.ts';
import type { Browser } from '../web-browser.ts';

/** The cast's house with dossiers in it, on the day the first of them has come to. */
export type Scene = {
  readonly harness: Harness;
  readonly as: (user: Pick<User, 'id'>) => Promise<Browser>;
  /** The dossier as it is stored now. */
  readonly stored: (id?: Dossier['id']) => Promise<Dossier>;
  /** The first dossier as it was put in. */
  readonly dossier: Dossier;
};

const render: Renderer = async (model, fingerprint, letterhead) => ({
  pdf: await renderPdf(model, fingerprint, letterhead),
  docx: await renderDocx(model, fingerprint, letterhead),
});

/** Has this user a row of the permission table for this event in this dossier, in whatever state it is? */
export function mayEver({ dossier, harness }: Scene, user: User, [workflow, event]: [WorkflowKey, string]): boolean {
  const subject = { branchId: dossier.branchId, coachId: responsibleCoach(dossier) };
  const today = harness.clock.today();
  return rightsTo(workflow, event).some((right) => mayTouch(user, right, subject, castOrganisation, today));
}

export async function openScene(
  first: DossierBuilder,
  options: {
    readonly others?: readonly DossierBuilder[];
    readonly organisation?: Organisation;
    readonly render?: Renderer;
  } = {},
): Promise<Scene> {
  const organisation = options.organisation ?? castOrganisation;
  const startAt = `${first.clock.today()}T09:00:00.000Z` as const;
  const harness = await startHarness({ organisation, startAt, deps: { render: options.render ?? render } });
  const dossier = first.build();
  for (const one of [dossier, ...(options.others ?? []).map((builder) => builder.build())])
    await harness.store.dossiers.create(one.id, one);
  return {
    harness,
    dossier,
    as: (user) => harness.as(known(harness, user.id)),
    async stored(id = dossier.id) {
      const found = await harness.store.dossiers.load(id);
      if (!found) throw new Error('the dossier is gone');
      return found.value;
    },
  };
}

function known(harness: Harness, id: User['id']): User {
  const user = harness.store.organisation.read().value.users.find((one) => one.id === id);
  if (!user) throw new Error('nobody of this house');
  return user;
}

/** A trajectplan whose every section is filled in with the words of the sample. */
export function withPlanWords(builder: DossierBuilder): DossierBuilder {
  const sections: DossierDocument['sections'] = JSON.parse(JSON.stringify(proefSections));
  return builder.change((dossier) => ({
    ...dossier,
    documents: dossier.documents.map((one) => (one.kind === 'trajectplan' ? { ...one, sections } : one)),
  }));
}

/** Changes the house itself, as another page would have done. */
export async function changeHouse(scene: Scene, change: (before: Organisation) => Organisation): Promise<void> {
  const { value, revision } = scene.harness.store.organisation.read();
  await scene.harness.store.organisation.save(revision, change(value));
}

/** Changes every contract of the house. */
export function changeContracts(scene: Scene, change: Partial<Contract>): Promise<void> {
  return changeHouse(scene, (house) => ({
    ...house,
    sponsors: house.sponsors.map((sponsor) => ({
      ...sponsor,
      contracts: sponsor.contracts.map((before) => ({ ...before, ...change })),
    })),
  }));
}

/** A scene with one plan in it, and its coach before the screen. */
export async function openPlan(prepare: (builder: DossierBuilder) => DossierBuilder) {
  const builder = prepare(dossierIn('planning'));
  const scene = await openScene(builder);
  const id = builder.newest().id;
  const newest = async () => (await scene.stored()).documents.find((one) => one.id === id);
  const address = `/dossiers/${scene.dossier.id}/documenten/${id}`;
  return { scene, address, newest, builder, coach: await scene.as(users.sanne) };
}
