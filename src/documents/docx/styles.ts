import type { IParagraphStyleOptions } from 'docx';
import { houseStyle } from '../house-style.ts';
import { blocks, type Colour, colours, mm, page, strokes, type TypeRole, type } from '../style.ts';
import { area, dxa, dxaMm, eighths, halfPoints } from './measure.ts';

/** Styles an office may adapt in Word; each block of the model wears its own. */
export const font = houseStyle.fonts.name;

type Rule = {
  readonly side: 'top' | 'left';
  readonly points: number;
  readonly colour: Colour;
  readonly space: number;
};

type Look = {
  readonly name: string;
  readonly role: TypeRole;
  readonly basedOn?: string;
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly outline?: 0 | 1;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** Rule at one side, with its distance to the text in points. */
  readonly rule?: Rule | 'none';
  readonly tabs?: readonly { readonly at: number; readonly kind?: 'right' }[];
  readonly align?: 'right';
  readonly exact?: boolean;
  readonly capsTracking?: number;
};

/** Above and below the text of a row in the decision box, in points. */
export const boxRowPadding = 3;
const axisText = { left: area.axis, right: area.textRight } as const;
const inList = {
  left: area.axis + dxaMm(blocks.listIndentMm),
  right: area.textRight,
  hanging: dxaMm(blocks.listIndentMm),
};
/** The margins of the box's cells are part of the space around its band. */
const band = {
  ...type.band,
  before: type.band.before - boxRowPadding,
  after: type.band.after - boxRowPadding,
} as const;
const quoteBar = {
  side: 'left',
  points: strokes.quoteBar,
  colour: 'accent',
  space: mm(blocks.quoteIndentMm) - strokes.quoteBar,
} as const;
const listRole = { ...type.text, after: blocks.listGap } as const;
const head = { keepNext: true, keepLines: true } as const;
/** Number before a label of a chart. */
export const chartNumberMm = 5;
/** Columns of the paper form: choices, names of the fields, lines to write on. */
export const formWidths = { options: dxaMm(61), name: dxaMm(30), line: dxaMm(70) } as const;

const looks = {
  Title: { name: 'Title', role: type.title, ...head },
  Subtitle: { name: 'Subtitle', role: type.subtitle },
  Heading1: {
    name: 'heading 1',
    role: type.section,
    ...head,
    outline: 0,
    left: dxaMm(blocks.sectionNumberMm),
    hanging: dxaMm(blocks.sectionNumberMm),
    tabs: [{ at: dxaMm(blocks.sectionNumberMm) }],
    rule: { side: 'top', points: strokes.section, colour: 'rule', space: blocks.sectionRuleGap },
  },
  Heading2: { name: 'heading 2', role: type.subhead, ...head, outline: 1 },
  BodyText: { name: 'Body Text', role: type.text, ...axisText },
  MGZacht: { name: 'MG Zacht', role: { ...type.text, colour: 'soft' }, ...axisText },
  ListNumber: { name: 'List Number', role: listRole, ...inList },
  ListBullet: { name: 'List Bullet', role: listRole, ...inList },
  MGLabel: { name: 'MG Label', role: type.label },
  MGTekstlabel: { name: 'MG Tekstlabel', role: { ...type.label, colour: 'ink' } },
  MGWaarde: { name: 'MG Waarde', role: { ...type.text, after: 0 } },
  MGGelabeldeTekst: { name: 'MG Gelabelde tekst', role: type.text, right: area.textRight },
  MGCitaat: {
    name: 'MG Citaat',
    role: type.text,
    left: dxaMm(blocks.quoteIndentMm),
    right: area.textRight,
    rule: quoteBar,
  },
  MGCelkop: { name: 'MG Celkop', role: { ...type.cell, bold: true, before: 0, after: 0 }, ...head },
  MGCel: { name: 'MG Cel', role: { ...type.cell, before: 0, after: 0 } },
  MGGetal: { name: 'MG Getal', role: { ...type.cell, before: 0, after: 0 }, align: 'right' },
  MGStatus: {
    name: 'MG Status',
    role: { ...type.cell, before: 0, after: 0 },
    left: dxaMm(blocks.markWidthMm),
    hanging: dxaMm(blocks.markWidthMm),
    tabs: [{ at: dxaMm(blocks.markWidthMm) }],
    exact: true,
  },
  MGFiguurtitel: { name: 'MG Figuurtitel', role: type.subhead, ...head },
  MGAs: { name: 'MG As', role: type.small, keepNext: true },
  MGGrafieklabel: {
    name: 'MG Grafieklabel',
    role: { ...type.cell, before: 0, after: 0 },
    tabs: [{ at: dxaMm(chartNumberMm) }],
  },
  MGLegenda: { name: 'MG Legenda', role: { ...type.small, before: 3, after: 7.5 }, left: area.axis },
  MGKeuze: {
    name: 'MG Keuze',
    role: { ...type.text, leading: blocks.formOptionPitch, after: 0 },
    left: dxaMm(7),
    hanging: dxaMm(7),
    tabs: [{ at: dxaMm(7) }],
    exact: true,
    keepNext: true,
  },
  MGVeld: { name: 'MG Veld', role: { ...type.cell, before: 0, after: 0 }, keepNext: true },
  MGBesluitkop: { name: 'MG Besluitkop', role: band, ...head },
  MGBesluitGenomen: { name: 'MG Besluit genomen', role: { ...band, colour: 'ink' }, ...head },
  MGFormulierkop: { name: 'MG Formulierkop', role: { ...type.band, colour: 'ink', before: 0 }, ...head },
  MGStempel: { name: 'MG Stempel', role: { ...type.stamp, after: 4.5 }, ...head, outline: 1 },
  MGHandtekening: {
    name: 'MG Handtekening',
    role: { ...type.small, before: mm(blocks.signatureFreeMm) },
    rule: { side: 'top', points: strokes.signature, colour: 'ink', space: 1 },
  },
  MGColofonkop: {
    name: 'MG Colofonkop',
    role: { ...type.small, before: 12, after: 3 },
    rule: { side: 'top', points: strokes.footer, colour: 'rule', space: 3 },
    ...head,
  },
  MGColofon: { name: 'MG Colofon', role: { ...type.small, after: 3 } },
  MGTussen: { name: 'MG Tussen', role: { size: 1, leading: 1, colour: 'ink', before: 0, after: 0 }, exact: true },
  MGBalk: { name: 'MG Balk', role: { size: 1, leading: 1, colour: 'ink', before: 0, after: 0 }, exact: true },
  MGBrieftekst: { name: 'MG Brieftekst', role: type.letter, right: area.letterRight },
  MGBriefzacht: { name: 'MG Brief zacht', role: { ...type.letter, colour: 'soft' }, right: area.letterRight },
  MGBriefwaarde: { name: 'MG Briefwaarde', role: { ...type.letter, leading: 16.5, after: 0 } },
  MGBriefGelabeld: { name: 'MG Brief gelabelde tekst', role: type.letter, right: area.textRight },
  MGBriefcitaat: {
    name: 'MG Briefcitaat',
    role: type.letter,
    left: dxaMm(blocks.quoteIndentMm),
    right: area.textRight,
    rule: quoteBar,
  },
  MGBriefkop: {
    name: 'MG Briefkop',
    role: { ...type.letterSubject, before: 6 },
    basedOn: 'Heading1',
    rule: 'none',
    ...head,
    outline: 0,
  },
  MGOnderwerp: { name: 'MG Onderwerp', role: type.letterSubject, ...head, outline: 0 },
  MGAdres: { name: 'MG Adres', role: type.address },
  MGRetour: { name: 'MG Retour', role: type.returnLine },
  MGVertrouwelijk: { name: 'MG Vertrouwelijk', role: type.confidential, capsTracking: blocks.confidentialTracking },
  MGMerk: {
    name: 'MG Merk',
    role: { size: 17, leading: 24, bold: true, colour: 'accent', before: 0, after: 0 },
    left: dxa(28),
    hanging: dxa(28),
    tabs: [{ at: dxa(28) }],
  },
  Header: {
    name: 'header',
    role: { ...type.small, before: mm(page.headerTopMm - page.firstTopMm) },
    tabs: [{ at: area.width, kind: 'right' }],
  },
  Footer: { name: 'footer', role: type.small },
} as const satisfies Record<string, Look>;

export type StyleId = keyof typeof looks;

/** The paragraph styles as options of the `docx` package. */
export function paragraphStyles(): IParagraphStyleOptions[] {
  return Object.entries<Look>(looks).map(([id, look]) => ({
    id,
    name: look.name,
    basedOn: look.basedOn ?? 'Normal',
    quickFormat: true,
    run: {
      bold: look.role.bold ?? false,
      color: colours[look.role.colour],
      size: halfPoints(look.role.size),
      ...(look.capsTracking === undefined ? {} : { characterSpacing: dxa(look.capsTracking) }),
    },
    paragraph: paragraphOptions(look),
  }));
}

function paragraphOptions(look: Look): NonNullable<IParagraphStyleOptions['paragraph']> {
  const { role, rule } = look;
  return {
    spacing: {
      before: dxa(role.before),
      after: dxa(role.after),
      line: dxa(role.leading),
      lineRule: look.exact ? 'exact' : 'atLeast',
    },
    ...(look.keepNext ? { keepNext: true } : {}),
    ...(look.keepLines ? { keepLines: true } : {}),
    ...(look.outline === undefined ? {} : { outlineLevel: look.outline }),
    ...(look.align === undefined ? {} : { alignment: look.align }),
    ...(look.left === undefined && look.right === undefined
      ? {}
      : {
          indent: { left: look.left ?? 0, right: look.right ?? 0, ...(look.hanging ? { hanging: look.hanging } : {}) },
        }),
    ...(rule === undefined ? {} : { border: paragraphBorder(rule) }),
    ...(look.tabs === undefined
      ? {}
      : {
          tabStops: look.tabs.map((stop) => ({ type: stop.kind ?? 'left', position: stop.at })),
        }),
  };
}

function paragraphBorder(rule: Rule | 'none'): NonNullable<NonNullable<IParagraphStyleOptions['paragraph']>['border']> {
  if (rule === 'none') return { top: { style: 'none' } };
  return {
    [rule.side]: {
      style: 'single',
      size: eighths(rule.points),
      color: colours[rule.colour],
      space: Math.round(rule.space),
    },
  };
}
