import { childAt, childrenOf, isOn, numberOf, type Xml } from './xml.ts';

/** The page of an office's paper; lengths in dxa (twentieths of a point) from the edges. */
export type PaperPage = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the top edge to the head, from the bottom edge to the foot. */
  readonly header: number;
  readonly footer: number;
  readonly otherFirst: boolean;
  readonly defaultTab: number;
  /** Of Word 2010 or older: tables stand their cell margin further to the left. */
  readonly oldTables: boolean;
};

/** Word's own values where a file is silent. */
const usual = { margin: 1440, edge: 720, defaultTab: 720, compatibility: 12 } as const;

export function paperPage(section: Xml, settings: Xml | undefined): PaperPage {
  const size = childAt(section, 'w:pgSz');
  const margins = childAt(section, 'w:pgMar');
  // a margin below zero is one that the head does not push down
  const margin = (side: string, otherwise: number) => Math.abs(numberOf(margins, `w:${side}`) ?? otherwise);
  const gutter = margin('gutter', 0);
  return {
    width: numberOf(size, 'w:w') ?? 0,
    height: numberOf(size, 'w:h') ?? 0,
    top: margin('top', usual.margin),
    right: margin('right', usual.margin),
    bottom: margin('bottom', usual.margin),
    left: margin('left', usual.margin) + gutter,
    header: margin('header', usual.edge),
    footer: margin('footer', usual.edge),
    otherFirst: isOn(childAt(section, 'w:titlePg')),
    defaultTab: numberOf(childAt(settings, 'w:defaultTabStop'), 'w:val') ?? usual.defaultTab,
    oldTables: compatibilityOf(settings) < 15,
  };
}

function compatibilityOf(settings: Xml | undefined): number {
  const mode = childrenOf(childAt(settings, 'w:compat'), 'w:compatSetting').find(
    ({ attributes }) => attributes['w:name'] === 'compatibilityMode',
  );
  return numberOf(mode, 'w:val') ?? usual.compatibility;
}
