import { beforeEach, describe, expect, it } from 'vitest';
import { correctAddress } from '#src/commands/mail/address.ts';
import { mailState } from '#src/commands/mail/state.ts';
import { forward } from '#src/commands/sponsor/forward.ts';
import { openLink } from '#src/commands/sponsor/open-link.ts';
import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { ContactId } from '#src/domain/ids.ts';
import { isTrouble } from '#src/domain/mail-trouble.ts';
import type { Contact } from '#src/domain/organisation.ts';
import { passedOn } from '#src/domain/passed-on.ts';
import { createTransport } from '#src/mail/transport.ts';
import { castId } from '#test/builders/cast.ts';
import { contactId, linkIn, type PlanAt } from '#test/jobs/scene.ts';
import { type Script, startFailingServer } from '#test/mail/failing-server.ts';
import { sponsorScene } from '../sponsor/sponsor-scene.ts';

const stage = sponsorScene();
const clerk = () => ({ kind: 'user', id: stage.scene.office.clerk.id }) as const;
const next: Contact = {
  id: castId<ContactId>('next contact'),
  name: 'C. Opvolger',
  formOfAddress: 'neutraal',
  jobTitle: 'Klantmanager',
  email: 'c.opvolger@gemeente.example',
  verified: { on: '2026-01-05', by: castId('clerk') },
};
const colleague = { name: 'B. Besluiter', function: 'Teamleider', email: 'b.besluiter@gemeente.example' };

beforeEach(async () => {
  const { organisation } = stage.scene.store;
  const { value, revision } = organisation.read();
  const sponsors = value.sponsors.map((one) => ({ ...one, contacts: [...one.contacts, next] }));
  await organisation.save(revision, { ...value, sponsors });
});

async function changedTo({ dossierId }: PlanAt, to: ContactId): Promise<void> {
  const answers = { contactId: to, confirmedBy: 'callBack', checked: true };
  const step = { dossierId, event: 'sponsor.contactChanged', answers };
  const taken = await stepTrajectory(stage.scene.deps, clerk(), step);
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
}

/** The plan was sent and its mail met a server that does this. */
async function underWay(script: Script): Promise<PlanAt> {
  const at = await stage.scene.plan();
  await stage.scene.send(at);
  const server = await startFailingServer(script);
  await stage.scene.deliver({ transport: createTransport({ url: server.url }) });
  await server.close();
  return at;
}

const theirs = (address: string) => stage.scene.server.list(address);
const passes = async ({ dossierId }: PlanAt) =>
  (await stage.scene.dossier(dossierId)).events.flatMap((event) => passedOn(event) ?? []);

/** The other contact is asked, and nobody has to see to the mail of before. */
async function expectChangeReachesNext(at: PlanAt): Promise<void> {
  await changedTo(at, next.id);
  await stage.scene.deliver();
  expect(await theirs(next.email)).toHaveLength(1);
  expect(approvalPath(await stage.scene.document(at))).toBe('awaitingDecision.fresh');
  const dossier = await stage.scene.dossier(at.dossierId);
  expect(dossier.messages.filter((one) => isTrouble(dossier, one))).toEqual([]);
}

describe('another contact while the mail of a version is under way (E7)', () => {
  it('gets the version where the mail was put off, and the mail that waited goes to nobody', async () => {
    const at = await underWay({ rcpt: '451 4.3.0 later' });
    await changedTo(at, next.id);
    const [first] = (await stage.scene.dossier(at.dossierId)).messages;
    expect(first && mailState(first)).toBe('cancelled');
    stage.scene.clock.advance(24 * 60);
    await stage.scene.deliver();
    expect(await theirs(stage.scene.contact.email)).toEqual([]);
    expect((await openLink(stage.scene.deps, linkIn((await theirs(next.email))[0]))).page).toBe('askCode');
    expect(approvalPath(await stage.scene.document(at))).toBe('awaitingDecision.fresh');
    expect(await passes(at)).toEqual([{ from: contactId, to: next.id }]);
  });

  it('gets it where the mail was refused, which is then nobody’s trouble', async () => {
    const at = await underWay({ rcpt: '550 5.1.1 No such user' });
    expect(approvalPath(await stage.scene.document(at))).toBe('mailFailed');
    await expectChangeReachesNext(at);
    expect(await passes(at)).toEqual([{ from: contactId, to: next.id }]);
  });

  it('gets it where nobody knows whether the mail arrived, which is then nobody’s trouble', async () => {
    const at = await underWay({ end: 'cut' });
    await expectChangeReachesNext(at);
  });
});

describe('who passed a version on', () => {
  async function forwarded() {
    const at = await stage.atSponsor();
    expect((await forward(stage.scene.deps, await stage.visitOf(at.link), colleague)).ok).toBe(true);
    await stage.scene.deliver();
    const contacts = stage.scene.store.organisation.read().value.sponsors[0]?.contacts ?? [];
    const colleagueId = contacts.find(({ email }) => email === colleague.email)?.id ?? contactId;
    return { ...at, colleagueId };
  }
  const words = 'A. Ambtenaar stuurde dit document aan u door.';
  const newestTo = async (address: string) => (await theirs(address)).at(-1)?.text ?? '';

  it('is said again at another address of the same reader, who had it from nobody else', async () => {
    const at = await forwarded();
    const mailId = (await stage.scene.dossier(at.dossierId)).messages.findLast(({ kind }) => kind === 'M01')?.id;
    if (!mailId) throw new Error('nothing was mailed');
    const email = 'bea.besluiter@gemeente.example';
    expect((await correctAddress(stage.scene.deps, clerk(), { ...at, mailId, email, calledBack: true })).ok).toBe(true);
    await stage.scene.deliver();
    expect(await newestTo(email)).toContain(words);
    expect(await passes(at)).toEqual([{ from: contactId, to: at.colleagueId }]);
  });

  it('is not said once we sent it to another contact ourselves', async () => {
    const at = await forwarded();
    expect(await newestTo(colleague.email)).toContain(words);
    await changedTo(at, next.id);
    await stage.scene.deliver();
    expect(await newestTo(next.email)).not.toContain('stuurde dit document');
    expect(await passes(at)).toEqual([
      { from: contactId, to: at.colleagueId },
      { from: at.colleagueId, to: next.id },
    ]);
  });
});
