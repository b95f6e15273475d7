import { describe, expect, it } from 'vitest';
import { changeDossier } from '#src/commands/change.ts';
import { changePerson } from '#src/commands/partners/change-person.ts';
import { suspendPartner } from '#src/commands/partners/keep-partner.ts';
import {
  enterPackageCode,
  openPackage,
  readPackage,
  readPackageFile,
  requestPackageCode,
} from '#src/commands/partners/package-link.ts';
import { provide } from '#src/commands/partners/provide.ts';
import { confirmDeletion, objectToPartner, recallProvision } from '#src/commands/partners/recall.ts';
import { suspendPerson } from '#src/commands/partners/stop-person.ts';
import { stepTrajectory } from '#src/commands/trajectory/take-step.ts';
import { addDays, addWorkingDays } from '#src/domain/calendar.ts';
import { allDeadlines } from '#src/domain/deadlines.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { activitiesOf } from '#src/domain/partner/clearance.ts';
import type { PartnerPerson } from '#src/domain/partner/person.ts';
import { provisionState } from '#src/domain/partner/provision.ts';
import { ok } from '#src/domain/result.ts';
import { recipientsOf } from '#src/workflow/cases/recipients.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { idOf } from '#test/store/sample-dossier.ts';
import { provisionScene } from './provision-scene.ts';
import { done, partnerName } from './scene.ts';

type Scene = Awaited<ReturnType<typeof provisionScene>>;

function personIs(change: (person: PartnerPerson) => PartnerPerson) {
  return async ({ deps, id }: Scene) => {
    done(await changePerson(deps, system, { id, right: 'system' }, ({ person }) => ok(change(person))));
  };
}

function dossierIs(change: (dossier: Dossier) => Dossier) {
  return async ({ deps, dossierId }: Scene) => {
    const changed = ({ dossier }: { dossier: Dossier }) =>
      ok({ dossier: change(dossier), effects: [], value: undefined });
    done(await changeDossier(deps, system, dossierId, 'system', changed));
  };
}

const system = { kind: 'system' } as const;

/** A new version of the plan gives the activity to somebody else. */
const renamedInPlan = dossierIs((dossier) => ({
  ...dossier,
  documents: JSON.parse(JSON.stringify(dossier.documents).replaceAll(partnerName, 'Een ander bedrijf')),
}));

/** R41: what ends the ground of what was given, and how the dossier tells that. */
const grounds: readonly (readonly [string, (scene: Scene) => Promise<void>, string])[] = [
  [
    'a new plan names the company no more',
    renamedInPlan,
    'Het trajectplan noemt deze activiteit bij dit bedrijf niet meer',
  ],
  ['the last month of the activity has passed', monthsPass, 'De activiteit is afgelopen'],
];

async function monthsPass(found: Scene): Promise<void> {
  const { activity } = await found.one();
  const planned = activitiesOf(await found.stored(), { id: found.partnerId, name: partnerName }).find(
    ({ label }) => label === activity,
  );
  if (!planned) throw new Error('it was asked for an activity of the plan');
  // week by week: a clock that leaps is not believed
  for (let day = found.clock.today(); found.clock.today().slice(0, 7) <= planned.until; day = addDays(day, 7))
    await found.on(day);
}

/** What makes the proof fall away, each as somebody else just wrote it. */
const untrue: readonly (readonly [string, (scene: Scene) => Promise<void>])[] = [
  [
    'the contract is over',
    async ({ store }) => {
      const { revision, value } = store.organisation.read();
      const contract = { from: '2020-01-01', until: '2020-12-31' } as const;
      const partners = value.partners.map((partner) => ({ ...partner, contract }));
      await store.organisation.save(revision, { ...value, partners });
    },
  ],
  ['nobody looked for a year', personIs((person) => ({ ...person, reviewedOn: '2020-01-01' }))],
  ['the address has to be called back', personIs(({ verified: _verified, ...person }) => person)],
  ['the address is another', personIs((person) => ({ ...person, email: 'ander@denkbeeldig.voorbeeld.example' }))],
  [
    'the client died (E4)',
    async ({ deps, dossierId, clock }) => {
      const answers = { on: clock.today(), source: 'Familie' };
      done(await stepTrajectory(deps, by(users.sanne), { dossierId, event: 'client.died', answers }));
    },
  ],
  ['the plan names the company no more', renamedInPlan],
];

describe('data for a person at a partner (P15)', () => {
  it('go behind a link and a code as PDF, Word and JSON, with a line in the register once they are read', async () => {
    const found = await provisionScene();
    await found.provided();
    expect(provisionState(await found.one())).toBe('provided');
    expect((await found.stored()).disclosures.at(-1)).toMatchObject({ recipientKind: 'partner', status: 'pending' });
    const [mail] = await found.mails();
    expect(mail?.attachments).toEqual([]);
    expect(mail?.text).not.toMatch(/Proef|Joris/);
    expect(mail?.subject).not.toMatch(/Proef|Joris/);

    const { visit } = await (async () => {
      const link = await found.linkIn();
      expect(await openPackage(found.deps, link)).toMatchObject({ page: 'askCode', codeSent: false });
      done(await requestPackageCode(found.deps, link));
      await found.deliver();
      const code = /\b(\d{6})\b/.exec((await found.mails()).at(-1)?.text ?? '')?.[1] ?? '';
      expect((await enterPackageCode(found.deps, link, '000000')).ok).toBe(code === '000000');
      return done(await enterPackageCode(found.deps, link, code));
    })();
    const words = JSON.stringify(done(await readPackage(found.deps, visit)).model);
    expect(words).toContain('J.M. van der Proef');
    expect(words).not.toMatch(/1986|Fictielaan|999990275|•/);
    for (const format of ['pdf', 'docx', 'json'] as const) {
      const file = done(await readPackageFile(found.deps, visit, format));
      expect(file.fileName).not.toMatch(/Proef/);
      expect(file.bytes.length).toBeGreaterThan(100);
    }
    const { disclosures, provisions } = await found.stored();
    expect(disclosures.at(-1)).toMatchObject({
      recipientName: 'T. Lesgever, Opleidingscentrum Denkbeeldig',
      purpose: 'partnerActivity',
      channel: 'link',
      status: 'sent',
      sentOn: found.clock.today(),
      what: { kind: 'fields', fields: ['client.name', 'client.phone', 'client.email', 'intake.employability'] },
    });
    expect(provisions.map(provisionState)).toEqual(['acknowledged']);
    expect((await found.load()).lastProvidedOn).toBe(found.clock.today());
  });

  it('are asked for by the coach of the client, and by nobody else', async () => {
    const found = await provisionScene();
    for (const who of [users.hugo, users.fatma, users.ans])
      expect(await found.ask(who)).toMatchObject({ refusal: { code: 'notAllowed' } });
    expect(await found.ask(users.bram)).toMatchObject({ refusal: { code: 'notFound' } });
  });

  it('are not given to somebody who was suspended after asking', async () => {
    const found = await provisionScene();
    const provisionId = done(await found.ask());
    done(await suspendPerson(found.deps, by(users.hugo), { id: found.id, reason: 'Onderzoek' }));
    expect(provisionState(await found.one())).toBe('closed');
    const { dossierId } = found;
    const late = await provide(found.deps, by(users.sanne), { dossierId, provisionId, fields: [], lines: [] });
    expect(late).toMatchObject({ refusal: { params: { reason: 'notCleared' } } });
  });

  it('expire unread after seven days, and can be given once more', async () => {
    const found = await provisionScene();
    const provisionId = await found.provided();
    await found.on(addDays(found.clock.today(), 8));
    expect(provisionState(await found.one())).toBe('expired');
    expect((await found.stored()).disclosures.at(-1)?.status).toBe('void');
    const { dossierId } = found;
    done(await provide(found.deps, by(users.sanne), { dossierId, provisionId, fields: [], lines: [] }));
    expect(provisionState(await found.one())).toBe('provided');
  });
});

describe('what was provided is asked back (R41)', () => {
  it('when the person is suspended: the link is dead, the mail asks to delete, and the coach sees to it', async () => {
    const found = await provisionScene();
    const { provisionId, link, visit } = await found.read();
    const on = found.clock.today();
    done(await suspendPartner(found.deps, by(users.hugo), { id: found.partnerId, reason: 'Onderzoek' }));
    expect(provisionState(await found.one())).toBe('recalled');
    expect(await openPackage(found.deps, link)).toEqual({ page: 'dead' });
    expect(await readPackage(found.deps, visit)).toMatchObject({ refusal: { code: 'expired' } });
    await found.deliver();
    expect((await found.mails()).at(-1)?.subject).toContain('Wilt u gegevens verwijderen');
    const stored = await found.stored();
    expect(stored.disclosures.at(-1)).toMatchObject({ status: 'recalled' });
    expect(allDeadlines(stored)).toContainEqual({ kind: 'confirmDeletion', on: addWorkingDays(on, 10) });
    done(await confirmDeletion(found.deps, by(users.sanne), { dossierId: found.dossierId, provisionId, on }));
    expect(provisionState(await found.one())).toBe('closed');
    expect(found.store.lists.providing()).toEqual([]);
  });

  it('when the client does not want it, and nothing goes there any more (AVG 21)', async () => {
    const found = await provisionScene();
    await found.read();
    const { dossierId, partnerId } = found;
    done(await objectToPartner(found.deps, by(users.sanne), { dossierId, partnerId }));
    expect(provisionState(await found.one())).toBe('recalled');
    expect(await found.ask()).toMatchObject({ refusal: { params: { reason: 'objected' } } });
  });

  it.each(untrue)('is not readable from the moment that %s, before anything was stopped', async (_, change) => {
    const found = await provisionScene();
    const { link, visit } = await found.read();
    done(await requestPackageCode(found.deps, link));
    await found.deliver();
    const code = /\b(\d{6})\b/.exec((await found.mails()).at(-1)?.text ?? '')?.[1] ?? '';
    expect(await openPackage(found.deps, link)).toMatchObject({ page: 'askCode' });
    await change(found);
    expect(provisionState(await found.one())).toBe('acknowledged');
    expect(await openPackage(found.deps, link)).toEqual({ page: 'dead' });
    expect(await requestPackageCode(found.deps, link)).toMatchObject({ refusal: { code: 'expired' } });
    expect(await enterPackageCode(found.deps, link, code)).toMatchObject({ refusal: { params: { reason: 'link' } } });
    expect(await readPackage(found.deps, visit)).toMatchObject({ refusal: { code: 'expired' } });
    for (const format of ['pdf', 'docx', 'json'] as const)
      expect(await readPackageFile(found.deps, visit, format)).toMatchObject({ refusal: { code: 'expired' } });
  });

  it.each(grounds)('by itself when %s, with a mail to the partner and one to the coach', async (_, change, reason) => {
    const found = await provisionScene();
    await found.read();
    await change(found);
    await found.on(found.clock.today());
    const provision = await found.one();
    expect(provisionState(provision)).toBe('recalled');
    expect(provision.recall).toMatchObject({ reason, dueOn: addWorkingDays(found.clock.today(), 10) });
    await found.deliver();
    expect((await found.mails()).at(-1)?.subject).toContain('Wilt u gegevens verwijderen');
    expect((await found.server.list(users.sanne.email)).at(-1)?.subject).toContain('Partner krijgt geen gegevens meer');
    expect(allDeadlines(await found.stored())).toContainEqual(expect.objectContaining({ kind: 'confirmDeletion' }));
  });

  it('not while the client’s data may not be used (AVG 18), and once that is over', async () => {
    const found = await provisionScene();
    await found.read();
    await dossierIs((dossier) => ({ ...dossier, restrictedBy: [idOf<CaseId>('case-1')] }))(found);
    await renamedInPlan(found);
    await found.on(found.clock.today());
    expect(provisionState(await found.one())).toBe('acknowledged');
    await dossierIs((dossier) => ({ ...dossier, restrictedBy: [] }))(found);
    await found.on(found.clock.today());
    expect(provisionState(await found.one())).toBe('recalled');
  });

  it('when the activity is done; of what nobody read there is nothing to delete', async () => {
    const found = await provisionScene();
    const provisionId = await found.provided();
    const { dossierId } = found;
    done(await recallProvision(found.deps, by(users.sanne), { dossierId, provisionId, reason: 'Klaar' }));
    expect(provisionState(await found.one())).toBe('closed');
    await found.deliver();
    expect((await found.mails()).filter(({ subject }) => subject.includes('verwijderen'))).toEqual([]);
  });
});

it('is told of a correction when it had the datum, and not otherwise (R48)', async () => {
  const found = await provisionScene();
  await found.read();
  const { disclosures } = await found.stored();
  const given = { lines: disclosures, words: new Map(), clientPays: false };
  const changed = (field: string) =>
    recipientsOf({ kind: 'corrected', fields: [field], printed: [] }, given).map(({ to }) => to.kind);
  expect(changed('client.phone')).toEqual(['partner']);
  expect(changed('client.address')).toEqual([]);
});
