import { describe, expect, it } from 'vitest';
import { inviteUser } from '#src/commands/account/invite-user.ts';
import { lockUser } from '#src/commands/account/lock-user.ts';
import { keepSecondFactor } from '#src/commands/account/second-factor.ts';
import { closeUser } from '#src/commands/organisation/close-user.ts';
import { hashSecret, newSecret } from '#src/web/session.ts';
import { type Harness, housePassword, quickPasswords, startHarness } from '../harness.ts';

const good = 'rode daken glimmen zacht';

/** A house in which something happens just after a password was hashed or judged, before anything is done with it. */
async function slowHouse() {
  let meanwhile: () => Promise<unknown> = async () => undefined;
  const once = async () => {
    const happens = meanwhile;
    meanwhile = async () => undefined;
    await happens();
  };
  const after = async <T>(work: Promise<T>) => {
    const done = await work;
    await once();
    return done;
  };
  const passwords: typeof quickPasswords = {
    ...quickPasswords,
    hash: (password) => after(quickPasswords.hash(password)),
    verify: (password, hash) => after(quickPasswords.verify(password, hash)),
  };
  const harness = await startHarness({ deps: { passwords } });
  const during = (happens: () => Promise<unknown>) => {
    meanwhile = happens;
  };
  return { harness, during };
}

const coachNow = ({ store, office }: Harness) =>
  store.organisation.read().value.users.find(({ id }) => id === office.coach.id);

async function invite(harness: Harness) {
  const secret = newSecret(harness.deps.random.bytes);
  const { coach, branchManager } = harness.office;
  const made = { userId: coach.id, secretHash: hashSecret(secret), hours: 24, by: branchManager };
  expect((await inviteUser(harness.deps, made)).ok).toBe(true);
  return `/welkom/${secret}`;
}

const close = ({ deps, office }: Harness) => closeUser(deps, office.branchManager, office.coach.id);
const logIn = ({ anonymous, office }: Harness) =>
  anonymous().post('/inloggen', { email: office.coach.email, wachtwoord: housePassword, naar: '' });

describe('an account that closes while a password is hashed (R61)', () => {
  it('gets no new password', async () => {
    const { harness, during } = await slowHouse();
    const browser = await harness.as(harness.office.coach);
    // the second time: the present password was judged before
    during(async () => during(() => close(harness)));
    const answer = await browser.post('/account/wachtwoord', { huidig: housePassword, nieuw: good });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('set-cookie')).not.toContain('sessie');
    expect(coachNow(harness)).not.toHaveProperty('passwordHash');
  });

  it('is not opened by the link that was used meanwhile', async () => {
    const { harness, during } = await slowHouse();
    const link = await invite(harness);
    during(() => close(harness));
    expect((await harness.anonymous().post(link, { nieuw: good })).status).toBe(410);
    expect(coachNow(harness)).not.toHaveProperty('passwordHash');
  });

  it('is not entered, and does nothing weighty any more', async () => {
    const { harness, during } = await slowHouse();
    during(() => close(harness));
    expect((await logIn(harness)).status).toBe(422);
    expect(harness.store.sessions.ofUser(harness.office.coach.id)).toEqual([]);

    const manager = await harness.as(harness.office.branchManager);
    harness.clock.advance(20);
    during(() => lockUser(harness.deps, harness.office.branchManager.id));
    const other = harness.office.otherCoach.id;
    const answer = await manager.post(`/medewerkers/${other}/link`, { ditBenIk: housePassword });
    expect(answer.status).toBe(401);
    expect(harness.store.organisation.read().value.users.find(({ id }) => id === other)).not.toHaveProperty(
      'invitation',
    );
  });

  it('keeps no second factor that was being set up', async () => {
    const { harness } = await slowHouse();
    await close(harness);
    const factor = { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', recovery: [], typed: { step: 1 } as never };
    const kept = await keepSecondFactor(harness.deps, harness.office.coach.id, factor);
    expect(kept).toMatchObject({ ok: false, refusal: { code: 'notFound' } });
  });
});

describe('an account that gets another password while one is hashed (R57)', () => {
  it('keeps the other: not the link’s maker nor its owner is overtaken', async () => {
    const { harness, during } = await slowHouse();
    const browser = await harness.as(harness.office.coach);
    during(async () => during(() => invite(harness)));
    expect((await browser.post('/account/wachtwoord', { huidig: housePassword, nieuw: good })).status).toBe(404);
    expect(coachNow(harness)).not.toHaveProperty('passwordHash');

    const chosen = await quickPasswords.hash(good);
    const fresh = await slowHouse();
    const mine = await fresh.harness.as(fresh.harness.office.coach);
    const other = async () => {
      const { value, revision } = fresh.harness.store.organisation.read();
      const users = value.users.map((user) =>
        user.id === fresh.harness.office.coach.id ? { ...user, passwordHash: chosen as string } : user,
      );
      await fresh.harness.store.organisation.save(revision, { ...value, users });
    };
    fresh.during(async () => fresh.during(other));
    const late = await mine.post('/account/wachtwoord', { huidig: housePassword, nieuw: 'nog een ander lang woord' });
    expect(late.status).toBe(409);
    expect(coachNow(fresh.harness)?.passwordHash).toBe(chosen);
  });

  it('is not entered with the one of before', async () => {
    const { harness, during } = await slowHouse();
    during(() => invite(harness));
    expect((await logIn(harness)).status).toBe(422);
  });

  it('changes once when it is pressed twice, and both presses are in', async () => {
    const { harness } = await slowHouse();
    const browser = await harness.as(harness.office.coach);
    const press = () => browser.post('/account/wachtwoord', { huidig: housePassword, nieuw: good });
    const [first, second] = await Promise.all([press(), press()]);
    expect([first?.status, second?.status]).toEqual([303, 303]);
    expect((await browser.get('/account')).status).toBe(200);
  });
});
