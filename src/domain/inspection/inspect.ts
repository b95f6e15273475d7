import type { Dossier } from '../dossier.ts';
import { lowerFirst } from '../format.ts';
import { intakeSourceOf } from '../intake.ts';
import { jsonSchema } from '../json.ts';
import { type Chapter, chapterOf, chapters, dossierDescription } from './about/dossier.ts';
import { invoicesDescription } from './about/invoices.ts';
import { looksDescription } from './about/looks.ts';
import { requestsDescription, withoutComplaint } from './about/requests.ts';
import type { Around } from './describe.ts';
import type { Datum, Inspection, InspectionPart } from './inspection.ts';
import { pathOf } from './inspection.ts';
import { keepingData } from './keeping.ts';
import { type Finding, walk } from './walk.ts';
import { functionOf } from './words.ts';

/**
 * Everything recorded about the person a dossier is about, with what that person asked of us, in chapters: each datum with its label, its value as stored and
 * in words, from whom it came, and an address that stays while others come and go (R46, AVG 15). Made from the schema of
 * the dossier; what is not told is named with its reason (reasons.ts).
 */
export function inspectDossier(around: Around): Inspection {
  const { dossier } = around;
  const asked = { requests: around.requests.map(withoutComplaint) };
  const billed = { invoices: around.invoices };
  const walks = [
    walk(dossierDescription, dossier, around),
    walk(requestsDescription, asked, around),
    walk(invoicesDescription, billed, around),
    walk(looksDescription, { looks: around.looks }, around),
  ];
  const found = walks.flatMap((one) => one.found);
  const omitted = walks.flatMap((one) => one.omitted);
  const looks = new Set(dossier.events.filter(({ type }) => looking.has(type)).map(({ id }) => id as string));
  const told = grouped(found, ({ keys }) => chapterFor(keys, looks));
  // Object.entries widens the keys the record closes
  const all = Object.entries(chapters) as [Chapter, (typeof chapters)[Chapter]][];
  return {
    reference: dossier.reference,
    groups: all.map(([key, { title, shape }]) => {
      const mine = told.get(key) ?? [];
      return { key, title, shape, parts: shape === 'data' ? together(key, mine, around) : apart(mine, around) };
    }),
    leftOut: omitted.map(({ keys, reason }) => ({ path: pathOf(keys), reason })),
  };
}

/** Events that only tell that somebody looked. */
const looking: ReadonlySet<string> = new Set(['content.read', 'bsn.shown', 'link.opened']);

/** What of a request is told a line each, in a chapter of its own; the rest stands with the request. */
const linesOfRequest: Readonly<Record<string, Chapter>> = {
  letters: 'requestLetters',
  messages: 'messages',
  events: 'requestLog',
};

function chapterFor([root = '', item = '', field = '']: readonly string[], looks: ReadonlySet<string>): Chapter {
  if (root === 'requests') return linesOfRequest[field] ?? 'requests';
  if (root === 'invoices') return 'invoices';
  if (root === 'looks') return 'readers';
  // walked from the dossier's own fields
  return root === 'events' && looks.has(item) ? 'readers' : chapterOf[root as keyof Dossier];
}

/** One set of data; what is reckoned about keeping stands with the rest. */
function together(key: Chapter, found: readonly Finding[], around: Around): InspectionPart[] {
  const reckoned = key === 'keeping' ? keepingData(around.dossier) : [];
  const data = [...found.map((one) => datumOf(one, one.under ?? [], around)), ...reckoned];
  return data.length === 0 ? [] : [{ path: key, title: '', data }];
}

/** Each note, document or mail by itself. */
function apart(found: readonly Finding[], around: Around): InspectionPart[] {
  const items = grouped(found, ({ keys }) => pathOf(keys.slice(0, 2 * depthOf(keys))));
  return [...items].map(([path, data]) => ({
    path,
    title: data[0]?.under?.[depthOf(data[0].keys) - 1] ?? '',
    data: data.map((one) => datumOf(one, (one.under ?? []).slice(depthOf(one.keys)), around)),
  }));
}

/** In how many lists the thing lies that a line or item is about: a letter of a request in two. */
function depthOf([root, , field = '']: readonly string[]): number {
  return root === 'requests' && Object.hasOwn(linesOfRequest, field) ? 2 : 1;
}

function datumOf(
  { keys, label, words, value, as, ...found }: Finding,
  under: readonly string[],
  around: Around,
): Datum {
  const source = sourceOf(keys, found.source, around);
  const [first = '', ...rest] = [...under, label];
  return {
    path: pathOf(keys),
    label: [first, ...rest.map(lowerFirst)].join(': '),
    words,
    ...(value !== undefined && { value: jsonSchema.parse(value) }),
    ...(as && { as }),
    ...(source && { source }),
  };
}

/** R10: as it was put down for the datum or its section; the order came from the sponsor. */
function sourceOf(keys: readonly string[], kind: Finding['source'], around: Around): Datum['source'] {
  const { provenance, assignment } = around.dossier;
  const put = provenance[keys.slice(0, 2).join('.')];
  if (put) return { kind: put.source, on: put.on, by: functionOf(around, put.by) };
  if (kind) return { kind };
  const said = keys[0] === 'intake' ? intakeSourceOf(around.dossier, keys[1] ?? '') : undefined;
  if (said) return { kind: said };
  return keys[0] === 'assignment' ? { kind: 'sponsor', on: assignment.receivedOn } : undefined;
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
