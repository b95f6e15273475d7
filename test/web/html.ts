import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';

const rules: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // hono writes void elements with a slash and boolean attributes with an empty value; both are valid HTML.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // A list has a role that may be named, such as the step bar.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // Lines of a name, such as telephone numbers of fictional branches, are no links.
    'tel-non-breaking': 'off',
  },
};

/** Works the rules out once: the usual loader does so again for every page, which takes as long as the page itself. */
class OneConfig extends StaticConfigLoader {
  private resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.resolved ??= super.getConfigFor(handle);
    return this.resolved;
  }
}

const validator = new HtmlValidate(new OneConfig(rules));

/** What html-validate finds in a page, one sentence each. Empty: nothing. */
export async function htmlProblems(page: string): Promise<string[]> {
  const report = await validator.validateString(page);
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.line}:${message.column})`),
  );
}

/** Words that give away a message nobody translated. */
const stockWords =
  /\b(invalid|required|expected|received|must be|not found|error:|undefined|unauthorized|forbidden|internal server|bad request|\[object )\b/i;

/** Stock English in what a person reads: tags, attributes and addresses left out, and what is marked as English. */
export function englishIn(page: string): string | undefined {
  const read = page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<span lang="en"[^>]*>[^<]*<\/span>/g, '')
    .replace(/<[^>]+>/g, ' ');
  return stockWords.exec(read)?.[0];
}
