import type { RequestCase } from './case.ts';
import { orderOf } from './ordered.ts';
import { otherChanges } from './other-change-form.ts';

const deeds = ['datum.corrected', 'datum.erased', 'change.recorded', 'request.effective'];

/** Was anything put down as done: for what was granted, or since the directorate gave its order (R49)? */
export function isAnythingDone({ events, facts }: Pick<RequestCase, 'events' | 'facts'>): boolean {
  const ordered = orderOf({ facts }) ? events.findLastIndex(({ type }) => type === 'directorate.decided') : 0;
  return events.slice(ordered).some(({ type }) => deeds.includes(type));
}

const undone = {
  restriction: 'Er is gevraagd om gegevens voorlopig niet te gebruiken. Kies eerst: direct uitvoeren',
  objection: 'Er is gevraagd om niet mee te doen aan de enquête. Kies eerst: direct uitvoeren',
  change: 'Er is gevraagd om iets te verbeteren of aan te vullen. Leg eerst vast wat er is veranderd',
  erasure: 'Er is gevraagd om te wissen. Leg eerst vast wat er is gewist',
} as const;

type Granted = Pick<RequestCase, 'asks' | 'events' | 'facts' | 'corrections'>;

/**
 * What was granted whole and nobody put down as done: the letter would say all the same that it was (AVG 16 to 18, 21). After
 * an answer in part, or an order, the letter says what was granted or ordered.
 */
export function leftUndone(request: Granted): string[] {
  const { asks, events, facts, corrections } = request;
  if (facts['request.partlyGranted'] || orderOf(request)) return [];
  const isEffective = events.some(({ type }) => type === 'request.effective');
  const isOther = corrections.some(({ datum }) => otherChanges.some((one) => one === datum));
  const has = (kind: RequestCase['corrections'][number]['kind']) => corrections.some((one) => one.kind === kind);
  return [
    ...(asks.includes('restriction') && !isEffective ? [undone.restriction] : []),
    ...(asks.includes('objection') && !isEffective ? [undone.objection] : []),
    ...((asks.includes('correction') || asks.includes('completion')) && !has('corrected') ? [undone.change] : []),
    ...(asks.includes('erasure') && !has('erased') && !isOther ? [undone.erasure] : []),
  ];
}

/** Was it asked of the register who had the data (AVG 19)? Of an act that touched no datum nobody asked. */
export function isAskedAfter({ corrections }: Pick<RequestCase, 'corrections'>): boolean {
  return corrections.some(({ kind, fields, printed }) => kind === 'restricted' || fields.length + printed.length > 0);
}
