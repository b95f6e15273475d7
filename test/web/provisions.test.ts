import { afterEach, describe, expect, it } from 'vitest';
import { basisOf } from '#src/commands/basis.ts';
import { linesOf } from '#src/commands/partners/make-package.ts';
import { provisionState } from '#src/domain/partner/provision.ts';
import { markOf } from '#src/store/mark.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { lesgever, partnerScene } from '#test/commands/partners/scene.ts';
import { casePost } from '#test/jobs/case-post.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';
import { withPlanWords } from './scene.ts';

async function fine(text: string): Promise<void> {
  expect(await htmlProblems(text)).toEqual([]);
  expect(englishIn(text)).toBeUndefined();
}

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function scene() {
  const found = await partnerScene(withPlanWords(dossierIn('active.running')));
  await found.cleared();
  const post = await casePost({ deps: found.deps });
  ends.push(post.close);
  const lastMail = async () => (await post.server.list(lesgever.email)).at(-1)?.text ?? '';
  return { ...found, ...post, lastMail, at: `/dossiers/${found.dossier.id}/partners` };
}

describe('the pages about partners of one client (P15, R40)', () => {
  it('lead from a request to a package that was read, and back', async () => {
    const found = await scene();
    const { at } = found;
    const coach = await found.as(users.sanne);
    const empty = await coach.get(at);
    expect(empty.text).toContain('T. Lesgever');
    await fine(empty.text);
    await fine((await coach.get(`${at}/nieuw`)).text);
    const missing = await coach.post(`${at}/nieuw`, {});
    expect(missing.status).toBe(422);
    await fine(missing.text);
    const who = /name="who"[^>]*value="([^"]+)"/.exec((await coach.get(`${at}/nieuw`)).text)?.[1] ?? '';
    expect(
      (await coach.post(`${at}/nieuw`, { who: '0', ...dayParts('requestedOn', found.clock.today()) })).status,
    ).toBe(422);
    const asked = { who, ...dayParts('requestedOn', found.clock.today()) };
    expect((await coach.post(`${at}/nieuw`, asked)).status).toBe(303);
    const [provision] = (await found.stored()).provisions;
    const give = `${at}/${provision?.id}/verstrekken`;
    await fine((await coach.get(give)).text);
    const lonely = await coach.post(give, { fields: ['employability'] });
    expect(lonely.status).toBe(422);
    await fine(lonely.text);
    expect(
      (await coach.post(give, { fields: ['contact', 'employability'], lines: linesOf(found).slice(0, 1).map(basisOf) }))
        .status,
    ).toBe(303);
    await found.deliver();

    const partner = found.harness.anonymous();
    const link = new URL(/https:\S+\/pakket\/\S+/.exec(await found.lastMail())?.[0] ?? '').pathname;
    const place = (await partner.get(link)).headers.get('location') ?? '';
    expect(place).not.toContain(link.slice(-34));
    const start = await partner.get(place);
    await fine(start.text);
    expect(start.text).not.toContain('Proef');
    expect((await partner.get(`${place}/lezen`)).status).toBe(303);
    expect((await partner.post(place)).status).toBe(303);
    await found.deliver();
    const code = /\b(\d{6})\b/.exec(await found.lastMail())?.[1] ?? '';
    await fine((await partner.get(`${place}/code`)).text);
    const wrong = await partner.post(`${place}/code`, { code: code === '111111' ? '222222' : '111111' });
    expect(wrong.status).toBe(422);
    await fine(wrong.text);
    expect((await partner.post(`${place}/code`, { code })).status).toBe(303);
    const read = await partner.get(`${place}/lezen`);
    expect(read.text).toContain('J.M. van der Proef');
    expect(read.text).not.toMatch(/1986|Fictielaan|999990275/);
    await fine(read.text);
    const json = await partner.get(`${place}/bestand/json`);
    expect(JSON.parse(Buffer.from(json.bytes).toString('utf8'))).toMatchObject({
      client: { naam: 'J.M. van der Proef' },
    });
    expect((await partner.get(`${place}/bestand/pdf`)).headers.get('content-type')).toBe('application/pdf');

    await found.store.accessLog.settled();
    const days = await found.store.accessLog.days();
    const lines = (await Promise.all(days.map((day) => found.store.accessLog.linesOf(day)))).flat();
    const about = { kind: 'dossier', mark: markOf(found.dossier.id) };
    expect(lines.filter(({ by }) => by === 'partner').map(({ action, way, about }) => [action, way, about])).toEqual(
      ['read', 'file', 'file'].map((way) => ['package.partnerReads', way, about]),
    );

    const list = await coach.get(at);
    expect(list.text).toContain('Ontvangen');
    await fine(list.text);
    const back = `${at}/${provision?.id}/terugvragen`;
    await fine((await coach.get(back)).text);
    expect((await coach.post(back, { reason: 'De activiteit is klaar' })).status).toBe(303);
    const dead = await partner.get(link);
    expect(dead.status).toBe(410);
    await fine(dead.text);
    expect((await partner.get(`${place}/bestand/json`)).status).toBe(303);
    const done = `${at}/${provision?.id}/verwijderd`;
    await fine((await coach.get(done)).text);
    expect((await coach.post(done, dayParts('on', found.clock.today()))).status).toBe(303);
    expect((await found.stored()).provisions.map(provisionState)).toEqual(['closed']);
    await fine((await coach.get(`${at}/bezwaar`)).text);
    expect((await coach.post(`${at}/bezwaar`, { partner: found.partnerId })).status).toBe(303);
    const refused = await coach.get(at);
    expect(refused.text).toContain('krijgt niets over deze cliënt');
    await fine(refused.text);
    expect((await coach.get(`${at}/nieuw`)).status).toBe(404);
  });

  it.each(['fatma', 'bram', 'stef', 'kees'] as const)('are not there for %s', async (who) => {
    const { as, at } = await scene();
    const browser = await as(users[who]);
    for (const path of ['', '/nieuw', '/bezwaar']) expect((await browser.get(`${at}${path}`)).status).toBe(404);
    expect((await browser.post(`${at}/nieuw`, { who: '0' })).status).toBe(404);
  });

  it('are read by the manager with a reason, who provides nothing', async () => {
    const { as, at } = await scene();
    const manager = await as(users.hugo);
    expect((await manager.get(at)).status).toBe(303);
    expect((await manager.get(`${at}/nieuw`)).status).toBe(404);
  });
});
