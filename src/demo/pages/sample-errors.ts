import {
  bodyWords,
  damagedLetterhead,
  destroyed,
  foreignForm,
  ourFault,
  unknownMethod,
} from '#src/web/errors/words.ts';
import { type ErrorWords, explain } from '#src/web/refusals.ts';

/** Every page for what goes wrong, by the name in its address. */
export const sampleErrors: Readonly<Record<string, ErrorWords>> = {
  'niet-gevonden': explain({ code: 'notFound' }),
  'stap-kan-niet': explain({ code: 'illegalStep' }),
  'ander-was-voor': explain({ code: 'conflict' }),
  'antwoord-klopt-niet': explain({ code: 'invalid' }),
  'link-verlopen': explain({ code: 'expired' }),
  'te-vaak': explain({ code: 'tooManyTries', params: { retryAfterSeconds: 240 } }),
  'bewaren-lukt-niet': explain({ code: 'unavailable' }),
  'vreemd-formulier': foreignForm,
  'kan-hier-niet': unknownMethod,
  'te-groot': bodyWords('tooLarge', 'file'),
  'kwam-niet-aan': bodyWords('malformed', 'form'),
  'niet-te-lezen': bodyWords('notAForm', 'form'),
  vernietigd: destroyed,
  'briefpapier-beschadigd': damagedLetterhead,
  'onze-fout': ourFault,
};
