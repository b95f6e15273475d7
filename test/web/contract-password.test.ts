import { beforeEach, describe, expect, it } from 'vitest';
import { keepContract } from '#src/commands/organisation/keep-sponsor.ts';
import type { Delivery } from '#src/domain/delivery.ts';
import { formatForm, parseForm } from '#src/domain/form.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { contractAnswers, contractForm } from '#src/domain/sponsor-form.ts';
import { sponsors, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { startHarness } from '../harness.ts';
import { realPdf } from '../jobs/real-pdf.ts';
import { linkIn } from '../jobs/scene.ts';
import { englishIn, htmlProblems } from './html.ts';
import { allPages, goOn, hidden, organisation } from './registration-answers.ts';
import { changeHouse, openPlan, openScene, type Scene, withPlanWords } from './scene.ts';
import { hiddenIn, inzage, setStage } from './sponsor-stage.ts';

const [contract] = sponsors.gemeente.contracts;
if (!contract) throw new Error('the cast has no contract');
const gemeente = `/opdrachtgevers/${sponsors.gemeente.id}`;
const address = `${gemeente}/contracten/${contract.id}`;
const password = 'vier gele fietsen, 1 bel';
const fields = { ...formatForm(contractForm('municipality'), contractAnswers(contract)), delivery: 'protected' };

function stored(scene: Scene): Delivery | undefined {
  const house = scene.harness.store.organisation.read().value;
  const contracts = house.sponsors.flatMap((one) => one.contracts);
  return contracts.find(({ id }) => id === contract?.id)?.delivery;
}

/** The same house, every contract with this password. */
function locked(house: Organisation): Organisation {
  const delivery: Delivery = { way: 'protected', password, agreedOn: '2026-03-03' };
  const sponsorsNow = house.sponsors.map((one) => ({
    ...one,
    contracts: one.contracts.map((kept) => ({ ...kept, delivery })),
  }));
  return { ...house, sponsors: sponsorsNow };
}

let scene: Scene;
beforeEach(async () => {
  scene = await openScene(dossierIn('registered'));
});

describe('the password of a contract', () => {
  it.each([
    ['', 'Vul het wachtwoord in dat u met de opdrachtgever heeft afgesproken'],
    ['fietsbel', 'minstens 12 tekens'],
    ['Welkom123456', 'lijst die inbrekers'],
    ['éénfietsenmetbel', 'zonder accenten'],
  ])('comes back for "%s" with a sentence, nothing of it on the page, and nothing is kept', async (typed, sentence) => {
    const manager = await scene.as(users.hugo);
    const answer = await manager.post(address, { ...fields, name: 'Nieuwe naam', password: typed });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('value="Nieuwe naam"');
    if (typed) expect(answer.text).not.toContain(typed);
    expect(await htmlProblems(answer.text)).toEqual([]);
    expect(englishIn(answer.text)).toBeUndefined();
    expect(stored(scene)).toEqual({ way: 'attached' });
  });

  it('is kept with its day, told on no page, replaced when another is agreed, and gone with its way', async () => {
    const manager = await scene.as(users.hugo);
    const today = scene.harness.clock.today();
    const saved = await manager.post(address, { ...fields, password });
    expect([saved.status, saved.location]).toEqual([303, gemeente]);
    expect(stored(scene)).toEqual({ way: 'protected', password, agreedOn: today });

    const { text } = await manager.get(address);
    expect(text).toMatch(/Het wachtwoord is ingesteld op \d+ \S+ \d{4}\. Laat leeg om het te houden/);
    expect(text).toContain('Nieuw wachtwoord afspreken');
    expect(await htmlProblems(text)).toEqual([]);
    for (const page of [text, (await manager.get(gemeente)).text]) expect(page).not.toContain('gele fietsen');

    const wrong = await manager.post(address, { ...fields, password: '', firstReminder: 'gauw' });
    expect([wrong.status, wrong.text.includes('gele fietsen')]).toEqual([422, false]);
    expect((await manager.post(address, { ...fields, password: '', name: 'Nieuwe naam' })).status).toBe(303);
    expect(stored(scene)).toEqual({ way: 'protected', password, agreedOn: today });
    expect((await manager.post(address, { ...fields, password: 'drie oude klompen' })).status).toBe(303);
    expect(stored(scene)).toEqual({ way: 'protected', password: 'drie oude klompen', agreedOn: today });
    expect((await manager.post(address, { ...fields, delivery: 'attached' })).status).toBe(303);
    expect(stored(scene)).toEqual({ way: 'attached' });
  });

  it('is missed by the command too, when it was taken away while the form lay open', async () => {
    const known = { agreedOn: '2026-03-03' } as const;
    const parsed = parseForm(contractForm('municipality', known), fields);
    if (!parsed.ok) throw new Error('the form asks for more');
    const kept = await keepContract(scene.harness.deps, sponsors.gemeente.id, {
      answers: parsed.value,
      id: contract.id,
    });
    expect(kept).toMatchObject({ ok: false, refusal: { code: 'invalid', problems: [{ field: 'password' }] } });
    expect(stored(scene)).toEqual({ way: 'attached' });
  });
});

describe('what leaves under a contract with a password', () => {
  it('is said before sending, with the day it was agreed', async () => {
    const { scene: plan, address: at, coach } = await openPlan((builder) => withPlanWords(builder).submit());
    await changeHouse(plan, locked);
    const { text } = await coach.get(`${at}/versturen`);
    expect(text).toContain(
      'Bij de mail alleen de PDF, met een afgesproken wachtwoord; achter de code ook open en in Word',
    );
    expect(text).toContain('Het wachtwoord is ingesteld op 3 maart 2026');
    expect(text).not.toContain('gele fietsen');
  });

  it('is said before an order is registered, of the letter to the sponsor alone', async () => {
    const harness = await startHarness({ organisation: locked(organisation) });
    const clerk = await harness.as(users.fatma);
    const { text } = await goOn(clerk, { ...allPages, ...hidden, _pagina: 'coach' });
    expect(text).toMatch(/gemeente\.voorbeeld\.example, met de PDF met het afgesproken wachtwoord als bijlage/);
    expect(text).toMatch(/joris\.vanderproef@voorbeeld\.example, met PDF en Word als bijlage/);
  });

  it('is told by the register and with the mail afterwards', async () => {
    const stage = await setStage();
    const at = await stage.plan({ delivery: 'protected' });
    await stage.send(at);
    await stage.deliver({ render: realPdf });
    const coach = await stage.as(stage.office.coach);
    const register = await coach.get(`/dossiers/${at.dossierId}/verstrekkingen`);
    expect(register.text).toContain('(PDF met wachtwoord)');
    expect(register.text).not.toContain('(Word)');
    const { path } = await stage.mailOf(at);
    expect((await coach.get(path)).text).toContain('MG-2026-0001-trajectplan-v1.pdf, met het afgesproken wachtwoord');
    await stage.close();
  });

  it('is read open behind the code, and a decision is about those bytes', async () => {
    const stage = await setStage();
    const at = await stage.plan({ delivery: 'protected' });
    await stage.send(at);
    await stage.deliver({ render: realPdf });
    const address = `/besluit/${linkIn((await stage.server.list())[0])}`;
    const visitor = await stage.visitor(address);
    const { files } = await stage.document(at);
    const shown = hiddenIn((await visitor.get(`${inzage(address)}/lezen`)).text);
    expect(shown).toEqual({ pdf: files?.pdf.sha256, docx: files?.docx.sha256 });
    const { disclosures } = await stage.dossier(at.dossierId);
    expect(disclosures).toMatchObject([
      { channel: 'mail', what: { format: 'pdf', withPassword: true } },
      { channel: 'link', what: { format: 'pdf', sha256: shown.pdf } },
      { channel: 'link', what: { format: 'docx', sha256: shown.docx } },
    ]);
    await stage.close();
  });
});
