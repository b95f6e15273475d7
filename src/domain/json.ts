import { z } from 'zod';

/**
 * Schema of a value that is only carried here and judged elsewhere (a form's answers, a machine's context). One plain
 * walk: zod's own JSON schema tries every branch at every node, which made up most of a dossier's load and save.
 */
export const jsonSchema = z.custom<z.core.util.JSONType>(isJson);

function isJson(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return value === null || (isPlain(value) && Object.values(value).every(isJson));
    default:
      return false;
  }
}

/** A record or a list; an instance of anything else would come back as something else. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}
