import type { Child } from '#html/jsx-runtime';
import { type Block, bandText, type DocumentModel, type Inline } from '#src/documents/model.ts';
import { Words } from './inline-words.tsx';
import { DataTable, HoursTable, PlanningTable } from './model-tables.tsx';

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/**
 * The frozen words of a document as a page: the same words as its PDF and Word file, headings in order below the page's
 * own second level. What only paper needs (page breaks, furniture) is left out; what only paper can (boxes to tick) is
 * folded away.
 */
export function ModelView({ model }: { readonly model: DocumentModel }) {
  return (
    <>
      <Opening model={model} />
      <BlocksView blocks={model.blocks} />
    </>
  );
}

/** A part of a document, such as one section beside the form it is written in. */
export function BlocksView({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView block={block} level={headingLevel(blocks, index)} />
      ))}
    </>
  );
}

/** Level 2 of a document is h3 here; a level 3 without one above it may not skip. */
function headingLevel(blocks: readonly Block[], index: number): 3 | 4 {
  const block = blocks[index];
  const under = blocks.slice(0, index).some((one) => one.kind === 'heading' && one.level === 2);
  return block?.kind === 'heading' && block.level === 3 && under ? 4 : 3;
}

function Opening({ model: { opening, organisation, branch } }: { readonly model: DocumentModel }) {
  if (opening.kind === 'report') return <p class="soft">{opening.subtitle}</p>;
  return (
    <>
      <p class="soft">
        {organisation}, {branch.name}
      </p>
      <p class="text">{opening.address.join('\n')}</p>
      <KeyRows rows={opening.references.map(({ label, value }) => ({ label, value: [[{ text: value }]] }))} />
      {opening.salutation && <p>{opening.salutation}</p>}
    </>
  );
}

function BlockView({ block, level }: { readonly block: Block; readonly level: 3 | 4 }) {
  switch (block.kind) {
    case 'decisionBox':
      return (
        <section class="notice" aria-label={bandText(block)}>
          <p>
            <strong>{bandText(block)}</strong>
          </p>
          <KeyRows rows={block.rows} />
        </section>
      );
    case 'heading':
      return <Heading block={block} level={level} />;
    case 'paragraph':
      return (
        <p class={block.soft ? 'soft' : undefined}>
          <Words text={block.text} />
        </p>
      );
    case 'keyTable':
      return (
        <>
          {block.title && <Title>{block.title}</Title>}
          <KeyRows rows={block.rows} />
        </>
      );
    case 'labelled':
      return <KeyRows rows={[{ label: block.label, value: block.paragraphs }]} />;
    case 'quote':
      return (
        <>
          <Title>{block.label}</Title>
          <blockquote>
            {block.paragraphs.map((text) => (
              <p>{text}</p>
            ))}
          </blockquote>
        </>
      );
    case 'list':
      return <List block={block} />;
    case 'dataTable':
      return <DataTable block={block} />;
    case 'timeline':
      return <PlanningTable block={block} />;
    case 'hours':
      return <HoursTable block={block} />;
    case 'closing':
      return (
        <p>
          {block.greeting}
          <br />
          {block.signer}
        </p>
      );
    case 'signatures':
      return <KeyRows rows={[signature(block.left), signature(block.right)]} />;
    case 'decisionForm':
      return <PaperForm block={block} />;
    case 'decisionStamp':
      return (
        <section class="notice ok" aria-label={block.title}>
          <p>
            <strong>{block.title}</strong>
          </p>
          <KeyRows rows={block.rows} />
          <p>{block.statement}</p>
        </section>
      );
    case 'colophon':
      return (
        <p class="soft small">
          <Words text={block.text} />
        </p>
      );
    case 'pageBreak':
      return null;
  }
}

function Heading({ block, level }: { readonly block: BlockOf<'heading'>; readonly level: 3 | 4 }) {
  const text = block.number ? `${block.number} ${block.text}` : block.text;
  return level === 3 ? <h3>{text}</h3> : <h4>{text}</h4>;
}

function Title({ children }: { readonly children: Child }) {
  return (
    <p class="flush">
      <strong>{children}</strong>
    </p>
  );
}

type KeyRow = { readonly label: string; readonly value: readonly Inline[] };

/** Label and words beside each other; a row without a value shows a dash, as on paper. */
function KeyRows({ rows }: { readonly rows: readonly KeyRow[] }) {
  return (
    <dl class="summary">
      {rows.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {value.some((line) => line.some((run) => run.text.trim() !== ''))
              ? value.map((line) => (
                  <p>
                    <Words text={line} />
                  </p>
                ))
              : '–'}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function List({ block }: { readonly block: BlockOf<'list'> }) {
  const items = block.items.map((item) => (
    <li>
      <Words text={item} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function signature({ role, name, placeAndDate, refused }: BlockOf<'signatures'>['left']): KeyRow {
  const lines = [name, placeAndDate, ...(refused ? [refused.text, refused.words] : [])].filter(Boolean);
  return { label: role, value: lines.map((text) => [{ text }]) };
}

/** The way to decide on paper, for who prefers a letter. */
function PaperForm({ block }: { readonly block: BlockOf<'decisionForm'> }) {
  return (
    <details>
      <summary>{block.title} op papier</summary>
      <p>Liever een brief? Onderaan de PDF staat een formulier met deze antwoorden:</p>
      <ul>
        {block.options.map((option) => (
          <li>{option}</li>
        ))}
      </ul>
      <p>{block.returnTo}</p>
    </details>
  );
}
