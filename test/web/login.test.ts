import { createHook } from 'node:async_hooks';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePasswords } from '#src/web/login/passwords.ts';
import { type Harness, housePassword, startHarness } from '../harness.ts';

const wrong = 'niet het goede wachtwoord';

/** What a person sees, without what differs by nature. */
const seen = (text: string) =>
  text.replace(/name="_csrf" value="[\w-]+"|F-[0-9A-Z]{4}-[0-9A-Z]{4}|value="[^"]*@[^"]*"/g, '');

async function tryLogin(harness: Harness, email: string, password: string, headers: Record<string, string> = {}) {
  return harness.anonymous().post('/inloggen', { email, wachtwoord: password, naar: '' }, headers);
}

describe('logging in', () => {
  it('opens Mijn werk, or the page one was going to, but never another site', async () => {
    const harness = await startHarness();
    const { email } = harness.office.coach;
    const targets = {
      '': '/mijn-werk',
      '/account?x=1': '/account?x=1',
      '//elders.example/a': '/mijn-werk',
      'https://elders.example': '/mijn-werk',
      '/\\elders.example': '/mijn-werk',
      '/inloggen': '/mijn-werk',
    };
    for (const [naar, location] of Object.entries(targets)) {
      const answer = await harness
        .anonymous()
        .post('/inloggen', { email: ` ${email.toUpperCase()} `, wachtwoord: housePassword, naar });
      expect(answer.status).toBe(303);
      expect(answer.location).toBe(location);
    }
  });

  it('says the same to an unknown, a known, a closed and a never opened account', async () => {
    const harness = await startHarness();
    const { coach, otherCoach, farCoach } = harness.office;
    const { value, revision } = harness.store.organisation.read();
    const users = value.users.map((user) => {
      const { passwordHash: _, ...unopened } = user;
      return user.id === otherCoach.id
        ? { ...user, leavesOn: '2026-11-20' as const }
        : user.id === farCoach.id
          ? unopened
          : user;
    });
    await harness.store.organisation.save(revision, { ...value, users });
    const answers = await Promise.all([
      tryLogin(harness, 'niemand@voorbeeld.example', wrong),
      tryLogin(harness, coach.email, wrong),
      tryLogin(harness, otherCoach.email, housePassword),
      tryLogin(harness, farCoach.email, housePassword),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(422);
      expect(seen(answer.text)).toBe(seen(answers[0].text));
      expect(answer.text).toContain('Nog niet ingelogd: verbeter 1 antwoord');
    }
  });

  it('computes one hash of the same cost whether or not the account is known, so that both take equally long', async () => {
    const passwords = makePasswords(12);
    const hash = await passwords.hash(housePassword);
    const computed = async (known: string | undefined) => {
      let hashes = 0;
      const watch = createHook({
        init: (_, type) => {
          if (type === 'SCRYPTREQUEST') hashes++;
        },
      }).enable();
      expect(await passwords.verify(wrong, known)).toBe(false);
      watch.disable();
      return hashes;
    };
    expect([await computed(hash), await computed(undefined)]).toEqual([1, 1]);
    // a cost that no machine has: the hash for nobody is computed at it too
    await expect(makePasswords(40).verify(wrong, undefined)).rejects.toThrow(RangeError);
  });

  it('asks five wrong tries to wait four minutes, then longer, and never for good', async () => {
    const harness = await startHarness();
    const { email } = harness.office.coach;
    const statuses: number[] = [];
    for (let round = 0; round < 6; round++) statuses.push((await tryLogin(harness, email, wrong)).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    const waiting = await tryLogin(harness, email, housePassword);
    expect(waiting.status).toBe(429);
    expect(waiting.text).toContain('Probeer het over 4 minuten opnieuw');
    harness.clock.advance(4);
    expect((await tryLogin(harness, email, wrong)).status).toBe(422);
    expect((await tryLogin(harness, email, wrong)).text).toContain('Probeer het over 8 minuten opnieuw');
    harness.clock.advance(8);
    expect((await tryLogin(harness, email, housePassword)).status).toBe(303);
    expect((await tryLogin(harness, email, wrong)).status).toBe(422);
  });

  it('judges at most ten guesses an account in a quarter of an hour, also when a hundred come at once', async () => {
    const harness = await startHarness();
    const { email } = harness.office.coach;
    const judged: number[] = [];
    // who guesses keeps the page and its token
    const guesser = harness.anonymous();
    await guesser.get('/inloggen');
    for (let minute = 0; minute < 15; minute++) {
      const guesses = Array.from({ length: 100 }, (_, index) =>
        guesser.post(
          '/inloggen',
          { email, wachtwoord: `gok ${minute} ${index}`, naar: '' },
          { 'x-forwarded-for': `10.0.0.${index}` },
        ),
      );
      judged.push((await Promise.all(guesses)).filter((answer) => answer.status === 422).length);
      harness.clock.advance(1);
    }
    expect(judged.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(10);
  });

  it('slows one address down over many accounts, and lets right passwords through uncounted', async () => {
    const harness = await startHarness();
    for (let round = 0; round < 40; round++)
      expect((await tryLogin(harness, harness.office.coach.email, housePassword)).status).toBe(303);
    const statuses: number[] = [];
    for (let round = 0; round < 40; round++)
      statuses.push((await tryLogin(harness, `mens${round}@voorbeeld.example`, wrong)).status);
    expect(statuses.filter((status) => status === 422).length).toBe(30);
    expect(statuses.at(-1)).toBe(429);
  });

  it('answers calmly when too many wait for their turn', async () => {
    const passwords = makePasswords(10);
    const harness = await startHarness({ deps: { passwords } });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => passwords.verify(`${index}`, undefined)),
    );
    expect(answers).toContain('busy');
    expect(answers.filter((answer) => answer === false).length).toBeGreaterThanOrEqual(20);
    expect((await tryLogin(harness, harness.office.coach.email, wrong)).status).toBe(422);
  });
});

describe('a session', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await startHarness();
  });

  it('gets a new secret at every login, whatever cookie was planted before', async () => {
    const planted = 'p'.repeat(43);
    const browser = harness.anonymous();
    browser.setCookie('__Host-sessie', planted);
    await browser.post('/inloggen', { email: harness.office.coach.email, wachtwoord: housePassword, naar: '' });
    const first = browser.cookie('__Host-sessie');
    expect(first).not.toBe(planted);
    const other = harness.anonymous();
    other.setCookie('__Host-sessie', planted);
    expect((await other.get('/account')).status).toBe(303);
    await browser.get('/hulp');
    const again = harness.anonymous();
    again.setCookie('__Host-sessie', first ?? '');
    await again.get('/account');
    await again.post('/inloggen', { email: harness.office.coach.email, wachtwoord: housePassword, naar: '' });
    expect((await browser.get('/account')).status).toBe(303);
    expect((await again.get('/account')).status).toBe(200);
  });

  it('is kept as a hash: what is stored opens nothing', async () => {
    const browser = harness.anonymous();
    await browser.post('/inloggen', { email: harness.office.clerk.email, wachtwoord: housePassword, naar: '' });
    const secret = browser.cookie('__Host-sessie') ?? '';
    expect(harness.store.sessions.get(secret)).toBeUndefined();
    expect(JSON.stringify(harness.log)).not.toContain(secret);
  });

  it('ends at log out', async () => {
    const browser = await harness.as(harness.office.coach);
    const stolen = harness.anonymous();
    stolen.setCookie('__Host-sessie', browser.cookie('__Host-sessie') ?? '');
    expect((await browser.post('/uitloggen')).location).toBe('/inloggen');
    expect(browser.cookie('__Host-sessie')).toBeUndefined();
    expect((await stolen.get('/account')).status).toBe(303);
  });

  it('ends after half an hour without a click', async () => {
    const browser = await harness.as(harness.office.coach);
    for (let click = 0; click < 3; click++) {
      harness.clock.advance(29);
      expect((await browser.get('/account')).status).toBe(200);
    }
    harness.clock.advance(30);
    expect((await browser.get('/account')).status).toBe(303);
  });

  it('ends after twelve hours however busy', async () => {
    const browser = await harness.as(harness.office.coach);
    let clicks = 0;
    while ((await browser.get('/account')).status === 200 && clicks < 200) {
      harness.clock.advance(20);
      clicks++;
    }
    expect(clicks).toBe(36);
  });

  it('ends everywhere when the password changes, and goes on here with a new secret', async () => {
    const own = await startHarness();
    const [here, there] = [await own.as(own.office.coach), await own.as(own.office.coach)];
    const before = here.cookie('__Host-sessie');
    const changed = await here.post('/account/wachtwoord', {
      huidig: housePassword,
      nieuw: 'rode daken glimmen zacht',
    });
    expect(changed.location).toBe('/account?bewaard=wachtwoord');
    expect(here.cookie('__Host-sessie')).not.toBe(before);
    expect((await here.get('/account')).status).toBe(200);
    expect((await there.get('/account')).status).toBe(303);
    expect((await tryLogin(own, own.office.coach.email, housePassword)).status).toBe(422);
    expect((await tryLogin(own, own.office.coach.email, 'rode daken glimmen zacht')).status).toBe(303);
  });
});
