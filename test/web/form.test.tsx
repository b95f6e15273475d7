import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  area,
  bsnInText,
  choice,
  choices,
  confirm,
  date,
  form,
  formatForm,
  month,
  number,
  parseForm,
  rows,
  text,
} from '#src/domain/form.ts';
import { ErrorSummary } from '#src/web/components/error-summary.tsx';
import { FormView } from '#src/web/form.tsx';
import { changedRows, rowCount, typedText } from '#src/web/form-rows.ts';
import { checkFreeText } from '#src/web/free-text.ts';
import { htmlProblems } from './html.ts';

const sample = form({
  title: 'Beschikbaarheid',
  intro: 'Vraag dit in het gesprek.',
  why: 'Bepaling 5 van het reglement noemt beschikbaarheid.',
  fields: {
    week: choice({
      label: 'Fulltime of parttime?',
      options: [
        { value: 'full', label: 'Fulltime' },
        { value: 'part', label: 'Parttime' },
      ],
    }),
    hours: number({
      label: 'Uren per week',
      hint: 'Bijvoorbeeld 24 of 28,5',
      min: 0,
      max: 40,
      step: 0.5,
      unit: 'uur',
      wrong: 'Vul 0 tot en met 40 uur in',
    }),
    days: choices({
      label: 'Op welke dagen?',
      options: [
        { value: 'ma', label: 'Maandag' },
        { value: 'di', label: 'Dinsdag' },
      ],
    }),
    from: date({ label: 'Vanaf wanneer?' }),
    until: month({ label: 'Tot welke maand?', optional: true }),
    remark: area({ label: 'Toelichting', optional: true, max: 500 }),
    decide: choice({
      label: 'Uw besluit',
      options: [
        { value: 'a', label: 'Akkoord', hint: 'Wij beginnen.' },
        { value: 'b', label: 'Niet akkoord', hint: 'Wij bellen u.' },
      ],
    }),
    read: confirm({ label: 'Ik heb het gelezen' }),
    jobs: rows({
      label: 'Werkervaring',
      noun: 'baan',
      max: 3,
      fields: { employer: text({ label: 'Werkgever' }), told: area({ label: 'Wat deed u?', optional: true }) },
    }),
  },
});
const visit = { csrf: 'c'.repeat(43) };

async function shown(props: Partial<Parameters<typeof FormView>[0]>): Promise<string> {
  return `${await (<FormView visit={visit} form={sample} raw={{}} action="/x" submit="Bewaar" {...props} />)}`;
}

describe('a form on a page', () => {
  it('is valid HTML, empty, filled in and with everything wrong', async () => {
    const wrong = parseForm(sample, {
      'jobs.0.told': 'x',
      hours: '99',
      'from-dag': '31',
      'from-maand': '2',
      'from-jaar': '2027',
    });
    const problems = wrong.ok ? [] : wrong.problems;
    expect(problems.length).toBeGreaterThan(4);
    const views = [
      {},
      { raw: formatForm(sample, { week: 'part', jobs: [{ employer: 'Bakker', told: undefined }] }) },
      { raw: { 'jobs.0.told': 'x' }, problems },
    ];
    for (const view of views)
      expect(
        await htmlProblems(
          `<main><h1>Proef</h1>${await (<ErrorSummary problems={problems} />)}${await shown(view)}</main>`,
        ),
      ).toEqual([]);
  });

  it('counts the answers to mend, however much is wrong with one', async () => {
    const twice = ['Kijk naar ‘diagnose’', 'Kijk naar ‘kanker’'].map((message) => ({ field: 'note', message }));
    const name = { field: 'name', message: 'Vul een naam in' };
    expect(String(await (<ErrorSummary problems={twice} />))).toContain('verbeter 1 antwoord<');
    expect(String(await (<ErrorSummary problems={[...twice, name]} />))).toContain('verbeter 2 antwoorden');
  });

  it('ties every error to its field, with the same sentence in the summary that links to it', async () => {
    const wrong = parseForm(sample, {});
    if (wrong.ok) throw new Error('an empty form is wrong');
    const page = `${await (<ErrorSummary problems={wrong.problems} />)}${await shown({ problems: wrong.problems })}`;
    for (const { field, message } of wrong.problems) {
      const id = field.replaceAll('.', '-');
      expect(page).toContain(`href="#${id}"`);
      expect(page).toContain(` id="${id}"`);
      expect(page).toContain(`id="${id}-fout"`);
      expect(page).toMatch(new RegExp(`aria-describedby="[^"]*${id}-fout`));
      expect(page.split(message).length).toBeGreaterThan(2);
    }
  });

  it('shows again exactly what was typed, hostile or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
        const page = await shown({ raw: { hours: typed.toWellFormed(), remark: typed.toWellFormed() } });
        const value = /name="hours" value="([^"]*)"/.exec(page)?.[1] ?? '';
        const area = /<textarea[^>]*name="remark"[^>]*>\n([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? '';
        for (const one of [value, area]) expect(unescaped(one)).toBe(typed.toWellFormed());
      }),
    );
  });

  it('never shows a password again', async () => {
    const secret = form({ title: 'x', fields: { password: text({ label: 'Wachtwoord', secret: true }) } });
    const page = `${await (<FormView visit={visit} form={secret} raw={{ password: 'geheim' }} action="/x" submit="Bewaar" />)}`;
    expect(page).toContain('type="password"');
    expect(page).not.toContain('geheim');
  });

  it('says which answers are not asked for in words, and names the reason for asking', async () => {
    const page = await shown({});
    expect(page).toMatch(/Toelichting<span class="count"> \(niet verplicht\)/);
    expect(page).not.toMatch(/Uren per week<span class="count">/);
    const when = form({
      title: 'x',
      fields: { why: text({ label: 'Waarom?', optional: true, needed: 'nodig bij nee' }) },
    });
    const asked = `${await (<FormView visit={visit} form={when} raw={{}} action="/x" submit="Bewaar" />)}`;
    expect(asked).toContain('Waarom?<span class="count"> (nodig bij nee)</span>');
    expect(page).toContain('Waarom vragen wij dit?');
  });

  it('tells the options of a list apart as it does those of buttons', async () => {
    const options = [
      { value: 'a', label: 'Drukkerij Bedacht', hint: 'Outplacement 2026' },
      { value: 'b', label: 'Drukkerij Bedacht', hint: 'Tweede spoor' },
      { value: 'c', label: 'Gemeente Verzonnen' },
    ];
    const contract = form({ title: 'x', fields: { contract: choice({ label: 'Contract', as: 'select', options }) } });
    const page = await shown({ form: contract });
    expect([...page.matchAll(/<option value="[abc]">([^<]*)/g)].map(([, words]) => words)).toEqual([
      'Drukkerij Bedacht: Outplacement 2026',
      'Drukkerij Bedacht: Tweede spoor',
      'Gemeente Verzonnen',
    ]);
  });
});

describe('rows', () => {
  it('come and go without a script, and keep the text of the others', () => {
    const typed = {
      '_aantal.jobs': '2',
      'jobs.0.employer': 'Bakker',
      'jobs.1.employer': 'Slager',
      'jobs.1.told': 'Snijden',
      hours: '24',
    };
    const more = changedRows({ ...typed, _rij: 'erbij:jobs' });
    expect(more).toEqual({ ...typed, '_aantal.jobs': '3' });
    const less = changedRows({ ...typed, _rij: 'weg:jobs:0' });
    expect(less).toEqual({ '_aantal.jobs': '1', 'jobs.0.employer': 'Slager', 'jobs.0.told': 'Snijden', hours: '24' });
    expect(changedRows(typed)).toBeUndefined();
  });

  it('are never more than asked for by a browser that makes numbers up', () => {
    for (const asked of ['999999', '-3', 'NaN', '1e9', ''])
      expect(rowCount({ '_aantal.jobs': asked }, 'jobs', { min: 0, max: 3 })).toBeLessThanOrEqual(3);
    expect(rowCount({ 'jobs.4.employer': 'x' }, 'jobs', { min: 0, max: 3 })).toBe(5);
  });

  it('offer no more than the most that is allowed', async () => {
    const page = await shown({ raw: { '_aantal.jobs': '3' } });
    expect(page).not.toContain('erbij:jobs');
    expect(page.match(/weg:jobs:/g)).toHaveLength(3);
  });

  const plan = form({
    title: 'Plan',
    fields: {
      acts: rows({
        label: 'Activiteiten',
        noun: 'activiteit',
        brief: ['label', 'field', 'on', 'hours'],
        fields: {
          field: choice({ label: 'Onderdeel', as: 'select', options: [{ value: 'g', label: 'Begeleiding' }] }),
          label: text({ label: 'Korte naam' }),
          on: date({ label: 'Klaar op' }),
          hours: number({ label: 'Uren', min: 0, max: 40, unit: 'uur', wrong: 'Vul 0 tot en met 40 uur in' }),
        },
      }),
    },
  });
  const filled = (count: number) =>
    formatForm(plan, {
      acts: Array.from({ length: count }, (_, index) => ({
        field: 'g',
        label: `Gesprek <${index + 1}>`,
        on: '2027-03-01',
        hours: index,
      })),
    });
  const rowsOn = async (props: Partial<Parameters<typeof FormView>[0]>) => {
    const page = await shown({ form: plan, ...props });
    expect(await htmlProblems(`<main><h1>Proef</h1>${page}</main>`)).toEqual([]);
    return { page, open: [...page.matchAll(/<details( open="")?>/g)].map(([, open]) => open !== undefined) };
  };

  it('are a line each that tells them apart, and fold open to be changed', async () => {
    const { page, open } = await rowsOn({ raw: filled(3) });
    expect(open).toEqual([false, false, false]);
    expect(page).toContain('Gesprek &lt;2&gt; · Begeleiding · 1-3-2027 · 1 uur');
    expect(page).toMatch(/<legend class="vh">Activiteit <span class="row-number">2<\/span><\/legend>/);
    expect((await rowsOn({ raw: filled(1) })).open).toEqual([true]);
  });

  it('stand open where something is empty, wrong or to be explained, and come back at their own place', async () => {
    const more = await rowsOn({ raw: changedRows({ ...filled(2), '_aantal.acts': '2', _rij: 'erbij:acts' }) ?? {} });
    expect(more.open).toEqual([false, false, true]);
    expect(more.page).toContain('formaction="/x#acts-rij-4"');
    expect(more.page).toContain('id="acts-rij-3"');
    const raw = { ...filled(3), 'acts.1.hours': '99' };
    const parsed = parseForm(plan, raw);
    const wrong = await rowsOn({ raw, problems: parsed.ok ? [] : parsed.problems });
    expect(wrong.open).toEqual([false, true, false]);
    const warned = await rowsOn({ raw: filled(3), warnings: [{ field: 'acts.2.label', word: 'ziek', advice: '' }] });
    // the last is where a reason for the word can be given
    expect(warned.open).toEqual([false, false, true, false]);
  });

  it('leave Enter to the button of the form, which is read out once', async () => {
    const { page } = await rowsOn({ raw: filled(2) });
    const buttons = [...page.matchAll(/<button([^>]*)>/g)].map(([, attributes = '']) => attributes);
    expect(buttons[0]).toContain('tabindex="-1"');
    expect(buttons[0]).toContain('aria-hidden="true"');
    expect(page.match(/>Bewaar</g)).toHaveLength(2);
  });

  it('leave the names of ours out of what a person typed', () => {
    expect(typedText({ _basis: 'x', '_aantal.jobs': '2', '_reden.remark': 'r', hours: '3' })).toEqual({ hours: '3' });
  });
});

describe('free text', () => {
  it('warns for a health word and takes a reason for keeping it', async () => {
    const raw = { remark: 'Vanwege haar rugklachten werkt zij liever zittend.' };
    const first = checkFreeText(sample, raw);
    expect(first.warnings).toMatchObject([{ field: 'remark', word: 'rugklachten' }]);
    const page = await shown({ raw, warnings: first.warnings });
    expect(page).toContain('Er staat ‘rugklachten’.');
    expect(await htmlProblems(`<main><h1>Proef</h1><h2>Tussen</h2>${page}</main>`)).toEqual([]);
    const kept = checkFreeText(sample, { ...raw, '_reden.remark': 'Staat zo in de vraag van de opdrachtgever' });
    expect(kept).toMatchObject({
      warnings: [],
      overrides: [{ field: 'remark', word: 'rugklachten', reason: 'Staat zo in de vraag van de opdrachtgever' }],
    });
    expect(checkFreeText(sample, raw, { raw, kept: kept.overrides }).warnings).toEqual([]);
  });

  it('refuses a number like a BSN, also in a row', () => {
    const parsed = parseForm(sample, { 'jobs.1.told': 'nummer 111222333', '_aantal.jobs': '2' });
    expect(parsed.ok ? [] : parsed.problems).toContainEqual({ field: 'jobs.1.told', message: bsnInText });
  });
});

function unescaped(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
