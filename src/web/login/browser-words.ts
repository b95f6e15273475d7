/** The first that fits; browsers also name those they descend from, so the order counts. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|Chromium\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPod/, 'een iPhone'],
  [/iPad/, 'een iPad'],
  [/Android/, 'een Android-telefoon of -tablet'],
  [/CrOS/, 'een Chromebook'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'een Mac'],
  [/Linux/, 'Linux'],
];

/** 'Firefox op Windows': enough for somebody to know the own computers again, and all that is kept of a browser. */
export function browserWords(userAgent: string | null): string {
  const first = (list: typeof browsers) => list.find(([mark]) => mark.test(userAgent ?? ''))?.[1];
  const [browser, system] = [first(browsers), first(systems)];
  if (!browser && !system) return 'Onbekende browser';
  return `${browser ?? 'Een browser'} op ${system ?? 'een onbekend apparaat'}`;
}
