import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '#src/domain/dossier.ts';
import { formatForm } from '#src/domain/form.ts';
import { conversationForm } from '#src/domain/intake/conversation.ts';
import { castIntake, castOrganisation, users } from '../builders/cast.ts';
import { dossierBuilder } from '../builders/dossier.ts';
import { dossierIn } from '../builders/states.ts';
import { startHarness } from '../harness.ts';
import { englishIn, htmlProblems } from './html.ts';

async function startWith(dossier: Dossier = dossierBuilder({ on: '2026-11-10' }).build()) {
  const harness = await startHarness({ organisation: castOrganisation, startAt: '2026-11-23T09:00:00.000Z' });
  await harness.store.dossiers.create(dossier.id, dossier);
  const stored = async () => {
    const loaded = await harness.store.dossiers.load(dossier.id);
    if (!loaded) throw new Error('the dossier is gone');
    return loaded.value;
  };
  return { harness, stored, at: `/dossiers/${dossier.id}/bestanden` };
}

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const file = (bytes: Uint8Array<ArrayBuffer>, name = 'diploma van Joris.png', type = 'image/png') =>
  new File([bytes], name, { type });
const answers = { kind: 'diploma', title: 'Diploma vmbo, 2003' };

describe('a file that is handed in', () => {
  it('is kept sealed with its hash and told in the log', async () => {
    const { harness, stored, at } = await startWith();
    const coach = await harness.as(users.sanne);
    const page = await coach.get(`${at}?soort=diploma`);
    expect(page.text).toMatch(/value="diploma" checked/);
    expect(await htmlProblems(page.text)).toEqual([]);
    const saved = await coach.upload(at, answers, { file: file(png) });
    expect([saved.status, saved.location]).toEqual([303, `${at}?bewaard=ja`]);
    const dossier = await stored();
    expect(dossier.uploads).toMatchObject([
      { ...answers, type: 'png', by: users.sanne.id, blob: { sha256: createHash('sha256').update(png).digest('hex') } },
    ]);
    expect(dossier.events.at(-1)).toMatchObject({ type: 'upload.added', data: { kind: 'diploma', type: 'png' } });
    expect(JSON.stringify(dossier)).not.toContain('diploma van Joris');
    const list = await coach.get(`${at}?bewaard=ja`);
    expect(list.text).toContain('Diploma vmbo, 2003');
    expect(await htmlProblems(list.text)).toEqual([]);
    expect(englishIn(list.text)).toBeUndefined();
  });

  it('has a description without words about health, or with a reason for them that is kept (R8)', async () => {
    const { harness, stored, at } = await startWith();
    const coach = await harness.as(users.sanne);
    const sick = { ...answers, title: 'Rapport over diagnose hernia' };
    const warned = await coach.upload(at, sick, { file: file(png) });
    expect(warned.status).toBe(422);
    expect(warned.text).toMatch(/<title>Fout: [\s\S]*href="#title">Kijk naar ‘diagnose’/);
    expect(warned.text).toContain('Kies het bestand opnieuw');
    expect(await htmlProblems(warned.text)).toEqual([]);
    expect((await stored()).uploads).toEqual([]);
    const kept = { ...sick, '_reden.title': 'Zo heet het boek' };
    expect((await coach.upload(at, kept, { file: file(png) })).status).toBe(303);
    expect((await stored()).overrides).toMatchObject([
      { section: 'upload.added', field: 'title', word: 'diagnose', by: users.sanne.id },
      { word: 'hernia' },
    ]);
  });

  it('is given back as a download under a name without personal data', async () => {
    const { harness, stored, at } = await startWith();
    const coach = await harness.as(users.sanne);
    await coach.upload(at, answers, { file: file(png, 'x.html', 'text/html') });
    const [upload] = (await stored()).uploads;
    const answer = await coach.get(`${at}/${upload?.id}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="MG-2026-0417-diploma-1.png"');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-length')).toBe(String(png.length));
    expect((await coach.get(`${at}/0123456789abcdefghjkmnpqrs`)).status).toBe(404);
  });

  it('is judged by its content: a page or program under a harmless name is refused', async () => {
    const { harness, stored, at } = await startWith();
    const coach = await harness.as(users.sanne);
    const text = (words: string) => file(new TextEncoder().encode(words), 'diploma.pdf', 'application/pdf');
    for (const hostile of [
      text('<html><script>alert(1)</script>'),
      text('MZ program'),
      text('%PDF-1.7\n1 0 obj << /OpenAction 2 0 R /S /JavaScript >>'),
    ]) {
      const refused = await coach.upload(at, answers, { file: hostile });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('value="Diploma vmbo, 2003"');
      expect(await htmlProblems(refused.text)).toEqual([]);
    }
    const empty = await coach.upload(at, answers, { file: file(new Uint8Array()) });
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('Dit bestand is leeg')]);
    const nothing = await coach.upload(at, { ...answers, kind: '' }, {});
    expect(nothing.text).toContain('Kies een bestand');
    expect(nothing.text).toContain('Kies wat voor document het is');
    expect((await stored()).uploads).toEqual([]);
  });

  it('is not larger than 10 MB; up to twice that the form comes back with what was typed', async () => {
    const { harness, stored, at } = await startWith();
    const coach = await harness.as(users.sanne);
    const large = (megabytes: number) => {
      const bytes = new Uint8Array(megabytes * 1024 * 1024 + 1);
      bytes.set(png);
      return file(bytes);
    };
    const again = await coach.upload(at, answers, { file: large(10) });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Dit bestand is te groot. Kies een bestand van hoogstens 10 MB');
    expect(again.text).toContain(`value="${answers.title}"`);
    expect(await htmlProblems(again.text)).toEqual([]);
    const refused = await coach.upload(at, answers, { file: large(20) });
    expect(refused.status).toBe(413);
    expect(refused.text).toContain('hoogstens 10 MB');
    expect(refused.text).toContain(`href="${at}"`);
    expect((await stored()).uploads).toEqual([]);
  });

  it('is added by a clerk, who cannot open it nor read what others added', async () => {
    const { harness, stored, at } = await startWith();
    await (await harness.as(users.sanne)).upload(at, answers, { file: file(png) });
    const clerk = await harness.as(users.fatma);
    const saved = await clerk.upload(at, { kind: 'sponsorReply', title: 'Brief van de gemeente' }, { file: file(png) });
    expect(saved.status).toBe(303);
    const list = await clerk.get(at);
    expect(list.text).toContain('Brief van de gemeente');
    expect(list.text).toContain('Diploma of certificaat');
    expect(list.text).not.toContain('Diploma vmbo, 2003');
    expect(list.text).not.toContain('Download');
    for (const upload of (await stored()).uploads) expect((await clerk.get(`${at}/${upload.id}`)).status).toBe(404);
  });

  it('is opened by a manager after a reason, and added by neither manager nor directorate', async () => {
    const { harness, stored, at } = await startWith();
    await (await harness.as(users.sanne)).upload(at, answers, { file: file(png) });
    const [upload] = (await stored()).uploads;
    const manager = await harness.as(users.hugo);
    expect((await manager.get(`${at}/${upload?.id}`)).status).toBe(303);
    await manager.post(`${at.replace('/bestanden', '')}/lezen`, { reason: 'Klacht van de cliënt' });
    expect((await manager.get(`${at}/${upload?.id}`)).status).toBe(200);
    expect((await manager.upload(at, answers, { file: file(png) })).status).toBe(404);
    for (const user of [users.noor, users.bram, users.stef, users.kees])
      expect((await (await harness.as(user)).get(at)).status).toBe(404);
  });

  it('leads back to the intake when one came from there', async () => {
    const { harness, at } = await startWith();
    const coach = await harness.as(users.sanne);
    const saved = await coach.upload(`${at}?van=intake`, answers, { file: file(png) });
    expect(saved.location).toBe(`${at.replace('/bestanden', '')}/intake/conversation`);
    expect((await coach.get(saved.location ?? '')).text).toContain('Diploma vmbo, 2003');
    expect((await coach.upload(`${at}?van=//boos.example`, answers, { file: file(png) })).location).toBe(
      `${at}?bewaard=ja`,
    );
  });

  it('has to be there before the intake may say that a copy of the diploma is in the dossier', async () => {
    const { harness, stored, at } = await startWith();
    const coach = await harness.as(users.sanne);
    const section = `${at.replace('/bestanden', '')}/intake/conversation`;
    const said = formatForm(conversationForm, castIntake('2026-11-23').conversation);
    const save = async () => {
      const _basis = /name="_basis" value="([\w-]+)"/.exec((await coach.get(section)).text)?.[1] ?? '';
      return coach.post(section, { ...said, _basis });
    };
    await coach.upload(at, { kind: 'cv', title: 'Cv' }, { file: file(png) });
    const early = await save();
    expect([early.status, (await stored()).intake.conversation]).toEqual([422, undefined]);
    expect(early.text).toMatch(/href="#diplomaCopy[^"]*">Er staat nog geen diploma in het dossier/);
    expect(early.text).toMatch(/value="yes" checked/);
    expect(await htmlProblems(early.text)).toEqual([]);
    await coach.upload(`${at}?van=intake`, answers, { file: file(png) });
    expect((await save()).status).toBe(303);
  });

  it('is refused once the dossier has ended', async () => {
    const { harness, stored, at } = await startWith(dossierIn('declined', { on: '2026-11-10' }).build());
    const before = await stored();
    expect((await (await harness.as(users.sanne)).upload(at, answers, { file: file(png) })).status).toBe(409);
    expect(await stored()).toEqual(before);
  });
});
