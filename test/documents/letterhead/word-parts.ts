/** Pieces of heads and feet, as Word writes them. */

export function said(text: string, style = 'Koptekst'): string {
  return `<w:p w14:paraId="00000001" w:rsidR="00A1"><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A picture of 40 by 13 mm. */
export function picture(id: string): string {
  return [
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>',
    '<pic:nvPicPr><pic:cNvPr id="0" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr>',
    `<pic:blipFill><a:blip r:embed="${id}"><a:extLst><a:ext uri="{28A0092B-C50C-407E-A947-70E740481C1C}"/></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="480000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>',
    '</pic:pic></a:graphicData></a:graphic>',
  ].join('');
}

const drawn = '<wp:docPr id="1" name="Logo" descr="Logo van De Brug"/><wp:cNvGraphicFramePr/>';
const extent = '<wp:extent cx="1440000" cy="480000"/>';

export function inlinePicture(id: string): string {
  return `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${extent}${drawn}${picture(id)}</wp:inline></w:drawing></w:r></w:p>`;
}

/** Something that floats, 36 mm from the left margin and 9 mm below its paragraph unless told otherwise. */
export function anchored(
  graphic: string,
  place: { readonly from?: string; readonly x?: string; readonly down?: string; readonly y?: string } = {},
): string {
  const { from = 'column', x = '<wp:posOffset>1296000</wp:posOffset>' } = place;
  const { down = 'paragraph', y = '<wp:posOffset>324000</wp:posOffset>' } = place;
  return [
    '<w:p><w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1" wp14:anchorId="00000001">',
    '<wp:simplePos x="0" y="0"/>',
    `<wp:positionH relativeFrom="${from}">${x}</wp:positionH><wp:positionV relativeFrom="${down}">${y}</wp:positionV>`,
    `${extent}<wp:wrapNone/>${drawn}${graphic}`,
    '<wp14:sizeRelH relativeFrom="margin"><wp14:pctWidth>0</wp14:pctWidth></wp14:sizeRelH></wp:anchor></w:drawing></w:r></w:p>',
  ].join('');
}

/** A box of text, as Word draws it since 2010. */
export function textBox(lines: readonly string[]): string {
  return [
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>',
    '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="480000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr>',
    `<wps:txbx><w:txbxContent>${lines.map((line) => said(line)).join('')}</w:txbxContent></wps:txbx>`,
    '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic>',
  ].join('');
}
