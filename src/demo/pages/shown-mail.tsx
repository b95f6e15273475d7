import type { Child } from '#html/jsx-runtime';
import { Panel } from '#src/web/components/panel.tsx';
import { contentPolicy } from '#src/web/security.ts';

type ShownMailProps = {
  readonly text: string;
  /** Where the HTML part is served; undefined when the mail has none. */
  readonly html: string | undefined;
};

/** Both parts of a mail, since people read either. */
export function ShownMail({ text, html }: ShownMailProps) {
  return (
    <>
      <Panel title="Tekst">
        <p class="mail-text">{withLinks(text)}</p>
      </Panel>
      {html && (
        <Panel title="Opgemaakt" aside={<a href={html}>Open apart</a>}>
          <iframe
            class="mail"
            src={html}
            title="De opgemaakte mail"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
        </Panel>
      )}
    </>
  );
}

/** Web addresses in a text become links; nothing else does. */
function withLinks(text: string): Child[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part));
}

/** The policy of a page with such a frame in it. */
export function withFrame(answer: Response): Response {
  answer.headers.set('content-security-policy', `${contentPolicy}; frame-src 'self'`);
  return answer;
}

/** A mail may style itself and be shown in our frame. It loads nothing, runs nothing and posts nothing. */
const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
  "form-action 'none'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** The HTML part as it came, apart from one thing: its links open outside the frame. */
export function mailHtml(html: string): Response {
  return new Response(html.replace(/<head[^>]*>/i, '$&<base target="_blank">'), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': mailPolicy },
  });
}
