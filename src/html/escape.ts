const marks = /[&<>"']/;
const written: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or between the quotes of an attribute. */
export function escapeHtml(text: string): string {
  return marks.test(text) ? text.replace(/[&<>"']/g, (mark) => written[mark] ?? '') : text;
}
