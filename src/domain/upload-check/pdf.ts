/** Names in a PDF that make it act, carry files or hide its content; also when letters are written as #41. */
const acting = ['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia'].map(nameInPdf);
const locked = nameInPdf('Encrypt');

/** Why this PDF is refused, in Dutch; undefined when nothing in plain sight forbids it. */
export function pdfProblem(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.includes('%%EOF')) return 'Deze PDF is niet compleet. Maak het bestand opnieuw en probeer het nog eens';
  if (acting.some((name) => name.test(text))) {
    return 'In deze PDF zit een script of een ander bestand. Druk het document af als nieuwe PDF en kies die';
  }
  return locked.test(text)
    ? 'Deze PDF heeft een wachtwoord of beveiliging. Bewaar de PDF zonder wachtwoord'
    : undefined;
}

function nameInPdf(name: string): RegExp {
  const letters = [...name].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`);
  return new RegExp(`/${letters.join('')}(?![A-Za-z])`, 'i');
}
