import { fixedWords } from '../fixed-words.ts';
import { returnRise } from '../furniture-room.ts';
import type { DocumentModel } from '../model.ts';
import { letter, page, strokes, type } from '../style.ts';
import { area, divide, dxa, dxaMm } from './measure.ts';
import { gap, paragraph } from './paragraph.ts';
import { table } from './table.ts';
import { textRun } from './text.ts';

type Letter = Extract<DocumentModel['opening'], { kind: 'letter' }>;

/** What stands above the first block: title and subtitle of a report; address, references and subject of a letter. */
export function opening(model: DocumentModel): string {
  switch (model.opening.kind) {
    case 'report':
      return paragraph('Title', textRun(model.title)) + paragraph('Subtitle', textRun(model.opening.subtitle));
    case 'letter':
      return (
        addressField(model, model.opening) +
        references(model.opening) +
        gap(
          dxaMm(letter.textY - letter.referenceY) -
            dxa(type.small.leading + type.text.leading + type.letterSubject.leading + 6),
        ) +
        paragraph('MGOnderwerp', textRun(model.title)) +
        (model.opening.salutation === undefined ? '' : paragraph('MGBrieftekst', textRun(model.opening.salutation)))
      );
  }
}

/** From the return line to the references: two rows, the first of a known height, so that the address stands in the window. */
function addressField(model: DocumentModel, source: Letter): string {
  const left = dxaMm(letter.addressX[source.window] - page.leftMm);
  const width = dxaMm(letter.addressWidth[source.window]);
  const grid = [left, width, area.width - left - width].filter((column) => column > 0);
  const cells = (content: string) => [
    ...(left > 0 ? [{ width: left, content: paragraph('MGTussen', '') }] : []),
    { width, content },
    { width: area.width - left - width, content: paragraph('MGTussen', '') },
  ];
  const above = [
    paragraph('MGRetour', textRun(fixedWords.returnAddress(model.branch.addressLines))),
    source.personal ? paragraph('MGRetour', textRun(fixedWords.personal, { bold: true })) : '',
  ];
  const last = source.address.length - 1;
  const lines = source.address.map((line, index) =>
    paragraph('MGAdres', textRun(line), index === last ? { after: dxa(letter.addressUnder) } : {}),
  );
  const upTo = (from: number, to: number) => dxaMm(to - from);
  return table({
    style: 'MGBriefhoofd',
    grid,
    caption: 'Adres',
    rows: [
      {
        height: upTo(letter.returnLineY, letter.addressY) + dxa(returnRise(model, source.window)),
        cells: cells(above.join('')),
      },
      {
        height: upTo(letter.addressY, letter.referenceY) - 20,
        cells: cells(lines.join('') || paragraph('MGAdres', '')),
      },
    ],
  });
}

/** Datum, ons kenmerk, behandeld door: label above value, under one rule. */
function references(source: Letter): string {
  if (source.references.length === 0) return gap(20);
  const third = source.references.length - 1;
  const grid = divide(area.width, [
    ...Array.from({ length: third }, () => page.axisMm),
    Math.max(page.axisMm, page.textWidthMm - third * page.axisMm),
  ]);
  const rule = { top: { points: strokes.section, colour: 'rule' } } as const;
  return (
    gap(20) +
    table({
      style: 'MGBriefhoofd',
      grid,
      caption: 'Kenmerken van de brief',
      rows: [
        {
          cells: source.references.map((reference, index) => ({
            width: grid[index] ?? 0,
            edges: rule,
            right: 113,
            content:
              paragraph('MGAs', textRun(reference.label), { before: dxa(2) }) +
              paragraph('MGWaarde', textRun(reference.value)),
          })),
        },
      ],
    })
  );
}
