import { afterEach, beforeEach, expect, it } from 'vitest';
import { approvalPath } from '#src/domain/document-versions.ts';
import { englishIn, htmlProblems } from './html.ts';
import { hiddenIn, inzage, type Stage, setStage } from './sponsor-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

it('a sponsor whose page stood open too long is told so in a sponsor’s words, and loses nothing', async () => {
  const { address, ...at } = await stage.mailed();
  const browser = await stage.visitor(address);
  const hashes = hiddenIn((await browser.get(`${inzage(address)}/lezen`)).text);
  const answer = {
    outcome: 'asksChange',
    remarks: 'Graag minder uren',
    name: 'A. Ambtenaar',
    function: 'Klantmanager',
  };
  const pages = ['', '/code', '/lezen', '/controleren', '/definitief'];
  for (const page of pages) {
    browser.csrf = 'x'.repeat(43);
    const refused = await browser.post(`${inzage(address)}${page}`, { ...answer, ...hashes });
    expect([page, refused.status]).toEqual([page, 403]);
    expect(refused.text).toContain('Dit is nog niet verstuurd');
    expect(refused.text).toContain('Voor opdrachtgevers');
    expect(refused.text).not.toMatch(/ingelogd|Mijn werk|mijn-werk/);
    expect(refused.text).toContain('value="Graag minder uren"');
    expect(await htmlProblems(refused.text)).toEqual([]);
    expect(englishIn(refused.text)).toBeUndefined();
  }
  expect(approvalPath(await stage.document(at))).toBe('awaitingDecision.fresh');
  const again = await browser.post(`${inzage(address)}/definitief`, { ...answer, ...hashes });
  expect(again.status).toBe(303);
  expect(approvalPath(await stage.document(at))).toBe('returned');
});
