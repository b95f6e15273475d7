import { houseStyle } from '#src/documents/house-style.ts';
import type { Measured } from '../measure.ts';
import type { Place } from './running.ts';

type Grown = { readonly place: Place; readonly lines: Readonly<Record<string, Measured>> };

const { ink, soft, accent, hairline } = houseStyle.colours;
/** The amber of the pages, and the paper they stand on. */
const colours: Readonly<Record<Place['store'], string>> = { files: accent, PostgreSQL: '#bd8118' };
const paper = '#fffefc';

type Panel = { readonly title: string; readonly unit: string; readonly line: string; readonly by: number };
const panels: readonly Panel[] = [
  { title: 'A save', unit: 'ms', line: 'save', by: 1 },
  { title: 'First page of the list', unit: 'ms', line: 'list', by: 1 },
  { title: 'Start', unit: 's', line: 'start', by: 1000 },
  { title: 'Memory of the process', unit: 'MB', line: 'resident', by: 1e6 },
];
const [width, height, gap] = [360, 220, 24];
/** Room around the plot of a panel. */
const inner = { left: 20, right: 74, top: 54, bottom: 34 };

/** How it grows, as four small charts: the number of dossiers goes by powers of ten, each scale begins at zero. */
export function chartOf(sizes: readonly number[], grown: readonly Grown[]): string {
  const whole = { width: 2 * width + 3 * gap, height: 2 * height + 3 * gap };
  const drawn = panels.map((panel, at) => {
    const [x, y] = [gap + (at % 2) * (width + gap), gap + Math.floor(at / 2) * (height + gap)];
    return `<g transform="translate(${x} ${y})">${panelOf(panel, sizes, grown)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole.width} ${whole.height}" font-family="system-ui, 'Segoe UI', sans-serif" font-size="13" fill="${ink}">
<title>Cost at ${sizes.map(counted).join(', ')} dossiers, in files and in PostgreSQL</title>
<rect width="100%" height="100%" rx="10" fill="${paper}"/>
${drawn.join('\n')}
</svg>
`;
}

function panelOf({ title, unit, line, by }: Panel, sizes: readonly number[], grown: readonly Grown[]): string {
  const values = grown.map(({ place, lines }) => {
    const measured = lines[line];
    if (!measured) throw new Error(`no ${line} was measured of ${place.store}, ${place.count}`);
    return measured.p50 / by;
  });
  const top = Math.max(...values) * 1.15;
  const x = (count: number) => {
    const [from, to] = [Math.log10(sizes[0] ?? 1), Math.log10(sizes.at(-1) ?? 10)];
    const part = to === from ? 0 : (Math.log10(count) - from) / (to - from);
    return inner.left + part * (width - inner.left - inner.right);
  };
  const y = (value: number) => height - inner.bottom - (value / top) * (height - inner.top - inner.bottom);
  const floor = y(0);
  const ticks = sizes.map(
    (count) =>
      `<text x="${round(x(count))}" y="${floor + 20}" text-anchor="middle" fill="${soft}">${counted(count)}</text>`,
  );
  const series = (Object.keys(colours) as Place['store'][]).map((store) => {
    const points = grown.flatMap(({ place }, at) =>
      place.store === store ? [{ x: x(place.count), y: y(values[at] ?? 0), value: values[at] ?? 0 }] : [],
    );
    return seriesOf(store, points);
  });
  return [
    `<text y="16" font-size="15" font-weight="650">${title}, ${unit}</text>`,
    `<path d="M0 ${floor}H${width - 40}" stroke="${hairline}"/>`,
    ...ticks,
    ...apart(series),
  ].join('');
}

type Point = { readonly x: number; readonly y: number; readonly value: number };
type Series = { readonly store: Place['store']; readonly points: readonly Point[] };

function seriesOf(store: Place['store'], points: readonly Point[]): Series {
  return { store, points };
}

/** Both lines with their names at their ends, which stand apart also where the lines meet. */
function apart(series: readonly Series[]): string[] {
  const ends = series.map(({ points }) => points.at(-1)?.y ?? 0);
  const [one = 0, other = 0] = ends;
  const push = Math.max(0, 34 - Math.abs(one - other)) / 2;
  return series.map(({ store, points }, at) => {
    const end = points.at(-1);
    if (!end) return '';
    const isUpper = at === 0 ? one <= other : other < one;
    const labelY = round(end.y + (isUpper ? -push : push));
    const colour = colours[store];
    const path = points.map((point) => `${round(point.x)} ${round(point.y)}`).join('L');
    const dots = points.map((point) => `<circle cx="${round(point.x)}" cy="${round(point.y)}" r="4"/>`).join('');
    const label = `<text x="${round(end.x) + 10}" y="${labelY}">${store}<tspan x="${round(end.x) + 10}" dy="15" font-weight="650">${spoken(end.value)}</tspan></text>`;
    return `<g fill="${colour}"><path d="M${path}" fill="none" stroke="${colour}" stroke-width="2.5"/>${dots}${label}</g>`;
  });
}

function spoken(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3);
}

function counted(count: number): string {
  return count.toLocaleString('en');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
