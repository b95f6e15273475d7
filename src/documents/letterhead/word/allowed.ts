/**
 * What a head or foot may be made of. An element that stands in no list here is refused, so that nothing an office sees on its
 * paper is left out in silence.
 */
function names(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

const inText = 'p r t tab br cr sym noBreakHyphen softHyphen ptab fldChar instrText fldSimple drawing txbxContent';
const inParagraph = `pPr pStyle keepNext keepLines framePr widowControl pBdr top left start bottom right end between bar shd
  tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
  spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap`;
const inRun = `rPr rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof vanish color w
  kern position sz szCs highlight u bdr fitText vertAlign rtl cs em lang eastAsianLayout`;
const inTable = `tbl tblPr tblPrEx tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW
  tblCellSpacing tblInd tblBorders insideH insideV tblLayout tblCellMar tblLook tblCaption tblDescription tblGrid gridCol tr
  trPr cnfStyle gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader hidden tc tcPr tcW gridSpan hMerge vMerge
  tcBorders tl2br tr2bl noWrap tcMar tcFitText vAlign hideMark`;
const inStyles = 'docDefaults rPrDefault pPrDefault style name basedOn tblStylePr';

export const allowedText = names(`${inText} ${inParagraph} ${inRun} ${inTable} ${inStyles}`);

export const allowedPlacing =
  names(`inline anchor simplePos positionH positionV posOffset align extent effectExtent wrapNone
  wrapSquare wrapTight wrapThrough wrapTopAndBottom wrapPolygon start lineTo docPr cNvGraphicFramePr`);

/** Marks of Word's own that show nothing, and properties that mean nothing in a head or foot. */
export const passedOver = names(`w:proofErr w:bookmarkStart w:bookmarkEnd w:lastRenderedPageBreak w:permStart w:permEnd
  w:pageBreakBefore w:outlineLvl w:divId w:webHidden w:specVanish w:effect w:suppressLineNumbers w:sdtPr w:sdtEndPr
  w:customXmlPr w:smartTagPr w:next w:link w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:rsid w:aliases
  w:autoRedefine w:personal w:personalCompose w:personalReply w:latentStyles
  a:hlinkClick a:hlinkHover a:hlinkMouseOver a:extLst wp:extLst`);

/** Around content that is taken over without them. */
export const unwrapped = names('w:hyperlink w:smartTag w:customXml w:sdt w:sdtContent w:dir w:bdo');

export const trackedChanges = names(`w:ins w:del w:moveFrom w:moveTo w:moveFromRangeStart w:moveFromRangeEnd
  w:moveToRangeStart w:moveToRangeEnd w:pPrChange w:rPrChange w:tblPrChange w:trPrChange w:tcPrChange w:tblGridChange
  w:tblPrExChange w:sectPrChange w:numberingChange w:cellIns w:cellDel w:cellMerge w:delText w:delInstrText
  w:customXmlInsRangeStart w:customXmlInsRangeEnd w:customXmlDelRangeStart w:customXmlDelRangeEnd`);

export const comments = names('w:commentRangeStart w:commentRangeEnd w:commentReference w:annotationRef');

/** Drawings that play or run something. */
export const playing = names('a:audioCd a:wavAudioFile a:audioFile a:videoFile a:quickTimeFile a:snd');

export const drawnKinds = names(`http://schemas.openxmlformats.org/drawingml/2006/picture
  http://schemas.microsoft.com/office/word/2010/wordprocessingShape
  http://schemas.microsoft.com/office/word/2010/wordprocessingGroup`);
