import type { PDFContext, PDFRef } from 'pdf-lib';
import type { DocumentModel } from '../../model.ts';
import { register, registerStream, textString } from './objects.ts';

const producer = 'trajectdossier';

/** Document information and the same facts as XMP, with the claims to PDF/A-2a and PDF/UA-1. The only date is the model's. */
export function writeMetadata(context: PDFContext, model: DocumentModel): { info: PDFRef; xmp: PDFRef } {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(model.date) ? model.date : undefined;
  const date = day ? `(D:${day.replaceAll('-', '')}000000Z)` : undefined;
  const dates = date ? `/CreationDate ${date}/ModDate ${date}` : '';
  const title = oneLine(model.title);
  const author = oneLine(model.author);
  const info = register(
    context,
    `<</Title ${textString(title)}/Author ${textString(author)}/Producer ${textString(producer)}${dates}>>`,
  );
  const packet = Buffer.from(xmpPacket({ title, author, day }), 'utf8');
  return {
    info,
    xmp: registerStream(context, packet, { entries: { Type: 'Metadata', Subtype: 'XML' }, deflated: false }),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function xmpPacket(facts: { title: string; author: string; day: string | undefined }): string {
  const instant = facts.day ? `${facts.day}T00:00:00Z` : undefined;
  const dates = instant ? `<xmp:CreateDate>${instant}</xmp:CreateDate><xmp:ModifyDate>${instant}</xmp:ModifyDate>` : '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(facts.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(facts.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>
${dates}<pdf:Producer>${producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${uaExtension}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** PDF/A knows no PDF/UA property: it must be described (ISO 19005-2, 6.6.2.3). */
const uaExtension = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
