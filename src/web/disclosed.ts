import type { Disclosure } from '#src/domain/disclosure.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { fieldWords } from '#src/domain/field-words.ts';
import { recipientKindLabels } from '#src/domain/labels.ts';
import { documentName } from './document-name.ts';

/** Who received it: 'A. Ambtenaar, Gemeente Voorbeeldstad (opdrachtgever)'. */
export function recipientOf(line: Disclosure): string {
  return line.recipientKind === 'client'
    ? 'Cliënt'
    : `${line.recipientName} (${recipientKindLabels[line.recipientKind].toLowerCase()})`;
}

/** 'Trajectplan, versie 1 (PDF met wachtwoord)', or the names of the fields. */
export function whatLeft({ documents }: Pick<Dossier, 'documents'>, { what }: Disclosure): string {
  if (what.kind === 'fields') return fieldWords(what.fields);
  const document = documents.find((one) => one.id === what.documentId);
  const name = document ? documentName(document) : what.fileName;
  return `${name} (${what.format === 'pdf' ? 'PDF' : 'Word'}${what.withPassword ? ' met wachtwoord' : ''})`;
}
