import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { PlanAt } from '../jobs/scene.ts';
import { contactId } from '../jobs/scene.ts';
import { dayParts } from './day-parts.ts';
import { englishIn, htmlProblems } from './html.ts';
import { type Stage, setStage } from './sponsor-stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const pathOf = ({ dossierId, documentId }: PlanAt) => `/dossiers/${dossierId}/documenten/${documentId}/antwoord`;
const pdf = '%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n';
const scan = () => new File([pdf], 'mevrouw Proef akkoord.pdf', { type: 'application/pdf' });
const fields = {
  ...{ channel: 'letter', contactId, function: 'Klantmanager', outcome: 'approved', remarks: '', note: '' },
  ...dayParts('answeredOn', '2026-11-23'),
};

describe('an answer that came by letter, phone or mail', () => {
  it('is recorded by the office with the scan as proof, and everybody concerned sees it', async () => {
    const { address, ...at } = await stage.mailed();
    const clerk = await stage.as(stage.office.clerk);
    const asked = await clerk.get(pathOf(at));
    expect(asked.text).toContain('A. Ambtenaar, Klantmanager');
    expect(asked.text).not.toMatch(/checked| selected/);
    expect(await htmlProblems(asked.text)).toEqual([]);
    expect((await clerk.upload(pathOf(at), fields, { proof: scan() })).status).toBe(303);

    const { decision, ...document } = await stage.document(at);
    expect(approvalPath({ ...document, decision })).toBe('approved');
    expect(decision).toMatchObject({
      channel: 'letter',
      deciderName: 'A. Ambtenaar',
      recordedBy: stage.office.clerk.id,
      pdfSha256: document.files?.pdf.sha256,
    });
    expect(decision?.seal).toBeDefined();

    const coach = await stage.as(stage.office.coach);
    const shown = await coach.get(pathOf(at));
    expect(shown.text).toContain('Karin Kantoor');
    expect(await htmlProblems(shown.text)).toEqual([]);
    const proof = await coach.get(`${pathOf(at)}/bewijs`);
    expect(proof.text).toBe(pdf);
    expect(proof.headers.get('content-disposition')).toBe(
      'attachment; filename="MG-2026-0001-trajectplan-v1-antwoord.pdf"',
    );
    const link = await stage.anonymous().open(address);
    expect(link.text).toContain('Er is een besluit');
  });

  it('is shown once more before it counts; Wijzig keeps what was typed, and nothing is stored', async () => {
    const { address: _, ...at } = await stage.mailed();
    const clerk = await stage.as(stage.office.clerk);
    const check = `${pathOf(at)}/controleren`;
    const before = await stage.store.dossiers.load(at.dossierId);
    expect((await clerk.get(pathOf(at))).text).toContain(`action="${check}"`);
    expect((await clerk.get(check)).status).toBe(200);
    const remarks = 'Graag een andere cursus in het plan';
    const answer = { ...fields, outcome: 'asksChange', remarks, function: 'Teammanager' };
    const wrong = await clerk.post(check, { ...answer, remarks: 'kort' });
    expect([wrong.status, wrong.text.includes('>\nkort</textarea>')]).toEqual([422, true]);
    const shown = await clerk.post(check, answer);
    expect(shown.status).toBe(200);
    for (const words of ['Controleer het antwoord', 'A. Ambtenaar, Teammanager', '23 november 2026', remarks])
      expect(shown.text).toContain(words);
    expect(shown.text.match(/Teammanager<|Klantmanager<|Functie van/g)).toHaveLength(1);
    expect(shown.text).toContain(`name="remarks" value="${answer.remarks}"`);
    expect(await htmlProblems(shown.text)).toEqual([]);
    expect(englishIn(shown.text)).toBeUndefined();
    const back = await clerk.post(check, { ...answer, _wijzig: 'ja' });
    expect(back.text).toContain(`${answer.remarks}</textarea>`);
    const without = await clerk.upload(pathOf(at), answer, {});
    expect([without.status, without.text.includes('Voeg een scan toe, of typ een notitie')]).toEqual([422, true]);
    expect(without.text).toContain(`name="remarks" value="${answer.remarks}"`);
    expect(await htmlProblems(without.text)).toEqual([]);
    expect((await clerk.post(check, { ...answer, note: 'Zij belde' })).text).not.toContain('type="file"');
    expect(await stage.store.dossiers.load(at.dossierId)).toEqual(before);
    for (const user of [stage.office.coach, stage.office.branchManager])
      expect((await (await stage.as(user)).post(check, answer)).status).toBe(404);
  });

  it('by phone is recorded with a typed note', async () => {
    const { address: _, ...at } = await stage.mailed();
    const clerk = await stage.as(stage.office.clerk);
    const note = 'Mevrouw Ambtenaar belde op 23 november om 10.00 uur: akkoord.';
    expect((await clerk.upload(pathOf(at), { ...fields, channel: 'phone', note }, {})).status).toBe(303);
    const proof = await clerk.get(`${pathOf(at)}/bewijs`);
    expect(proof.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(proof.text).toBe(`${note}\n`);
  });

  it('has the day of the answer, today unless told otherwise, from which the trajectory counts', async () => {
    const { address, ...at } = await stage.mailed();
    stage.clock.advance(3 * 24 * 60);
    const clerk = await stage.as(stage.office.clerk);
    const asked = await clerk.get(pathOf(at));
    expect(asked.text).toMatch(/name="answeredOn-dag"[^>]*value="26"/);
    for (const [day, sentence] of [
      ['2026-11-22', 'Vul een dag in vanaf 23 november 2026, toen deze versie bij de opdrachtgever kwam'],
      ['2026-11-27', 'Vul een dag in tot en met vandaag, 26 november 2026'],
    ] as const) {
      const wrong = await clerk.upload(pathOf(at), { ...fields, ...dayParts('answeredOn', day) }, { proof: scan() });
      expect([wrong.status, wrong.text.includes(sentence)]).toEqual([422, true]);
    }
    const day = dayParts('answeredOn', '2026-11-24');
    expect((await clerk.upload(pathOf(at), { ...fields, ...day }, { proof: scan() })).status).toBe(303);
    expect((await stage.document(at)).decision).toMatchObject({ answeredOn: '2026-11-24', at: stage.clock.now() });
    const { trajectory } = await stage.dossier(at.dossierId);
    expect(trajectory).toMatchObject({ startDate: '2026-11-24' });
    expect((await clerk.get(pathOf(at))).text).toMatch(/24 november 2026[\s\S]*Vastgelegd[\s\S]*26 november 2026/);
    expect((await stage.anonymous().open(address)).text).toContain('dinsdag 24 november 2026');
  });

  it('needs proof, a known contact, a function, a reason; the typed text stays', async () => {
    const { address: _, ...at } = await stage.mailed();
    const clerk = await stage.as(stage.office.clerk);
    const empty = await clerk.upload(pathOf(at), {}, {});
    expect(empty.status).toBe(422);
    for (const sentence of [
      'Kies hoe het antwoord binnenkwam',
      'Kies wie heeft besloten',
      'Vul de functie in van wie heeft besloten',
      'Kies het besluit',
    ])
      expect(empty.text).toContain(sentence);
    expect(await htmlProblems(empty.text)).toEqual([]);
    expect(englishIn(empty.text)).toBeUndefined();

    const halfway = await clerk.upload(
      pathOf(at),
      { outcome: 'rejected', ...dayParts('answeredOn', '2026-11-27') },
      {},
    );
    for (const sentence of ['Kies wie heeft besloten', 'Vul de reden in, in minstens 10 tekens', 'tot en met vandaag'])
      expect(halfway.text).toContain(sentence);

    const stranger = await clerk.upload(pathOf(at), { ...fields, contactId: '0'.repeat(26) }, { proof: scan() });
    expect(stranger.status).toBe(422);
    expect(stranger.text).toContain('value="Klantmanager"');
    const both = await clerk.upload(pathOf(at), { ...fields, note: 'Gebeld' }, { proof: scan() });
    expect(both.text).toContain('niet allebei');
    const program = new File(['MZ'], 'akkoord.pdf', { type: 'application/pdf' });
    expect((await clerk.upload(pathOf(at), fields, { proof: program })).status).toBe(422);
    const short = await clerk.upload(pathOf(at), { ...fields, outcome: 'rejected', remarks: 'nee' }, { proof: scan() });
    expect(short.text).toContain('Vul de reden in, in minstens 10 tekens');
    expect((await stage.document(at)).decision).toBeUndefined();
  });

  it('with a word about health is recorded with the reason why it stays (R8)', async () => {
    const { address: _, ...at } = await stage.mailed();
    const clerk = await stage.as(stage.office.clerk);
    const remarks = 'Graag rekening houden met de depressie van mijn cliënt';
    const answer = { ...fields, outcome: 'asksChange', remarks };
    const warned = await clerk.upload(pathOf(at), answer, { proof: scan() });
    expect([warned.status, warned.text.includes('Kijk naar ‘depressie’')]).toEqual([422, true]);
    expect(await htmlProblems(warned.text)).toEqual([]);
    const reason = 'Woorden van de opdrachtgever';
    const checked = await clerk.upload(`${pathOf(at)}/controleren`, { ...answer, '_reden.remarks': reason }, {});
    expect(checked.text).toContain(`<input type="hidden" name="_reden.remarks" value="${reason}"`);
    const kept = await clerk.upload(pathOf(at), { ...answer, '_reden.remarks': reason }, { proof: scan() });
    expect(kept.status).toBe(303);
    expect((await stage.document(at)).decision?.remarks).toBe(remarks);
    const [override] = (await stage.dossier(at.dossierId)).overrides;
    expect(override).toMatchObject({ section: 'decision.recorded', field: 'remarks', word: 'depressie', reason });
  });

  it('is recorded once, by the office only, about the version that lies with the sponsor', async () => {
    const { address: _, ...at } = await stage.mailed();
    for (const user of [stage.office.coach, stage.office.otherCoach, stage.office.branchManager]) {
      const browser = await stage.as(user);
      expect((await browser.upload(pathOf(at), fields, { proof: scan() })).status).toBe(404);
    }
    expect((await (await stage.as(stage.office.coach)).get(pathOf(at))).status).toBe(404);
    expect((await (await stage.as(stage.office.branchManager)).get(pathOf(at))).status).toBe(404);
    const clerk = await stage.as(stage.office.clerk);
    const hostile = { ...fields, deciderName: 'Iemand', recordedBy: 'x', pdfSha256: 'x', channel: 'letter' };
    expect((await clerk.upload(pathOf(at), hostile, { proof: scan() })).status).toBe(422);
    expect((await clerk.upload(pathOf(at), fields, { proof: scan() })).status).toBe(303);
    const before = await stage.store.dossiers.load(at.dossierId);
    expect((await clerk.upload(pathOf(at), fields, { proof: scan() })).status).toBe(409);
    expect(await stage.store.dossiers.load(at.dossierId)).toEqual(before);
    const draft = await stage.plan({ number: 2 });
    expect((await clerk.upload(pathOf(draft), fields, { proof: scan() })).status).toBe(409);
    expect((await clerk.get(`${pathOf(draft)}/bewijs`)).status).toBe(404);
  });
});
