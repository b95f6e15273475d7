import { form, text } from './form.ts';
import { dataSize } from './format.ts';
import { uploadType } from './upload-check.ts';

/** Of each of both files. */
export const maxPaperBytes = 2 * 1024 * 1024;

const kinds = {
  word: {
    type: 'docx',
    other: 'Dit is geen Word-bestand van de soort docx. Bewaar het briefpapier in Word als docx, zonder wachtwoord',
  },
  pdf: {
    type: 'pdf',
    other: 'Dit is geen PDF. Bewaar het briefpapier in Word als PDF, en kies dat bestand',
  },
} as const;

/** What is wrong with a file before anybody looks into it. Undefined: it can be read. */
export function paperFileProblem(kind: keyof typeof kinds, bytes: Uint8Array): string | undefined {
  const { type, other } = kinds[kind];
  if (bytes.length === 0) return 'Dit bestand is leeg. Kies een ander bestand';
  if (bytes.length > maxPaperBytes)
    return `Dit bestand is te groot. Kies een bestand van hoogstens ${dataSize(maxPaperBytes)}`;
  return uploadType(bytes) === type ? undefined : other;
}

/** Both files come with it. */
export const letterheadForm = form({
  title: 'Nieuw briefpapier toevoegen',
  intro:
    'Zet logo en adres in de koptekst en de voettekst van het Word-bestand. Bewaar datzelfde bestand ook als PDF. Wij kijken beide bestanden na. Daarna ziet u voorbeelden; er verandert pas iets als u het in gebruik neemt.',
  fields: {},
});

export const lookForm = form({
  title: 'In gebruik nemen',
  fields: {
    reason: text({
      label: 'Waarom neemt u dit in gebruik?',
      missing: 'Schrijf waarom u dit in gebruik neemt',
      checkWords: false,
    }),
  },
});
