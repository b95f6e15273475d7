import { PDFDict, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';
import { all, type Cleaner } from './cleaner.ts';
import { colourSpaceOf } from './colour-space.ts';
import { findings } from './findings.ts';

/** A copy of a gradient: by a function, along a line or between circles. Meshes are refused. */
export function shadingOf(source: PDFObject | undefined, cleaner: Cleaner): PDFObject {
  const shading = cleaner.resolve(source);
  const type = shading instanceof PDFDict ? cleaner.resolve(shading.get(PDFName.of('ShadingType'))) : undefined;
  if (!(type instanceof PDFNumber) || type.asNumber() > 3)
    cleaner.say(findings.notKept('een kleurverloop over een net'));
  return cleaner.dict(source, {
    ...all(cleaner.plain, 'ShadingType Background BBox AntiAlias Coords Domain Extend Matrix'),
    ColorSpace: (space) => colourSpaceOf(space, cleaner),
    Function: cleaner.functionOf,
  });
}
