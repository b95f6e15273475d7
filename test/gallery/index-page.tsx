import type { Child } from '#html/jsx-runtime';
import type { Change, ChangedPage } from './compare.ts';
import type { Run } from './words.ts';

/** Every contact sheet, with its files. */
export function sheetsPage(names: readonly string[]): string {
  return page(
    'Gallery',
    names.map((name) => (
      <section>
        <h2>{name}</h2>
        <p>
          <a href={`${name}.pdf`}>PDF</a> <a href={`${name}.docx`}>Word</a>{' '}
          <a href={`${name}.tree.txt`}>What a screen reader finds</a>
        </p>
        <img src={`${name}.png`} alt={`Pages of ${name}`} loading="lazy" />
      </section>
    )),
  );
}

/** What changed: the words that differ, and the pages before and after beside each other. `said`: the same in one line. */
export function changesPage(changes: readonly Change[], said: string): string {
  return page('What changed', [<p>{said}</p>, ...changes.map((change) => <ChangeView change={change} />)]);
}

function ChangeView({ change }: { readonly change: Change }) {
  return (
    <section>
      <h2>{change.name}</h2>
      {change.kind === 'changed' ? (
        <>
          {change.words.length === 0 ? <p>The words are the same.</p> : <Words runs={change.words} />}
          {change.pages.length === 0 ? <p>The pages look the same.</p> : <Pages pages={change.pages} />}
        </>
      ) : (
        <p>{sentences[change.kind]}</p>
      )}
    </section>
  );
}

const sentences = {
  new: 'This document is new.',
  gone: 'This document is gone.',
  unseen: 'Reads and looks the same; the files differ in what is not shown, such as tags and properties.',
} as const;

function Words({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <p class="words">
      {runs.map(({ in: side, text }) => [
        side === 'both' ? text : side === 'before' ? <del>{text}</del> : <ins>{text}</ins>,
        ' ',
      ])}
    </p>
  );
}

function Pages({ pages }: { readonly pages: readonly ChangedPage[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Page</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {pages.map(({ number, before, after }) => (
          <tr>
            <th scope="row">{number}</th>
            <td>{before ? <img src={before} alt={`Page ${number} before`} loading="lazy" /> : 'No such page'}</td>
            <td>{after ? <img src={after} alt={`Page ${number} after`} loading="lazy" /> : 'No such page'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const styles = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color: #16191d; background: #fff }
  img { max-width: 100%; border: 1px solid #7c8a96 }
  table { border-collapse: collapse; width: 100% }
  th, td { text-align: left; vertical-align: top; padding: .25rem .5rem }
  td { width: 48% }
  .words { max-width: 50rem }
  del { background: #ffc9c2 }
  ins { background: #b9e8bd; text-decoration: none; border-bottom: 2px solid }
`;

function page(title: string, content: Child): string {
  const html = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <style></style>
      </head>
      <body>
        <h1>{title}</h1>
        {content}
      </body>
    </html>
  );
  // JSX writes no text as it is, and this sheet is our own
  return `<!DOCTYPE html>\n${html}\n`.replace('<style></style>', () => `<style>${styles}</style>`);
}
