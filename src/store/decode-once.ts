import { freezeDeep } from '#src/domain/freeze.ts';
import { decode, readJson } from './codec.ts';
import type { Definition } from './definition.ts';
import { type Header, sealOf } from './sealed.ts';

/** The seal under which each aggregate was found in order last, by its definition. */
const inOrder = new WeakMap<object, Map<string, string>>();

/**
 * A value from the opened bytes of a sealed file, as `decode` has it. What this process found in order under the same seal is
 * not checked against its schema again: the seal says that not a byte is different.
 *
 * @throws Quarantined invalid · StoreRefused tooNew
 */
export function decodeOnce<I extends string, T, S>(definition: Definition<I, T, S>, header: Header, body: Buffer): T {
  const { id, schema } = header;
  const seal = sealOf(header);
  const known = inOrder.get(definition) ?? new Map<string, string>();
  // the schema accepted exactly these bytes, and changes nothing of what it accepts
  if (known.get(id) === seal) return freezeDeep(readJson(id, body)) as T;
  const value = decode(definition, id, schema, body);
  if (schema === definition.version) inOrder.set(definition, known.set(id, seal));
  return value;
}
