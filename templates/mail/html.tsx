import { colours } from '#src/documents/style.ts';
import type { MailFacts, MailWords } from './facts.ts';
import { footnote, signature } from './signature.ts';

const font = 'font-family:Arial,Helvetica,sans-serif;font-size:17px;line-height:1.5;color:#1b2426';
const paragraph = 'margin:0 0 16px';
const dark =
  '@media (prefers-color-scheme:dark){.bg{background:#11181a!important}.card{background:#192224!important}.ink,.ink a{color:#efebe2!important}.line{border-color:#303c3e!important}a.cta,.ink a.cta{background:#86cdd6!important;color:#05262c!important}}';

/** The HTML part: one column, inline styles, tables for old mail programs, nothing loaded from anywhere. */
export function htmlPart(words: MailWords, facts: MailFacts): string {
  return `<!doctype html>\n${(<Page words={words} facts={facts} />).toString()}\n`;
}

type Props = { readonly words: MailWords; readonly facts: MailFacts };

function Page({ words, facts }: Props) {
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{words.subject}</title>
        <style>{dark}</style>
      </head>
      <body class="bg" style="margin:0;padding:0;background:#f6f3ec">
        {/* biome-ignore lint/a11y/useSemanticElements: mail programs drop a main element, they keep a role */}
        <div role="main">
          <div style="display:none;max-height:0;overflow:hidden">{words.preview}</div>
          <table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="bg" style="background:#f6f3ec">
            <tr>
              <td align="center" style="padding:24px 12px">
                <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">
                  <tr>
                    <td class="ink" style={`${font};font-weight:bold;padding:0 4px 16px`}>
                      {facts.organisation}
                      <span style="font-weight:normal">, vestiging {facts.branch.name}</span>
                    </td>
                  </tr>
                  <tr>
                    <td
                      class="card line ink"
                      style={`background:#fffefc;border:1px solid #ddd6c7;border-radius:10px;padding:28px 24px;${font}`}
                    >
                      <Body words={words} facts={facts} />
                    </td>
                  </tr>
                  <tr>
                    <td class="ink" style={`${font};font-size:14px;color:#525b5c;padding:16px 4px`}>
                      <Footnote words={words} facts={facts} />
                    </td>
                  </tr>
                </table>
              </td>
            </tr>
          </table>
        </div>
      </body>
    </html>
  );
}

function Body({ words, facts }: Props) {
  return (
    <>
      <h1 class="ink" style="margin:0 0 16px;font-size:24px;line-height:1.25;color:#1b2426">
        {words.title}
      </h1>
      <p style={paragraph}>{facts.salutation && facts.to !== 'client' ? facts.salutation : 'Goedendag,'}</p>
      {words.before.map((text) => (
        <p style={paragraph}>{text}</p>
      ))}
      {words.rows.length > 0 && <Rows rows={words.rows} />}
      {words.large && <p style="margin:0 0 20px;font-size:32px;font-weight:bold;letter-spacing:4px">{words.large}</p>}
      {words.button && (
        <p style="margin:0 0 24px">
          <a
            class="cta"
            href={words.button.href}
            style={`display:inline-block;background:#${colours.accent};color:#ffffff;font-weight:bold;text-decoration:none;padding:14px 24px;border-radius:5px`}
          >
            {words.button.label}
          </a>
        </p>
      )}
      <p style={paragraph}>{words.after.join(' ')}</p>
      {words.notYou && (
        <p style={paragraph}>
          <strong>{words.notYou.question}</strong> {words.notYou.answer}
        </p>
      )}
      <p style="margin:0">
        {signature(facts).map((line, index) => (
          <>
            {index > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    </>
  );
}

function Rows({ rows }: { readonly rows: MailWords['rows'] }) {
  const last = rows.length - 1;
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" width="100%" style="margin:0 0 20px">
      {rows.map(({ label, value }, index) => {
        const line = `border-top:1px solid #ddd6c7;${index === last ? 'border-bottom:1px solid #ddd6c7;' : ''}`;
        return (
          <tr>
            <td class="line ink" style={`${line}padding:10px 12px 10px 0;${font}`}>
              {label}
            </td>
            <td class="line ink" style={`${line}padding:10px 0;${font};font-weight:bold`}>
              {value}
            </td>
          </tr>
        );
      })}
    </table>
  );
}

function Footnote({ words, facts }: Props) {
  const lines = [
    ...(words.button ? [`Werkt de knop niet? Kopieer dit adres: ${words.button.href}`] : []),
    ...footnote(facts),
  ];
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}
