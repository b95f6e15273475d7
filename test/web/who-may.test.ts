import { describe, expect, it } from 'vitest';
import { caseActions } from '#src/domain/case-permissions.ts';
import { roles } from '#src/domain/organisation.ts';
import { branchActions, dossierActions, houseActions } from '#src/domain/permissions.ts';
import { type Harness, startHarness } from '../harness.ts';
import { englishIn, htmlProblems } from './html.ts';

const address = '/wie-mag-wat';
const csvOf = async (harness: Harness) => {
  const answer = await (await harness.as(harness.office.coach)).get(`${address}?als=csv`);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="wie-mag-wat.csv"');
  return answer.text.trim().split('\r\n');
};

describe('who may do what', () => {
  it('is read by everybody who works here and by nobody else', async () => {
    const harness = await startHarness();
    expect((await harness.anonymous().get(address)).location).toBe('/inloggen?naar=%2Fwie-mag-wat');
    for (const user of harness.office.organisation.users) {
      const { status, text } = await (await harness.as(user)).get(address);
      expect(status).toBe(200);
      expect(await htmlProblems(text)).toEqual([]);
      expect(englishIn(text)).toBeUndefined();
    }
  });

  it('begins each subject with what the reader may', async () => {
    const harness = await startHarness();
    const { clerk, complaintHandler } = harness.office;
    const own = async (user: typeof clerk) =>
      [...(await (await harness.as(user)).get(address)).text.matchAll(/data-l="Mag u dit">([^<]*)/g)].map(
        ([, words = '']) => words,
      );
    const [seen = '', second = ''] = await own(clerk);
    expect([seen, second]).toEqual(['Ja: eigen vestiging, niet in het archief', 'Ja']);
    expect(
      (await own(complaintHandler)).filter(
        (words) => words === 'Ja: als behandelaar, of als niemand van de directie mag beslissen',
      ),
    ).toHaveLength(2);
  });

  it('has a line for each row of the table, and one for each role that is given', async () => {
    const lines = await csvOf(await startHarness());
    const acts = [dossierActions, branchActions, houseActions, caseActions].flatMap((table) => Object.keys(table));
    expect(lines).toHaveLength(1 + acts.length + roles.length);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('says of the BSN what DOMAIN 13 says of it', async () => {
    const line = (await csvOf(await startHarness())).find((one) => one.includes('BSN'));
    expect(line).toBe(
      'Dossiers lezen;Het BSN laten zien, met een reden;eigen cliënten;nee;eigen cliënten, of eigen vestiging;eigen cliënten;nee;nee;ja;ja',
    );
  });
});
