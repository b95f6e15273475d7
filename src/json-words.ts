import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/**
 * What is wrong at a place in a JSON file, in Dutch, for who writes that file. A field's own sentence goes first; values
 * are never repeated, since they may be somebody's.
 */
export function jsonWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'ontbreekt' : `moet ${types[issue.expected] ?? issue.expected} zijn`;
    case 'unrecognized_keys':
      return `kent deze ${issue.keys.length === 1 ? 'naam' : 'namen'} niet: ${issue.keys.join(', ')}`;
    case 'invalid_value':
      return `moet een van deze zijn: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `moet minstens ${issue.minimum}${units[issue.origin] ?? ''} zijn`;
    case 'too_big':
      return `mag hoogstens ${issue.maximum}${units[issue.origin] ?? ''} zijn`;
    case 'not_multiple_of':
      return `moet een veelvoud van ${issue.divisor} zijn`;
    case 'invalid_union':
      return issue.discriminator
        ? `kent deze ${issue.discriminator} niet`
        : 'past bij geen van de vormen in het schema';
    case 'invalid_format':
      return 'heeft niet de vorm die het schema noemt';
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'mag zo niet';
  }
}

const types: Readonly<Record<string, string>> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  object: 'een object',
  record: 'een object',
  array: 'een lijst',
};

/** After the number: what is counted. A number counts itself. */
const units: Readonly<Record<string, string>> = { string: ' tekens lang', array: ' onderdelen lang' };
