import { describe, expect, it } from 'vitest';
import { formatForm } from '#src/domain/form.ts';
import { documentSteps } from '#src/domain/steps-document.ts';
import { offeredSteps } from '#src/workflow/offers.ts';
import { findKind } from '#templates/index.ts';
import { proefSections } from '#templates/trajectplan/sample-proef.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import type { DossierBuilder } from '#test/builders/dossier.ts';
import { dossierIn } from '#test/builders/states.ts';
import { englishIn, htmlProblems } from './html.ts';
import { mayEver, openScene, withPlanWords } from './scene.ts';

type Posted = Record<string, string | string[]>;

/** A section as its form posts it. */
function posted(key: string, values: object): Posted {
  const form = findKind('trajectplan')?.sections.find((one) => one.key === key)?.form;
  if (!form) throw new Error(`a plan has no ${key}`);
  return formatForm(form, values);
}

const coachView = posted('coachView', proefSections.coachView);
const basisIn = (text: string) => /name="_basis" value="([\w-]+)"/.exec(text)?.[1] ?? '';

async function concept(prepare: (builder: DossierBuilder) => DossierBuilder = (builder) => builder) {
  const builder = prepare(dossierIn('planning'));
  const scene = await openScene(builder);
  const plan = `/dossiers/${scene.dossier.id}/documenten/${builder.newest().id}`;
  return { scene, plan, id: builder.newest().id, coach: await scene.as(users.sanne) };
}

describe('beginning a document', () => {
  it('asks first, then makes one concept and leads to it', async () => {
    const scene = await openScene(dossierIn('intakeHeld'));
    const coach = await scene.as(users.sanne);
    const address = `/dossiers/${scene.dossier.id}/documenten/nieuw/trajectplan`;
    const page = await coach.get(address);
    expect(page.status).toBe(200);
    expect(await htmlProblems(page.text)).toEqual([]);
    expect(await scene.stored()).toEqual(scene.dossier);
    const begun = await coach.post(address, { version: '9', authorId: users.bram.id });
    const plan = (await scene.stored()).documents.find(({ kind }) => kind === 'trajectplan');
    expect(plan).toMatchObject({ version: 1, authorId: users.sanne.id });
    expect(begun.location).toBe(`/dossiers/${scene.dossier.id}/documenten/${plan?.id}`);
    expect((await coach.post(address)).status).toBe(409);
    expect((await scene.stored()).documents.filter(({ kind }) => kind === 'trajectplan')).toHaveLength(1);
  });

  it('is refused for a kind that is not next, and for kinds nobody knows', async () => {
    const scene = await openScene(dossierIn('intakeHeld'));
    const coach = await scene.as(users.sanne);
    for (const kind of ['eindrapportage', 'voortgangsrapportage', 'L01', 'constructor']) {
      const address = `/dossiers/${scene.dossier.id}/documenten/nieuw/${kind}`;
      const status = ['eindrapportage', 'voortgangsrapportage'].includes(kind) ? 409 : 404;
      expect([(await coach.get(address)).status, (await coach.post(address)).status]).toEqual([status, status]);
    }
    expect(await scene.stored()).toEqual(scene.dossier);
  });
});

describe('writing a section', () => {
  it('shows every section as a valid Dutch page, and stores nothing by looking or by filling in', async () => {
    const { scene, plan, coach } = await concept();
    for (const { key } of findKind('trajectplan')?.sections ?? []) {
      for (const query of ['', '?vul=ja']) {
        const { status, text } = await coach.get(`${plan}/onderdeel/${key}${query}`);
        expect(status).toBe(200);
        expect(await htmlProblems(text)).toEqual([]);
        expect(englishIn(text)).toBeUndefined();
        expect(text).not.toContain('999991644');
      }
    }
    expect(await scene.stored()).toEqual(scene.dossier);
  });

  it('fills in what the intake says where nothing was typed, and leaves what was', async () => {
    const { plan, coach, scene } = await concept();
    const before = await coach.get(`${plan}/onderdeel/question`);
    expect(before.text).toContain('begeleiding naar betaald werk');
    const typed = { text: 'Eigen woorden van de coach', _basis: basisIn(before.text) };
    await coach.post(`${plan}/onderdeel/question/concept`, typed);
    const filled = await coach.get(`${plan}/onderdeel/question?vul=ja`);
    expect(filled.text).toContain('Eigen woorden van de coach');
    expect((await scene.stored()).documents[0]?.sections).toEqual(scene.dossier.documents[0]?.sections);
  });

  it('keeps it and goes on to the next section, or back to the list', async () => {
    const { scene, plan, id, coach } = await concept();
    const basis = basisIn((await coach.get(`${plan}/onderdeel/coachView`)).text);
    const hostile = { ...coachView, _basis: basis, diagnosis: 'onzin' };
    expect((await coach.post(`${plan}/onderdeel/coachView`, hostile)).status).toBe(422);
    const saved = await coach.post(`${plan}/onderdeel/coachView`, { ...coachView, _basis: basis });
    expect([saved.status, saved.location]).toEqual([303, `${plan}/onderdeel/goal`]);
    const document = (await scene.stored()).documents.find((one) => one.id === id);
    expect(document?.sections.coachView).toEqual(JSON.parse(JSON.stringify(proefSections.coachView)));
    const again = await coach.get(`${plan}/onderdeel/coachView`);
    const paper = again.text.slice(again.text.indexOf('class="paper'));
    expect(paper.slice(0, paper.indexOf('</section>'))).toContain(String(proefSections.coachView.text).slice(0, 60));
    const first = { text: 'Eigen woorden', _basis: basisIn((await coach.get(`${plan}/onderdeel/question`)).text) };
    expect((await coach.post(`${plan}/onderdeel/question`, first)).location).toBe(`${plan}/onderdeel/sources`);
    const back = { ...coachView, _basis: basisIn(again.text), _naar: 'lijst' };
    expect((await coach.post(`${plan}/onderdeel/coachView`, back)).location).toBe(plan);
  });

  it('comes back with the typed text and a sentence at each wrong field', async () => {
    const { scene, plan, coach } = await concept();
    const answer = await coach.post(`${plan}/onderdeel/goal`, { short: 'Werk als <i>verkoper</i>', hoursFrom: 'veel' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Werk als &lt;i&gt;verkoper&lt;/i&gt;');
    expect(answer.text).toContain('value="veel"');
    expect(answer.text).toContain('href="#hoursFrom"');
    expect(await htmlProblems(answer.text)).toEqual([]);
    expect(englishIn(answer.text)).toBeUndefined();
    expect(await scene.stored()).toEqual(scene.dossier);
  });

  it('refuses a number like a BSN and asks a reason for a health word (R8)', async () => {
    const { scene, plan, id, coach } = await concept();
    const post = async (text: string, rest: Posted = {}) => {
      const basis = basisIn((await coach.get(`${plan}/onderdeel/coachView`)).text);
      return coach.post(`${plan}/onderdeel/coachView`, { ...coachView, text, _basis: basis, ...rest });
    };
    const bsn = await post('Zijn nummer is 999991644, dat weet ik zeker.');
    expect(bsn.status).toBe(422);
    expect(bsn.text).toContain('Hier staat een nummer dat op een BSN lijkt');
    const sick = 'Door zijn rugklachten zoekt hij zittend werk.';
    const warned = await post(sick);
    expect(warned.status).toBe(422);
    expect(warned.text).toMatch(/<title>Fout: [\s\S]*href="#text">Kijk naar ‘rugklachten’/);
    expect((await scene.stored()).documents).toEqual(scene.dossier.documents);
    expect((await post(sick, { '_reden.text': 'Eigen woord van de cliënt' })).status).toBe(303);
    const document = (await scene.stored()).documents.find((one) => one.id === id);
    expect(document?.overrides).toMatchObject([{ section: 'coachView', word: 'rugklachten', by: users.sanne.id }]);
    expect(scene.harness.store.dossiers.summary(scene.dossier.id)?.overriddenOn).toBe(scene.harness.clock.today());
  });

  it('adds a row without a script, and saves nothing by it', async () => {
    const { scene, plan, coach } = await concept();
    const answer = await coach.post(`${plan}/onderdeel/goal`, {
      short: 'Blijft staan',
      _rij: 'erbij:jobs',
      '_aantal.jobs': '1',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('name="jobs.1.job"');
    expect(answer.text).toContain('value="Blijft staan"');
    expect(answer.text).not.toContain('<title>Fout');
    expect(await scene.stored()).toEqual(scene.dossier);
  });
});

describe('two people in one section', () => {
  it('are shown both texts; nothing is overwritten until one chooses', async () => {
    const { scene, plan, id, coach } = await concept();
    const address = `${plan}/onderdeel/coachView`;
    const [one, other] = [basisIn((await coach.get(address)).text), basisIn((await coach.get(address)).text)];
    const first = { ...coachView, text: 'De eerste tekst van de coach staat hier.', _basis: one };
    expect((await coach.post(address, first)).status).toBe(303);
    const second = { ...coachView, text: 'De tweede tekst uit een ander tabblad.', _basis: other };
    const clash = await coach.post(address, second);
    expect(clash.status).toBe(422);
    expect(clash.text).toContain('De eerste tekst van de coach staat hier.');
    expect(clash.text).toContain('De tweede tekst uit een ander tabblad.');
    expect(clash.text).toContain('Er is niets overschreven');
    expect(await htmlProblems(clash.text)).toEqual([]);
    const now = async () => (await scene.stored()).documents.find((document) => document.id === id);
    expect((await now())?.sections.coachView?.text).toBe('De eerste tekst van de coach staat hier.');
    expect((await coach.post(address, { ...second, _basis: basisIn(clash.text) })).status).toBe(303);
    expect((await now())?.sections.coachView?.text).toBe('De tweede tekst uit een ander tabblad.');
  });

  it('who saved the same words are not bothered', async () => {
    const { plan, coach } = await concept();
    const address = `${plan}/onderdeel/coachView`;
    const basis = basisIn((await coach.get(address)).text);
    expect((await coach.post(address, { ...coachView, _basis: basis })).status).toBe(303);
    expect((await coach.post(address, { ...coachView, _basis: basis })).status).toBe(303);
  });
});

describe('autosave', () => {
  it('keeps what was typed, right or wrong, says when, and shows it again', async () => {
    const { scene, plan, id, coach } = await concept();
    const answer = await coach.post(`${plan}/onderdeel/goal/concept`, {
      short: 'Half af',
      hoursFrom: 'veel',
      _rij: 'x',
      _basis: basisIn((await coach.get(`${plan}/onderdeel/goal`)).text),
    });
    expect(answer.text).toMatch(/^Bewaard om \d\d\.\d\d uur$/);
    const { drafts, documents } = await scene.stored();
    expect(drafts[`${id}.goal`]).toMatchObject({ raw: { short: 'Half af', hoursFrom: 'veel' }, by: users.sanne.id });
    expect(documents).toEqual(scene.dossier.documents);
    const page = await coach.get(`${plan}/onderdeel/goal`);
    expect(page.text).toContain('value="Half af"');
    expect(page.text).toContain('Bewaard om');
    expect((await coach.get(plan)).text).toContain('Bezig');
  });

  it('that arrives after the section was saved is refused, and the section stays finished', async () => {
    const { scene, plan, coach } = await concept((builder) => withPlanWords(builder));
    const section = `${plan}/onderdeel/coachView`;
    const _basis = basisIn((await coach.get(section)).text);
    const typed = { ...coachView, text: 'De tekst die met de knop is bewaard, heel en af.' };
    expect((await coach.post(section, { ...typed, _basis })).status).toBe(303);
    const saved = await scene.stored();
    const late = await coach.post(`${section}/concept`, { ...typed, text: 'De tekst die', _basis });
    expect([late.status, late.text]).toEqual([409, 'Hier is intussen iets bewaard. Bewaar uw tekst met de knop']);
    expect(await scene.stored()).toEqual(saved);
  });

  it('never leaves text out of the fixed document: it is kept or thrown away first', async () => {
    const { scene, plan, id, coach } = await concept((plan) => withPlanWords(plan.at('2026-01-23')));
    const section = `${plan}/onderdeel/coachView`;
    const typed = { ...coachView, text: 'Nieuwe tekst die nog niet is bewaard.' };
    await coach.post(`${section}/concept`, { ...typed, _basis: basisIn((await coach.get(section)).text) });
    const refused = await coach.post(`${plan}/vaststellen`);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('<title>Fout: Tekst vaststellen');
    const summary = /<div class="notice danger" role="alert"[\s\S]*?<\/div>/.exec(refused.text)?.[0];
    expect(summary).toContain('Nog niet vastgesteld: verbeter 1 antwoord');
    expect(summary).toMatch(new RegExp(`href="${section}">[^<]*heeft tekst die nog niet is bewaard`));
    expect(await htmlProblems(refused.text)).toEqual([]);
    const page = await coach.get(section);
    expect(page.text).toContain('Gooi deze tekst weg');
    expect(await htmlProblems(page.text)).toEqual([]);
    const thrown = await coach.post(section, { ...typed, _basis: basisIn(page.text), _concept: 'weg' });
    expect([thrown.status, thrown.location]).toEqual([303, section]);
    expect((await scene.stored()).drafts).toEqual({});
    expect((await coach.post(`${plan}/vaststellen`)).status).toBe(303);
    const fixed = (await scene.stored()).documents.find((one) => one.id === id);
    expect(fixed?.sections.coachView?.text).toBe(proefSections.coachView.text);
  });

  it('is refused once the words are fixed, and to whoever may not write', async () => {
    const { scene, plan } = await concept((builder) => withPlanWords(builder).document('doc.submitted'));
    const coach = await scene.as(users.sanne);
    expect((await coach.post(`${plan}/onderdeel/goal/concept`, { short: 'Te laat' })).status).toBe(409);
    expect((await coach.post(`${plan}/onderdeel/goal`, { short: 'Te laat' })).status).toBe(409);
    expect((await coach.get(`${plan}/onderdeel/goal`)).location).toBe(plan);
    for (const user of [users.fatma, users.hugo, users.noor])
      expect((await (await scene.as(user)).post(`${plan}/onderdeel/goal/concept`, { short: 'x' })).status).toBe(404);
    expect(await scene.stored()).toEqual(scene.dossier);
  });
});

describe('what may happen to a version', () => {
  const ways: Record<string, (builder: DossierBuilder) => DossierBuilder> = {
    draft: (builder) => withPlanWords(builder),
    clientReview: (builder) => withPlanWords(builder).document('doc.submitted'),
    ready: (builder) => withPlanWords(builder).submit(),
    awaitingDecision: (builder) => withPlanWords(builder).send(),
    approved: (builder) => withPlanWords(builder).send().decide('approved'),
    rejected: (builder) => withPlanWords(builder).send().decide('rejected', 'Dit past niet bij de opdracht'),
  };

  it('is for the manager to say once the sponsor does not agree, and the dossier tells the coach so', async () => {
    const builder = ways.rejected?.(dossierIn('planning'));
    if (!builder) throw new Error('no such state');
    const scene = await openScene(builder);
    const page = await (await scene.as(users.sanne)).get(`/dossiers/${scene.dossier.id}`);
    expect(page.text).toContain('De vestigingsmanager is aan zet, sinds');
  });

  it.each(Object.keys(ways))(
    'in %s is offered, refused with 409, or hidden from who may not, and nothing is written',
    async (state) => {
      const builder = ways[state]?.(dossierIn('planning'));
      if (!builder) throw new Error('no such state');
      const scene = await openScene(builder);
      const id = builder.newest().id;
      const address = `/dossiers/${scene.dossier.id}/documenten/${id}`;
      for (const user of [users.sanne, users.fatma, users.hugo]) {
        const browser = await scene.as(user);
        const page = await browser.get(address);
        expect(page.status).toBe(200);
        expect(await htmlProblems(page.text)).toEqual([]);
        const offered = offeredSteps(scene.dossier, user, {
          organisation: castOrganisation,
          today: builder.clock.today(),
        }).flatMap((offer) => (offer.kind === 'document' && offer.documentId === id ? [offer.event] : []));
        const events = [...Object.keys(documentSteps), 'sponsor.approved', 'mail.accepted', 'constructor'];
        for (const event of events.filter((one) => !offered.includes(one))) {
          const [seen, done] = [
            await browser.get(`${address}/stap/${event}`),
            await browser.post(`${address}/stap/${event}`),
          ];
          const status = mayEver(scene, user, ['approval', event]) ? 409 : 404;
          expect([event, seen.status, done.status]).toEqual([event, status, status]);
        }
      }
      expect(await scene.stored()).toEqual(scene.dossier);
    },
  );
});
