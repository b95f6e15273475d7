import type { DocumentModel } from '#src/documents/model.ts';
import { longDate } from '#src/domain/format.ts';
import { type PersonalDatum, personalData } from '#src/domain/personal-data.ts';
import type { Facts } from '#templates/facts.ts';
import { typographic } from '#templates/parts/prose.ts';

/** Which data of the client stand in these words: found in what is printed, so the list cannot differ from it (R5). */
export function carriedData(model: DocumentModel, facts: Facts): PersonalDatum[] {
  const text = wordsOf(model).join('\n').replaceAll(/\s+/gu, ' ');
  return personalData.filter((datum) =>
    printedAs(datum, facts.client).some((words) => text.includes(typographic(words))),
  );
}

/** As documents write it; nothing where the facts hold none. */
function printedAs(datum: PersonalDatum, client: Facts['client']): string[] {
  switch (datum) {
    case 'name':
      return [client.formalName, client.fullName, client.plainName, client.inSentence];
    case 'birthDate':
      return [longDate(client.birthDate)];
    case 'address':
      return client.address === undefined ? [] : [client.address];
    case 'phone':
      return client.phone === undefined ? [] : [client.phone];
    case 'email':
      return client.email === undefined ? [] : [client.email];
    case 'civilStatus':
      return client.civilStatus === undefined ? [] : [`Burgerlijke staat ${client.civilStatus}`];
    case 'bsn':
      return client.maskedBsn === undefined ? [] : [client.maskedBsn];
    case 'representative':
      return client.representative === undefined ? [] : [client.representative.name];
  }
}

/** Every piece of text; the runs of one line together, a label and its value one after the other. */
function wordsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) {
    const runs = part.filter(isRun);
    return runs.length > 0 && runs.length === part.length
      ? [runs.map(({ text }) => text).join('')]
      : part.flatMap(wordsOf);
  }
  return part !== null && typeof part === 'object' ? Object.values(part).flatMap(wordsOf) : [];
}

function isRun(part: unknown): part is { readonly text: string } {
  return part !== null && typeof part === 'object' && 'text' in part && typeof part.text === 'string';
}
