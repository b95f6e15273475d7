import type { Problem } from '../result.ts';
import type { Fields, Raw } from './language.ts';

/**
 * R7: what was posted under a name no field has is refused, so that nothing is ever kept, or left out, unseen. Names that
 * begin with _ are ours: token, basis, buttons of rows, reasons for words.
 */
export function unaskedProblems(fields: Fields, raw: Raw, besides: readonly string[] = []): Problem[] {
  const unasked = Object.keys(raw).filter(
    (name) => !(name.startsWith('_') || besides.includes(name) || isAsked(fields, name)),
  );
  return unasked.map((name) => ({
    field: '',
    message: `Er is niets bewaard: dit formulier vraagt niet naar “${name}”`,
  }));
}

/** Does one of these fields post this name? */
export function isAsked(fields: Fields, name: string): boolean {
  if (Object.hasOwn(fields, name) && fields[name]?.control.kind !== 'rows') return true;
  const [, whole = '', part = ''] = /^([^.-]+)-(dag|maand|jaar)$/.exec(name) ?? [];
  if (part !== '' && Object.hasOwn(fields, whole)) return fields[whole]?.control.kind === 'date';
  const [, group = '', inner = ''] = /^([^.]+)\.\d{1,4}\.(.+)$/.exec(name) ?? [];
  const control = Object.hasOwn(fields, group) ? fields[group]?.control : undefined;
  return control?.kind === 'rows' && isAsked(control.fields, inner);
}
