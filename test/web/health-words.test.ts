import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Raw } from '#src/domain/form.ts';
import { englishIn, htmlProblems } from './html.ts';
import { type Stage, setStage } from './sponsor-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const words = 'Zij schrijft over een depressie van de cliënt';

const acts: readonly { act: string; field: string; section: string; answers: Raw }[] = [
  { act: 'beantwoord', field: 'note', section: 'mail.replied', answers: { by: 'person' } },
  { act: 'mislukt', field: 'reason', section: 'mail.bounced', answers: { thisMail: 'ja', how: 'returned' } },
  { act: 'verkeerd', field: 'reason', section: 'wrongRecipient.confirmed', answers: {} },
];

describe('a word about health in what staff write down', () => {
  it.each(acts)(
    'is kept with a reason the manager sees, about a mail: $act',
    async ({ act, field, section, answers }) => {
      const { address: _, ...at } = await stage.mailed();
      const { path } = await stage.mailOf(at);
      const coach = await stage.as(stage.office.coach);
      const warned = await coach.post(`${path}/${act}`, { ...answers, [field]: words });
      expect(warned.status).toBe(422);
      expect(warned.text).toContain('Houd mijn tekst en geef een reden');
      expect(await htmlProblems(warned.text)).toEqual([]);
      expect(englishIn(warned.text)).toBeUndefined();
      const reason = 'Woorden van de opdrachtgever';
      const kept = await coach.post(`${path}/${act}`, { ...answers, [field]: words, [`_reden.${field}`]: reason });
      expect(kept.status).toBe(303);
      expect((await stage.dossier(at.dossierId)).overrides).toMatchObject([
        { section, field, word: 'depressie', reason },
      ]);
      const manager = await stage.as(stage.office.branchManager);
      expect((await manager.get('/vestiging/woorden')).text).toContain(reason);
    },
  );

  it('is told together with an answer that is missing', async () => {
    const { address: _, ...at } = await stage.mailed();
    const { path } = await stage.mailOf(at);
    const asked = await (await stage.as(stage.office.clerk)).post(`${path}/beantwoord`, { note: words });
    expect(asked.text).toContain('Kies wat voor antwoord het is');
    expect(asked.text).toContain('Kijk naar ‘depressie’');
  });
});
