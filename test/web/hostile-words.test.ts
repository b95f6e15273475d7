import { describe, expect, it } from 'vitest';
import { cleanText } from '#src/documents/clean-text.ts';
import { renderDocx } from '#src/documents/docx/render.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import type { Rendered, Renderer } from '#src/documents/render.ts';
import { split } from '#src/documents/words.ts';
import { formatForm } from '#src/domain/form.ts';
import { findKind } from '#templates/index.ts';
import { proefSections } from '#templates/trajectplan/sample-proef.ts';
import { users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { readDocx } from '../documents/docx/read-docx.ts';
import { piecesOfPdf } from '../documents/read-pdf.ts';
import { htmlProblems } from './html.ts';
import { openScene, withPlanWords } from './scene.ts';

/** What people and pages paste into a field, by what it is. */
const hostile = {
  'control characters': 'voor\u0000\u0007\u001b[31mna \u0085 \r\n volgende regel',
  'bidi and zero-width characters': '\u202eomgekeerd\u202c nul\u200bbreed zacht\u00adkoppel \ufeffmerk \u2066los\u2069',
  'noncharacters and half surrogates': 'voor\ufffena \ufdd0 \ud800los\udc00 \udbff',
  'a placeholder and markup': '{{bsn}} {{#if}} </w:t><w:br/> <script>alert(1)</script> ]]> &amp; %PDF (\\) =1+1',
  emoji: '😀 👩‍👩‍👧 🏳️‍🌈 🇳🇱 ☝🏽',
  'combining accents': 'e\u0301e\u0308n n\u0303 x\u0315\u0327\u0489y Nguye\u0302\u0303n Z\u0351\u036b\u0343algo',
  'names of everywhere': 'Nguyễn Thị Hằng Łukasz Şahin-Đorđević Çiğdem İıŞş Ωμέγα Жук 漢字 ไทย',
} as const;

/** A plan before its coach, and the files the program made of it last. */
async function openedPlan() {
  const made: Rendered[] = [];
  const render: Renderer = async (model, fingerprint) => {
    const files = { pdf: await renderPdf(model, fingerprint), docx: await renderDocx(model, fingerprint) };
    made.push(files);
    return files;
  };
  const builder = withPlanWords(dossierIn('planning'));
  const scene = await openScene(builder, { render });
  const plan = `/dossiers/${scene.dossier.id}/documenten/${builder.newest().id}`;
  return { plan, coach: await scene.as(users.sanne), made, scene };
}

type Opened = Awaited<ReturnType<typeof openedPlan>>;

async function save({ plan, coach }: Opened, key: string, changes: Readonly<Record<string, string>>) {
  const form = findKind('trajectplan')?.sections.find((one) => one.key === key)?.form;
  if (!form) throw new Error(`a plan has no ${key}`);
  const page = await coach.get(`${plan}/onderdeel/${key}`);
  const basis = /name="_basis" value="([\w-]+)"/.exec(page.text)?.[1] ?? '';
  const typed = formatForm(form, proefSections[key as keyof typeof proefSections]);
  return coach.post(`${plan}/onderdeel/${key}`, { ...typed, _basis: basis, ...changes });
}

describe('a coach who saves', () => {
  it.each(Object.entries(hostile))('%s finds them again in page, PDF and Word file', async (_, text) => {
    const opened = await openedPlan();
    expect((await save(opened, 'coachView', { text })).status).toBe(303);
    const page = await opened.coach.get(`${opened.plan}/onderdeel/coachView`);
    expect(await htmlProblems(page.text)).toEqual([]);
    expect(page.text).not.toContain('<script>alert');

    expect((await opened.coach.get(`${opened.plan}/voorbeeld/pdf`)).status).toBe(200);
    const files = opened.made.at(-1);
    if (!files) throw new Error('nothing was made');
    // A form posts half a surrogate as the sign for what could not be read.
    const words = split(cleanText(Buffer.from(text, 'utf8').toString('utf8')));
    expect(words.length).toBeGreaterThan(0);
    expect(readDocx(files.docx).words.join(' ')).toContain(words.join(' '));
    const pieces = await piecesOfPdf(files.pdf);
    expect(pieces.map((piece) => piece.text).join('')).toContain(words.join(''));
  });

  it('fifty thousand characters in one field keeps them on the page, and is told how many fit', async () => {
    const opened = await openedPlan();
    const text = 'onafgebroken tekst '.repeat(2_632);
    const answer = await save(opened, 'coachView', { text });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(text.trim());
    expect(await opened.scene.stored()).toEqual(opened.scene.dossier);
  });

  it('three hundred activities is told how many fit, and nothing is saved', async () => {
    const opened = await openedPlan();
    const rows = Array.from({ length: 300 }, (_, row) => [`activities.${row}.label`, `Gesprek ${row}`]);
    const answer = await save(opened, 'activities', Object.fromEntries(rows));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Voeg hoogstens 40 keer een activiteit toe');
    expect(answer.text).toContain('Gesprek 40');
    expect(await opened.scene.stored()).toEqual(opened.scene.dossier);
  });
});
