import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { htmlProblems } from './html.ts';
import { hiddenIn, inzage, type Stage, setStage } from './sponsor-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

describe('a letter without an address', () => {
  it('is printed, posted and put in the register once', async () => {
    const { address, ...at } = await stage.mailed();
    const sponsor = await stage.visitor(address);
    const hashes = hiddenIn((await sponsor.get(`${inzage(address)}/lezen`)).text);
    const answer = { outcome: 'approved', name: 'A. Ambtenaar', function: 'Klantmanager' };
    await sponsor.post(`${inzage(address)}/definitief`, { ...answer, ...hashes });
    const { path } = await stage.mailOf(at, 'letter');
    const clerk = await stage.as(stage.office.clerk);
    const page = await clerk.get(path);
    expect(page.text).toContain('Deze brief gaat per post');
    const dossier = `/dossiers/${at.dossierId}`;
    const letterId = (await stage.dossier(at.dossierId)).messages.find(({ kind }) => kind === 'letter')?.documentId;
    const coach = await stage.as(stage.office.coach);
    for (const { text } of [
      page,
      await clerk.get(dossier),
      await clerk.get(`${dossier}/documenten`),
      await coach.get(`${dossier}/documenten/${letterId}`),
    ]) {
      expect(text).toMatch(/te posten/i);
      expect(text).not.toMatch(/wacht op verzending/i);
    }
    expect(await htmlProblems(page.text)).toEqual([]);
    const before = await stage.store.dossiers.load(at.dossierId);
    const letter = await clerk.get(`${path}/brief`);
    expect(letter.headers.get('content-type')).toBe('application/pdf');
    expect(letter.text).toContain('%PDF-');
    expect(await stage.store.dossiers.load(at.dossierId)).toEqual(before);
    expect((await (await stage.as(stage.office.branchManager)).get(`${path}/brief`)).status).toBe(404);

    expect((await clerk.get(`${path}/post`)).text).toContain('Op de post gedaan op');
    const late = { 'on-dag': '24', 'on-maand': '11', 'on-jaar': '2026' };
    expect((await clerk.post(`${path}/post`, late)).text).toContain('Vul de dag in waarop de brief op de post ging');
    expect((await clerk.post(`${path}/post`, { ...late, 'on-dag': '23' })).status).toBe(303);
    const { disclosures } = await stage.dossier(at.dossierId);
    expect(disclosures.filter((line) => line.channel === 'post')).toMatchObject([
      { status: 'sent', sentOn: '2026-11-23' },
    ]);
    expect((await stage.mailOf(at, 'letter')).state).toBe('posted');
    expect((await clerk.post(`${path}/post`, { ...late, 'on-dag': '23' })).status).toBe(409);
  });
});
