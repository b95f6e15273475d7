import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkStyleFiles } from '#src/documents/check-style-files.ts';
import { readHouseStyle, styleFile } from '#src/documents/house-style.ts';
import { HouseStyleWrong } from '#src/documents/house-style-wrong.ts';
import { pathOperators } from '#src/documents/pdf/paint/path.ts';
import { projectFile } from '#src/project-file.ts';

const own = readFileSync(projectFile('templates/house-style.json'), 'utf8');

function problemsOf(change: (style: ReturnType<typeof readHouseStyle>) => unknown): string {
  const style = readHouseStyle(own);
  change(style);
  try {
    readHouseStyle(JSON.stringify(style));
  } catch (error) {
    if (error instanceof HouseStyleWrong) return error.message;
    throw error;
  }
  return '';
}

describe('the house style of an office', () => {
  it('is one file, and every file it names is there', () => {
    const { fonts, logo } = readHouseStyle(own);
    const { regular, bold, italic, fallback, inWord } = fonts;
    for (const path of [regular, bold, italic, fallback, ...Object.values(inWord), logo.png])
      expect(styleFile(path).length).toBeGreaterThan(1000);
  });

  it('takes other colours, and refuses those that nobody can read on paper', () => {
    expect(problemsOf(({ colours }) => Object.assign(colours, { accent: '#7A1F5C' }))).toBe('');
    expect(problemsOf(({ colours }) => Object.assign(colours, { accent: '#E0A000' }))).toMatch(
      /colours accent heeft te weinig contrast met wit: 2,3, en nodig is 4,5/u,
    );
  });

  it('tells everything that is wrong, each on a line with its place', () => {
    const told = problemsOf((style) => {
      Object.assign(style.colours, { ink: 'zwart', glans: '#000000' });
      Object.assign(style.logo, { shapes: [{ path: 'M0 0A1 1 0 0 0 2 2', fill: '#000000' }, { path: 'M0 0H9' }] });
      Object.assign(style.fonts, { regular: '../geheim/x.ttf?' });
    });
    expect(told.split('\n')).toEqual([
      'De huisstijl in templates/house-style.json klopt niet:',
      '  colours ink moet een kleur zijn als #0B5361',
      '  colours kent deze naam niet: glans',
      '  fonts regular moet het pad van een bestand zijn, gerekend vanaf templates/',
      '  logo shapes 0 path moet een pad van SVG zijn, zonder bogen (A)',
      '  logo shapes 1 heeft een fill of een stroke nodig',
    ]);
  });

  it('says so when it is no JSON or names a file that is not there', () => {
    expect(() => readHouseStyle('{')).toThrow(/is geen JSON/u);
    expect(() => styleFile('fonts/Weg.ttf')).toThrow(/noemt een bestand dat er niet is: templates\/fonts\/Weg.ttf/u);
  });
});

describe('the files a house style names', () => {
  const style = () => readHouseStyle(own);

  it('are all right at the start of the program', () => {
    expect(() => checkStyleFiles()).not.toThrow();
  });

  it.each([
    ['the font of a Word file is not there', { fonts: { inWord: { bold: 'fonts/word/Weg.ttf' } } }, /is: .*Weg\.ttf/u],
    [
      'the font of a Word file is a picture',
      { fonts: { inWord: { bold: 'logo.png' } } },
      /geen lettertype.*logo\.png/u,
    ],
    ['the font of a PDF is a picture', { fonts: { italic: 'logo.png' } }, /geen lettertype.*logo\.png/u],
    ['the logo is not there', { logo: { png: 'weg.png' } }, /is: .*weg\.png/u],
    ['the logo is a font', { logo: { png: 'fonts/DejaVuSans.ttf' } }, /geen plaatje in PNG.*DejaVuSans\.ttf/u],
  ])('stop the start when %s', (_, { fonts, logo }: Other, told) => {
    const { fonts: ours, logo: mark } = style();
    const inWord = { ...ours.inWord, ...fonts?.inWord };
    const other = { ...style(), fonts: { ...ours, ...fonts, inWord }, logo: { ...mark, ...logo } };
    expect(() => checkStyleFiles(other)).toThrow(told);
  });
});
type Other = {
  readonly fonts?: { readonly italic?: string; readonly inWord?: { readonly bold: string } };
  readonly logo?: { readonly png: string };
};

describe('a path of the logo', () => {
  it('is drawn the same whether its points are told from the corner or from each other', () => {
    expect(pathOperators('M10 10L20 10 20 20H5V30Z')).toBe(pathOperators('m10 10l10 0 0 10h-15v10z'));
    expect(pathOperators('M1 1C2 2 3 2 4 1S6 0 7 1')).toBe(pathOperators('m1 1c1 1 2 1 3 0s2-1 3 0'));
    expect(pathOperators('M0 0Q5 10 10 0T20 0')).toBe(pathOperators('m0 0q5 10 10 0t10 0'));
  });

  it('mirrors the last control point only after a curve of its kind', () => {
    expect(pathOperators('M0 0C1 2 3 2 4 0S7-2 8 0')).toContain('5 -2 7 -2 8 0 c');
    expect(pathOperators('M0 0L4 0S7-2 8 0')).toContain('4 0 7 -2 8 0 c');
    expect(pathOperators('M0 0Q3 3 6 0')).toBe('0 0 m 2 2 4 2 6 0 c');
  });

  it('goes on from where a closed part began', () => {
    expect(pathOperators('M1 1H5V5Zl1 1')).toBe('1 1 m 5 1 l 5 5 l h 2 2 l');
  });
});
