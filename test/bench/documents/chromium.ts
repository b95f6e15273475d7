import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Inline } from '#src/documents/model.ts';
import { colours } from '#src/documents/style.ts';
import { launchChrome } from '#test/browser/chrome.ts';
import { type Content, type Piece, roleOf, type Table } from './content.ts';
import { fontPaths, marginsMm, type Opener } from './maker.ts';

export const chromium: Opener = async (say) => {
  const browser = await launchChrome().catch((error: unknown) => {
    say(`Chromium does not start here, so it is not compared: ${String(error).split('\n')[0]}`);
  });
  if (!browser) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'trajectdossier-bench-'));
  const file = join(folder, 'plan.html');
  const tab = await browser.newPage();
  return {
    what: 'Chromium, already open, printing HTML',
    lacks: 'PDF/A, charts, fills',
    make: async (content) => {
      await writeFile(file, html(content));
      await tab.goto(pathToFileURL(file).href);
      return await tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
};

function html({ model, pieces, head, foot }: Content): string {
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${escaped(model.title)}</title>
<style>${style(head, foot)}</style>${pieces.map(pieceOf).join('\n')}</html>`;
}

function style(head: Content['head'], foot: Content['foot']): string {
  const [left, top, right, bottom] = marginsMm;
  return `
@font-face { font-family: sans; src: url('${pathToFileURL(fontPaths.regular).href}') }
@font-face { font-family: sans; font-weight: bold; src: url('${pathToFileURL(fontPaths.bold).href}') }
@page {
  size: A4; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; font: 8.5pt sans;
  @top-left { content: ${quoted(head[0])}; font: inherit }
  @top-right { content: ${quoted(head[1])}; font: inherit }
  @bottom-left { content: ${quoted(foot[0])} '\\a ' ${quoted(foot[1])}; font: inherit; white-space: pre-line; width: 80% }
  @bottom-right { content: 'pagina ' counter(page) ' van ' counter(pages); font: inherit }
}
@page :first { @top-left { content: none } @top-right { content: none } }
body { margin: 0; font-family: sans; color: #${colours.ink} }
h2, p { margin: 0 } h2 { break-after: avoid }
table { table-layout: fixed; border-collapse: collapse; margin-bottom: 6pt } tr { break-inside: avoid }
td { padding: 2pt 3mm 2pt 0; vertical-align: top }
.ruled td { border-bottom: 0.5pt solid #${colours.hairline} } .right { text-align: right }
i { font-style: normal; white-space: nowrap }`;
}

function pieceOf(piece: Piece): string {
  const { size, leading, before, after, colour, ...role } = roleOf(piece);
  const look = `font-size:${size}pt;line-height:${leading}pt;margin-left:${piece.indentMm}mm`;
  if (piece.kind === 'table') return tableOf(piece, look);
  const name = piece.role === 'section' ? 'h2' : 'p';
  const ink = colours[colour === 'white' ? 'accent' : colour];
  const weight = role.bold ? 'bold' : 'normal';
  return `<${name} style="${look};margin-top:${before}pt;margin-bottom:${after}pt;color:#${ink};font-weight:${weight}">${runs(piece.inline)}</${name}>`;
}

function tableOf({ columns, rows, ruled }: Table, look: string): string {
  const width = columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const cols = columns.map(({ widthMm }) => `<col style="width:${widthMm}mm">`).join('');
  const cells = rows.map((row) =>
    row
      .map((cell, at) => `<td${columns[at]?.right ? ' class="right"' : ''}>${cell.map(runs).join('<br>')}</td>`)
      .join(''),
  );
  return `<table${ruled ? ' class="ruled"' : ''} style="${look};width:${width}mm">${cols}<tr>${cells.join('</tr><tr>')}</tr></table>`;
}

function runs(inline: Inline): string {
  return inline
    .map(({ text, bold, nowrap }) => {
      const said = nowrap ? `<i>${escaped(text)}</i>` : escaped(text);
      return bold ? `<b>${said}</b>` : said;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/gu, '\\$&')}'`;
}
