import { expect, it } from 'vitest';
import type { Child } from '#html/jsx-runtime';

const hostile = `<script>alert("&'")</script>`;
const written = '&lt;script&gt;alert(&quot;&amp;&#39;&quot;)&lt;/script&gt;';

it('escapes text and attributes, wherever they come from', () => {
  const Said = ({ children }: { readonly children?: Child }) => children;
  expect(String(<p title={hostile}>{hostile}</p>)).toBe(`<p title="${written}">${written}</p>`);
  expect(String(<Said>{hostile}</Said>)).toBe(written);
  expect(String(<b>{[hostile, [hostile]]}</b>)).toBe(`<b>${written}${written}</b>`);
});

it('takes nothing for HTML that only looks like it', () => {
  // what comes out of a file or a form has no type
  const lookalike = JSON.parse('{ "html": "<b>", "isEscaped": true }') as Child;
  expect(() => String(<p>{lookalike}</p>)).toThrow();
});

it('shows nothing of a condition that did not hold, and a number as it is', () => {
  expect(String(<p>{[null, undefined, false, true, '', 0]}</p>)).toBe('<p>0</p>');
});

it('writes what stands inside once, in its place', () => {
  const Row = ({ label, children }: { readonly label: string; readonly children?: Child }) => (
    <li>
      <b>{label}</b>
      {children}
    </li>
  );
  const rows = ['een', 'twee'].map((label) => <Row label={label}>!</Row>);
  expect(String(<ul>{rows}</ul>)).toBe('<ul><li><b>een</b>!</li><li><b>twee</b>!</li></ul>');
});

it('ends elements and writes attributes as HTML has them', () => {
  expect(String(<input name="a" checked disabled={false} title={undefined} data-x={true} />)).toBe(
    '<input name="a" checked="" data-x="true"/>',
  );
  expect(String(<script src="/a.js" defer />)).toBe('<script src="/a.js" defer=""></script>');
});
