import { z } from 'zod';
import type { Case } from '#src/domain/cases/case.ts';
import { type CaseFigure, caseFigureSchema, figureOf } from '#src/domain/cases/case-figure.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { Definition, Nothing } from './definition.ts';
import { Quarantined } from './errors.ts';
import { markOf } from './mark.ts';
import type { Collection, Figures } from './port.ts';

const figuresSchema = z.strictObject({
  /** Sorted by what they say: also their order tells nothing of when a case went. */
  kept: z.array(caseFigureSchema),
  /** Of cases that are being destroyed; `of` is the SHA-256 of the id, and goes once the case is gone. */
  going: z.array(z.strictObject({ of: z.string(), figure: caseFigureSchema })),
});
type OfYear = z.infer<typeof figuresSchema>;

/** A file a year, named after it. They are the house's and hold nobody, so they share a key. */
export const figuresDefinition: Definition<string, OfYear, Nothing> = {
  kind: 'figures',
  schema: figuresSchema,
  summarySchema: z.strictObject({}),
  version: 1,
  migrations: [],
  summarise: () => ({}),
  key: 'shared',
};

type Cases = Collection<CaseId, Case, CaseSummary>;
type Years = Collection<string, OfYear, Nothing>;

/**
 * Cases of which the figure stays when they are destroyed (DOMAIN 8.4), and those figures. A crash on the way counts a case
 * neither twice nor not at all: as long as it is there its own figure counts, and after that the one that was kept.
 */
export function keepFigures(cases: Cases, years: Years): { readonly cases: Cases; readonly figures: Figures } {
  const lives = (): ReadonlySet<string> => new Set([...cases.ids()].map(markOf));
  return {
    cases: {
      ...cases,
      async destroy(id) {
        const figure = await readFigure(cases, id);
        // whoever destroys it at the same moment may have counted it already
        const begin = (now: OfYear) => (figure && cases.summary(id) ? withGoing(now, { of: markOf(id), figure }) : now);
        if (figure) await change(years, figure.year, begin);
        await cases.destroy(id);
        if (figure) await change(years, figure.year, (now) => settled(now, lives()));
      },
    },
    figures: {
      async kept() {
        const living = lives();
        const all: CaseFigure[] = [];
        for (const year of years.ids()) {
          const { kept = [], going = [] } = (await years.load(year))?.value ?? {};
          all.push(...kept, ...going.filter(({ of }) => !living.has(of)).map(({ figure }) => figure));
        }
        return all;
      },
    },
  };
}

/** Of a damaged file nothing can be counted any more; that does not keep it from being destroyed. */
async function readFigure(cases: Cases, id: CaseId): Promise<CaseFigure | undefined> {
  try {
    const one = await cases.load(id);
    return one && figureOf(one.value);
  } catch (error) {
    if (error instanceof Quarantined) return undefined;
    throw error;
  }
}

function withGoing(now: OfYear, one: OfYear['going'][number]): OfYear {
  return { ...now, going: [...now.going.filter(({ of }) => of !== one.of), one] };
}

/** What became of cases that are gone: without anything that leads back to them. */
function settled({ kept, going }: OfYear, living: ReadonlySet<string>): OfYear {
  const gone = going.filter(({ of }) => !living.has(of)).map(({ figure }) => figure);
  const sorted = [...kept, ...gone]
    .map((figure) => [JSON.stringify(figure), figure] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { kept: sorted.map(([, figure]) => figure), going: going.filter(({ of }) => living.has(of)) };
}

async function change(years: Years, year: string, next: (now: OfYear) => OfYear): Promise<void> {
  for (;;) {
    const stored = await years.load(year);
    if (!stored) {
      const created = await years.create(year, next({ kept: [], going: [] })).then(
        () => true,
        (error) => {
          // somebody else began the year at the same moment
          if (years.summary(year)) return false;
          throw error;
        },
      );
      if (created) return;
      continue;
    }
    const saved = await years.save(year, stored.revision, next(stored.value));
    if (saved.ok) return;
  }
}
