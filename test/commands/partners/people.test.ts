import { describe, expect, it } from 'vitest';
import {
  archiveDeclaration,
  clearPerson,
  receiveDeclaration,
  refuseDeclaration,
  reviewPerson,
  sendDeclaration,
} from '#src/commands/partners/declaration.ts';
import { contractPartner, endPartner, keepPartner, suspendPartner } from '#src/commands/partners/keep-partner.ts';
import { keepPerson, verifyPerson } from '#src/commands/partners/keep-person.ts';
import { endPerson, suspendPerson } from '#src/commands/partners/stop-person.ts';
import { addDays, addYears } from '#src/domain/calendar.ts';
import { statePath } from '#src/domain/machine.ts';
import { houseTerms, usualTerms } from '#src/domain/settings/terms.ts';
import type { Day } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { changeHouse } from '#test/web/scene.ts';
import { done, lesgever, partnerName, partnerScene, scan } from './scene.ts';

const clerk = by(users.fatma);
const manager = by(users.hugo);

describe('a declaration of secrecy (P15, R39)', () => {
  it('is signed, archived under a number of its own, and looked at by somebody else', async () => {
    const found = await partnerScene();
    const other = await found.add({ name: 'B. Bijles' });
    await found.archived();
    await found.archived(other);
    const year = found.clock.today().slice(0, 4);
    expect((await found.load()).declaration?.archived?.number).toBe(`GV-${year}-001`);
    expect((await found.load(other)).declaration?.archived?.number).toBe(`GV-${year}-002`);
    expect(await found.state()).toBe('declarationArchived');
    done(await clearPerson(found.deps, manager, found.id));
    expect(await found.load()).toMatchObject({ clearedFrom: found.clock.today(), reviewedOn: found.clock.today() });
    const { blob } = (await found.load()).declaration?.scan ?? {};
    expect(blob && Buffer.from(await found.store.blobs.get(found.id, blob))).toEqual(scan);
  });

  it('is never called right by who put it down, whatever roles that person has', async () => {
    const found = await partnerScene();
    await changeHouse(found, (house) => ({
      ...house,
      users: house.users.map((one) =>
        one.id === users.fatma.id ? { ...one, roles: ['clerk', 'branchManager'] } : one,
      ),
    }));
    await found.archived();
    expect(await clearPerson(found.deps, clerk, found.id)).toMatchObject({ refusal: { code: 'illegalStep' } });
    expect(await found.state()).toBe('declarationArchived');
  });

  it('counts for nothing as long as the address was not called back', async () => {
    const found = await partnerScene();
    await found.archived();
    done(
      await keepPerson(found.deps, clerk, { id: found.id, answers: { ...lesgever, email: 'x@denkbeeldig.example' } }),
    );
    expect(await clearPerson(found.deps, manager, found.id)).toMatchObject({ refusal: { code: 'illegalStep' } });
    done(await verifyPerson(found.deps, clerk, { id: found.id, on: found.clock.today() }));
    done(await clearPerson(found.deps, manager, found.id));
  });

  it('is of one person: another name signs again', async () => {
    const found = await partnerScene();
    await found.archived();
    const renamed = await keepPerson(found.deps, clerk, { id: found.id, answers: { ...lesgever, name: 'A. Ander' } });
    expect(renamed).toMatchObject({ refusal: { code: 'invalid', problems: [{ field: 'name' }] } });
  });

  it('is a PDF or a photo, signed on a day that has come', async () => {
    const found = await partnerScene();
    done(await sendDeclaration(found.deps, clerk, found.id));
    const signedOn = addDays(found.clock.today(), 1);
    const wrong = await receiveDeclaration(found.deps, clerk, { id: found.id, signedOn, scan: Buffer.from('x') });
    expect(wrong).toMatchObject({ refusal: { problems: [{ field: 'signedOn' }, { field: 'file' }] } });
  });

  it('is prepared by the administration alone, and cleared by the manager alone', async () => {
    const found = await partnerScene();
    await found.archived();
    expect(await clearPerson(found.deps, clerk, found.id)).toMatchObject({ refusal: { code: 'notAllowed' } });
    expect(await archiveDeclaration(found.deps, manager, found.id)).toMatchObject({ refusal: { code: 'notAllowed' } });
    for (const who of [users.sanne, users.stef, users.kees])
      expect(await clearPerson(found.deps, by(who), found.id)).toMatchObject({ refusal: { code: 'notFound' } });
  });
});

describe('somebody who may be told things, by itself no more', () => {
  it('a year after anybody looked', async () => {
    const found = await partnerScene();
    await found.cleared();
    const year = addYears(found.clock.today(), 1);
    await found.on(addDays(year, -1));
    expect(await found.state()).toBe('cleared');
    await found.on(year);
    expect(await found.state()).toBe('suspended');
    expect((await found.load()).events.at(-1)).toMatchObject({ by: 'system', type: 'person.lapsed' });
  });

  it('a year after anything was provided, also when somebody looked', async () => {
    const found = await partnerScene();
    await found.cleared();
    const year = addYears(found.clock.today(), 1);
    await found.on(addDays(year, -1));
    done(await reviewPerson(found.deps, manager, found.id));
    await found.on(year);
    expect((await found.load()).events.at(-1)?.reason).toBe('Een jaar lang zijn geen gegevens verstrekt');
  });

  it('once the contract is over, or the company is suspended or gone', async () => {
    const found = await partnerScene();
    await found.cleared();
    done(await suspendPartner(found.deps, manager, { id: found.partnerId, reason: 'Onderzoek' }));
    expect(await found.state()).toBe('suspended');
    expect((await found.load()).events.at(-1)?.reason).toBe('Het bedrijf is geschorst');
    done(await endPartner(found.deps, manager, { id: found.partnerId, reason: 'Failliet' }));
    expect(await found.load()).toMatchObject({ endedOn: found.clock.today() });

    const other = await partnerScene();
    await other.cleared();
    const from = other.clock.today();
    const until = addDays(from, 100);
    done(await contractPartner(other.deps, manager, { id: other.partnerId, from, until }));
    await other.on(until);
    expect(await other.state()).toBe('cleared');
    await other.on(addDays(until, 1));
    const [partner] = other.store.organisation.read().value.partners;
    expect(partner && statePath(partner.machine)).toBe('suspended');
    expect(await other.state()).toBe('suspended');
    expect((await other.load()).events.at(-1)?.reason).toBe('Het bedrijf heeft geen contract dat geldt');
  });
});

describe('a person with declaration is destroyed (DOMAIN 7.3)', () => {
  it('two years after the last thing that was provided, and not a day before', async () => {
    const found = await partnerScene();
    await found.cleared();
    const { value, revision } = (await found.store.partnerPersons.load(found.id)) ?? {};
    if (!value || revision === undefined) throw new Error('nobody');
    const lastProvidedOn = found.clock.today();
    await found.store.partnerPersons.save(found.id, revision, { ...value, lastProvidedOn });
    done(await endPerson(found.deps, manager, { id: found.id, reason: 'Andere baan' }));
    for (let day = lastProvidedOn; day < addYears(lastProvidedOn, 2); day = addDays(day, 30)) await found.on(day);
    await found.on(addYears(lastProvidedOn, 2));
    expect(found.store.partnerPersons.count()).toBe(1);
    await found.on(addDays(addYears(lastProvidedOn, 2), 1));
    expect(found.store.partnerPersons.count()).toBe(0);
  });

  it('the day after leaving, when nothing was ever provided', async () => {
    const found = await partnerScene();
    await found.on(found.clock.today());
    done(await endPerson(found.deps, clerk, { id: found.id, reason: 'Doet niet mee' }));
    await found.on(found.clock.today());
    expect(found.store.partnerPersons.count()).toBe(1);
    await found.on(addDays(found.clock.today(), 1));
    expect(found.store.partnerPersons.count()).toBe(0);
  });
});

describe('somebody who was asked and never was cleared (P12)', () => {
  it('is destroyed after the term of the house, counted from the last step, whatever came of the declaration', async () => {
    const found = await partnerScene();
    const signed = await found.add({ name: 'B. Bijles' });
    const start = found.clock.today();
    const later = addDays(start, 20);
    await found.on(later);
    await found.archived(signed);
    const { neverClearedDays } = houseTerms(found.store.organisation.read().value);
    const passUntil = async (day: Day) => {
      for (let on = found.clock.today(); on < day; on = addDays(on, 15)) await found.on(on);
      await found.on(day);
    };
    await passUntil(addDays(start, neverClearedDays));
    expect(found.store.partnerPersons.count()).toBe(2);
    await found.on(addDays(start, neverClearedDays + 1));
    expect(found.store.partnerPersons.summary(found.id)).toBeUndefined();
    await found.on(addDays(later, neverClearedDays));
    expect(found.store.partnerPersons.summary(signed)?.state).toBe('declarationArchived');
    await found.on(addDays(later, neverClearedDays + 1));
    expect(found.store.partnerPersons.count()).toBe(0);
  });

  it('goes by the term as it is on the day itself, and who was cleared is not counted', async () => {
    const found = await partnerScene();
    const cleared = await found.add({ name: 'B. Bijles' });
    await found.cleared(cleared);
    await changeHouse(found, (house) => ({
      ...house,
      settings: { ...house.settings, terms: { ...usualTerms, neverClearedDays: 30 } },
    }));
    await found.on(addDays(found.clock.today(), 20));
    await found.on(addDays(found.clock.today(), 11));
    expect([...found.store.partnerPersons.ids()]).toEqual([cleared]);
  });
});

describe('the day of the signature', () => {
  const signing = async (signedOn: (today: Day) => Day) => {
    const found = await partnerScene();
    await found.on(addDays(found.clock.today(), 20));
    const today = found.clock.today();
    done(await sendDeclaration(found.deps, clerk, found.id));
    await found.on(addDays(today, 100));
    const answer = await receiveDeclaration(found.deps, clerk, { id: found.id, signedOn: signedOn(today), scan });
    return answer.ok ? [] : answer.refusal.problems?.map(({ message }) => message);
  };

  it.each([
    ['to come', (asked: Day) => addDays(asked, 101), /tot en met vandaag/],
    ['of before this text was asked', (asked: Day) => addDays(asked, -1), /toen de verklaring is verstuurd/],
    ['longer ago than the house takes', (asked: Day) => addDays(asked, 9), /ouder dan 90 dagen/],
  ])('is not one %s', async (_, on, says) => {
    expect(await signing(on)).toEqual([expect.stringMatching(says)]);
  });

  it('is one of the last ninety days, since it was asked', async () => {
    expect(await signing((asked) => addDays(asked, 10))).toEqual([]);
  });

  it('comes after what was refused', async () => {
    const found = await partnerScene();
    done(await sendDeclaration(found.deps, clerk, found.id));
    const signedOn = found.clock.today();
    done(await receiveDeclaration(found.deps, clerk, { id: found.id, signedOn, scan }));
    await found.on(addDays(signedOn, 2));
    done(await refuseDeclaration(found.deps, manager, { id: found.id, reason: 'Geen handtekening' }));
    expect(await receiveDeclaration(found.deps, clerk, { id: found.id, signedOn, scan })).toMatchObject({
      refusal: { problems: [{ field: 'signedOn' }] },
    });
  });
});

describe('the directorate in place of the manager (E5)', () => {
  const directorate = by(users.ans);
  const withoutManager = (found: Awaited<ReturnType<typeof partnerScene>>) =>
    changeHouse(found, (house) => ({
      ...house,
      users: house.users.map((one) =>
        one.roles.includes('branchManager') ? { ...one, leavesOn: addDays(found.clock.today(), -1) } : one,
      ),
    }));

  it('clears and suspends as long as nobody who works here is a manager', async () => {
    const found = await partnerScene();
    await found.archived();
    expect(await clearPerson(found.deps, directorate, found.id)).toMatchObject({ refusal: { code: 'notAllowed' } });
    await withoutManager(found);
    done(await clearPerson(found.deps, directorate, found.id));
    done(await suspendPerson(found.deps, directorate, { id: found.id, reason: 'Onderzoek' }));
    done(await endPerson(found.deps, directorate, { id: found.id, reason: 'Weg' }));
  });

  it('is never both who put the declaration down and who calls it right', async () => {
    const found = await partnerScene();
    await changeHouse(found, (house) => ({
      ...house,
      users: house.users.map((one) => (one.id === users.fatma.id ? { ...one, roles: ['clerk', 'directorate'] } : one)),
    }));
    await found.archived();
    await withoutManager(found);
    expect(await clearPerson(found.deps, clerk, found.id)).toMatchObject({ refusal: { code: 'illegalStep' } });
  });
});

it('has no partner by a name that plans say of others', async () => {
  const found = await partnerScene();
  const kept = await keepPartner(found.deps, { name: 'de Gemeente', street: 'A 1', postcode: '1234 AB', town: 'B' });
  expect(kept).toMatchObject({ refusal: { code: 'invalid', problems: [{ field: 'name' }] } });
});

it('has no two partners of one name, since plans name them by it', async () => {
  const found = await partnerScene();
  const again = await keepPartner(found.deps, {
    name: partnerName.toUpperCase(),
    street: 'A 1',
    postcode: '1234 AB',
    town: 'B',
  });
  expect(again).toMatchObject({ refusal: { code: 'invalid', problems: [{ field: 'name' }] } });
});
