import { describe, expect, it } from 'vitest';
import { matchCase } from '#src/commands/cases/match-case.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/time.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { asking, by, caseScene, newCode } from '#test/commands/cases/case-scene.ts';
import { englishIn, htmlProblems } from '../html.ts';

type Scene = Awaited<ReturnType<typeof caseScene>>;
type Entered = Awaited<ReturnType<Scene['enter']>>;

/** What the form's code shows of this request, on the page and at every address below it. */
async function looked({ harness }: Scene, { receipt }: Entered): Promise<string[]> {
  const browser = harness.anonymous();
  await browser.post('/verzoek/stand', { code: receipt, birthDate: asking.birthDate });
  const below = ['afspraak', 'pakket', 'stap/intrekken', 'stap/per-brief', 'stap/niet-eens', 'stap/eens'];
  const answers = [await browser.get('/verzoek/stand')];
  for (const one of below) answers.push(await browser.get(`/verzoek/stand/${one}`));
  return answers.map(({ status, location, text }) => `${status} ${location} ${plain(text)}`);
}

/** What differs between any two pages: number, token, and nothing else. */
function plain(text: string): string {
  return text.replace(/name="_csrf" value="[\w-]+"/g, 'csrf').replace(/F-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'F');
}

/** What is done for a client who was recognised without the code, in the order of a request. */
const road: readonly [string, (today: string) => Readonly<Record<string, unknown>>][] = [
  ['request.placed', () => ({ asks: ['correction'] })],
  ['identity.confirmed', () => ({ how: 'known' })],
  ['talk.planned', (on) => ({ on, time: '14.00', place: 'Vestiging Voorbeeldstad' })],
  ['talk.held', (on) => ({ on, present: 'Cliënt en coach', shown: 'niets', minutes: 'Besproken.' })],
  ['request.refused', () => ({ reason: 'Een mening kan niet fout zijn' })],
  ['request.withdrawn', () => ({ how: 'Per brief' })],
];

describe('the code of the form, before whoever was recognised showed it (R43, R44)', () => {
  it('shows a request of a client at every step what it shows of a stranger, to the byte', async () => {
    const found = await caseScene(dossierIn('active.running'));
    const asked = { ask: 'other', answers: { ...asking, text: 'Ik heb een vraag' } } as const;
    const stranger = await found.enter(asked);
    const client = await found.enter(asked);
    const same = async () => {
      found.clock.advance(60);
      const [page = '', ...below] = await looked(found, client);
      expect([page, ...below]).toEqual(await looked(found, stranger));
      expect([page.slice(0, 3), ...below.map((one) => one.slice(0, 18))]).toEqual([
        '200',
        ...below.map(() => '303 /verzoek/stand'),
      ]);
    };
    await same();
    const matched = { id: client.id, dossierId: found.dossier.id };
    expect(await matchCase(found.deps, by(users.fatma), matched)).toMatchObject({ ok: true });
    await same();
    for (const [event, answers] of road) {
      const taken = await found.take(users.sanne, client.id, event, answers(found.clock.today()));
      expect(taken, event).toMatchObject({ ok: true });
      await same();
    }
    found.clock.set(`${addDays(found.clock.today(), 40)}T09:00:00.000Z` as Instant);
    await same();
  });

  it('says that the code is to be shown, what it opens then, and how to reach us until then', async () => {
    const found = await caseScene(dossierIn('active.running'));
    const [page = ''] = await looked(found, await found.enter());
    for (const words of [
      'Wij kregen uw verzoek.',
      'Antwoord uiterlijk',
      'Laat ons deze code zien',
      'Show us this code',
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/stand\/stap|Wij zijn te laat/);
    const html = page.slice(page.indexOf('<!'));
    expect([await htmlProblems(html), englishIn(html)]).toEqual([[], undefined]);
  });

  it('shows the steps to whoever was recognised and got a new code', async () => {
    const found = await caseScene(dossierIn('active.running'));
    const { id } = await found.enter();
    await matchCase(found.deps, by(users.fatma), { id, dossierId: found.dossier.id });
    await found.take(users.sanne, id, 'identity.confirmed', { how: 'known' });
    const code = await newCode(found, id);
    const [page] = await looked(found, { receipt: code.ok ? code.value : '' } as Entered);
    expect(page).toContain('U liet zien wie u bent.');
    expect(page).not.toContain('Laat ons deze code zien');
  });

  it('shows by the old code what it shows of a stranger, also after a new one was drawn', async () => {
    const found = await caseScene(dossierIn('active.running'));
    const [client, stranger] = [await found.enter(), await found.enter()];
    await matchCase(found.deps, by(users.fatma), { id: client.id, dossierId: found.dossier.id });
    await found.take(users.sanne, client.id, 'identity.confirmed', { how: 'known', code: client.receipt });
    const first = await newCode(found, client.id);
    expect(await newCode(found, client.id)).toMatchObject({ ok: true });
    found.clock.advance(60);
    expect(await looked(found, client)).toEqual(await looked(found, stranger));
    const [dead = ''] = await looked(found, { receipt: first.ok ? first.value : '' } as Entered);
    expect(dead).toContain('Uw code');
  });
});
