import { expect, it } from 'vitest';
import { browserWords } from '#src/web/login/browser-words.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const known: readonly (readonly [string | null, string])[] = [
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/141.0 Safari/537.36`, 'Chrome op Windows'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/141.0 Safari/537.36 Edg/141.0`, 'Edge op Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox op Linux'],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.0 Safari/605.1`, 'Safari op een Mac'],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${webkit} CriOS/141.0 Safari/604.1`, 'Chrome op een iPhone'],
  [
    `Mozilla/5.0 (Linux; Android 15; SM-S921B) ${webkit} SamsungBrowser/28.0 Chrome/130.0 Safari/537.36`,
    'Samsung Internet op een Android-telefoon of -tablet',
  ],
  ['curl/8.5.0', 'Onbekende browser'],
  ['Firefox/140.0', 'Firefox op een onbekend apparaat'],
  ['Windows', 'Een browser op Windows'],
  [null, 'Onbekende browser'],
  ['<script>alert(1)</script>', 'Onbekende browser'],
];

it('names browser and machine in plain words, and keeps no version, model or anything else', () => {
  for (const [userAgent, words] of known) expect(browserWords(userAgent)).toBe(words);
});
