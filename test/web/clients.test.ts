import { describe, expect, it } from 'vitest';
import { users } from '#test/builders/cast.ts';
import { dossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { openScene } from './scene.ts';

const address = '/clienten';

describe('the list of clients', () => {
  const open = () =>
    openScene(dossierBuilder({ client: 'client1' }), {
      others: [dossierIn('declined', { client: 'client2' }), dossierBuilder({ client: 'client3' })],
    });

  it('holds own clients for a coach, the branch for clerk and manager, all for the directorate', async () => {
    const scene = await open();
    const seen = async (user: typeof users.sanne) => {
      const { text, status } = await (await scene.as(user)).get(address);
      return status === 200 ? ['Proef, J.M. van der', 'Hartje, L.'].filter((name) => text.includes(name)) : status;
    };
    expect(await seen(users.sanne)).toEqual(['Proef, J.M. van der']);
    expect(await seen(users.noor)).toEqual([]);
    expect(await seen(users.bram)).toEqual(['Hartje, L.']);
    expect(await seen(users.fatma)).toEqual(['Proef, J.M. van der']);
    expect(await seen(users.els)).toEqual(['Hartje, L.']);
    expect(await seen(users.ans)).toEqual(['Proef, J.M. van der', 'Hartje, L.']);
    expect(await seen(users.kees)).toBe(404);
    expect(await seen(users.stef)).toBe(404);
  });

  it('finds by surname, reference and order number, within what one may see', async () => {
    const scene = await open();
    const coach = await scene.as(users.sanne);
    for (const query of ['proef', 'van der proef', 'MG-2026-0417', 'VBS-2026-00417'])
      expect((await coach.get(`${address}?zoek=${encodeURIComponent(query)}`)).text).toContain('Proef, J.M. van der');
    const nobody = await coach.get(`${address}?zoek=${encodeURIComponent('Hartje"><script>')}`);
    expect(nobody.status).toBe(200);
    expect(nobody.text).toContain('Niemand gevonden');
    expect(nobody.text).not.toContain('"><script>');
    expect(await htmlProblems(nobody.text)).toEqual([]);
  });

  it('shows ended trajectories only when asked, never a BSN, and is valid and Dutch', async () => {
    const scene = await open();
    const coach = await scene.as(users.sanne);
    const running = await coach.get(address);
    const all = await coach.get(`${address}?alle=ja`);
    expect([running, all].map(({ text }) => text.includes('Örnek'))).toEqual([false, true]);
    for (const { text } of [running, all]) {
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
      expect(text).not.toMatch(/99999\d{4}|•••••/);
    }
  });

  it('turns pages, and takes a cursor nobody gave for what it is', async () => {
    const [first, ...others] = Array.from({ length: 51 }, (_, index) => dossierBuilder({ number: index + 1 }));
    if (!first) throw new Error('no dossier');
    const coach = await (await openScene(first, { others })).as(users.sanne);
    const { text } = await coach.get(address);
    const next = /href="(\/clienten\?[^"]*na=[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    const rest = await coach.get(next ?? '');
    expect(rest.text.match(/<th scope="row"/g)).toHaveLength(1);
    expect((await coach.get(`${address}?na=onzin%00`)).status).toBe(200);
  });
});
