import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { houseStyle } from '#src/documents/house-style.ts';
import { logoSvg } from '#src/documents/logo.ts';
import { projectFile } from '#src/project-file.ts';
import { paths } from './paths.ts';

/** Files of our own that a page may load; nothing comes from elsewhere (R42). */
export type Assets = {
  /** The address of an asset, with the hash of its content in it: it may be kept for ever. */
  readonly href: (file: string) => string;
  /** Undefined: no such file. An old hash gets today's file. */
  readonly get: (file: string) => { readonly bytes: Uint8Array; readonly type: string } | undefined;
};

const folder = projectFile('src/web/assets/');
/** In this order, since later rules win. */
const styles = ['tokens', 'elements', 'frame', 'parts', 'forms', 'office', 'print'] as const;
/** Cuts of Source Sans 3.052 (npm source-sans): pyftsubset --no-hinting over the ranges in styles/tokens.css. */
const fonts = ['maas-tekst-latin.woff2', 'maas-tekst-latin-ext.woff2'] as const;

/** Reads every asset once, at start. */
export function loadAssets(): Assets {
  const files = new Map<string, { bytes: Uint8Array; type: string; href: string }>();
  const add = (file: string, bytes: Uint8Array, type: string) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    files.set(file, { bytes, type, href: paths.asset({ hash, file }) });
  };
  const href = (file: string) => {
    const found = files.get(file);
    if (!found) throw new Error(`No asset named ${file}`);
    return found.href;
  };
  for (const font of fonts) add(font, readFileSync(new URL(`fonts/${font}`, folder)), 'font/woff2');
  add('maas.svg', Buffer.from(logoSvg()), 'image/svg+xml');
  add(
    'maas.js',
    Buffer.from(minifyScript(readFileSync(new URL('maas.js', folder), 'utf8'))),
    'text/javascript; charset=utf-8',
  );
  const sheet = styles.map((name) => readFileSync(new URL(`styles/${name}.css`, folder), 'utf8')).join('\n');
  // Pages and documents have one accent: that of the house style.
  const own = sheet.replaceAll('brand()', houseStyle.colours.accent);
  const css = minifyStyles(own).replace(/url\(([^)]+)\)/g, (_, file: string) => `url(${href(file)})`);
  add('maas.css', Buffer.from(css), 'text/css; charset=utf-8');
  return { href, get: (file) => files.get(file) };
}

/** Drops comments and white space and shortens the long token names; our sheets keep no strings that would mind. */
export function minifyStyles(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .replaceAll('--maas-color-', '--c-')
    .replaceAll('--maas-', '--m-')
    .trim();
}

/** Drops comment lines and indentation; line ends stay, so that nothing changes meaning. */
export function minifyScript(script: string): string {
  return script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//') && !line.startsWith('*') && !line.startsWith('/*'))
    .join('\n');
}
