import type { Browser, BrowserContextOptions, Locator, Page, Response } from 'playwright-core';
import { demoPassword } from '#src/demo/log-ins.ts';
import type { Fields, Form } from '#src/domain/form.ts';
import { type Answers, type EnglishBeside, fill } from './fill.ts';
import { type Hands, mouseHands } from './hands.ts';
import { findings } from './inspect.ts';

export type PersonOptions = BrowserContextOptions & {
  readonly baseURL: string;
  /** What was wrong with the pages this person saw, by page. */
  readonly book: Map<string, readonly string[]>;
  /** How this person works a page; with a mouse when nothing is said. */
  readonly hands?: (page: Page) => Hands;
};

/** Somebody at a browser of their own: reads headings, follows links, fills in by labels, presses buttons. */
export class Person {
  readonly page: Page;
  readonly hands: Hands;
  private readonly book: PersonOptions['book'];
  private readonly scripts: boolean;
  private source: Response | undefined;

  private constructor(page: Page, { book, javaScriptEnabled = true, hands = mouseHands }: PersonOptions) {
    this.page = page;
    this.hands = hands(page);
    this.book = book;
    this.scripts = javaScriptEnabled;
    page.setDefaultTimeout(15_000);
    page.on('response', (response) => {
      const request = response.request();
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.source = response;
    });
  }

  static async sitDown(browser: Browser, options: PersonOptions): Promise<Person> {
    const { book, hands, ...wishes } = options;
    const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, locale: 'nl-NL', ...wishes });
    return new Person(await context.newPage(), options);
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }

  async logIn(email: string): Promise<void> {
    await this.page.context().clearCookies();
    await this.open('/inloggen');
    await this.type('E-mailadres', email);
    await this.type('Wachtwoord', demoPassword);
    await this.press('Log in');
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.look();
  }

  /** Presses the button with this name; not the unseen one that catches the Enter key. */
  async press(name: string | RegExp): Promise<void> {
    const seen = this.page.locator(':not([tabindex="-1"])');
    await this.go(this.page.getByRole('button', { name, exact: true }).and(seen).first());
  }

  /** Follows the link with this name; the first when there are more. */
  async follow(name: string | RegExp): Promise<void> {
    const link = this.page.getByRole('link', { name, exact: true }).first();
    if (!(await link.isVisible())) await this.unfold();
    await this.go(link);
  }

  async type(label: string | RegExp, text: string): Promise<void> {
    await this.hands.type(this.page.getByLabel(label), text);
  }

  /** Chooses the radio button, or ticks the box, with this name. */
  async tick(role: 'radio' | 'checkbox', name: string | RegExp): Promise<void> {
    await this.hands.tick(this.page.getByRole(role, { name, exact: true }), true);
  }

  /** Chooses a file, given by its bytes, in the window that the button with this label opens. */
  async attach(label: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await this.hands.press(this.page.getByLabel(label, { exact: true }));
    await (await asked).setFiles(file);
  }

  async fillIn<F extends Fields>(
    form: Pick<Form<F>, 'fields'>,
    answers: Answers,
    english: EnglishBeside = {},
  ): Promise<void> {
    await fill({ hands: this.hands, scope: this.page.locator('main'), english }, form.fields, answers);
  }

  /** Of the page as it came from the server. */
  status(): number | undefined {
    return this.source?.status();
  }

  heading(): Promise<string> {
    return read(this.page.getByRole('heading', { level: 1 }));
  }

  text(): Promise<string> {
    return read(this.page.locator('main'));
  }

  /** Looks closely at a page not seen before. */
  async look(): Promise<void> {
    const { page } = this;
    const seen = `${this.status()} ${withoutNames(page.url())}: ${(await page.title()).replace(/\d+/g, '#')}`;
    if (this.book.has(seen)) return;
    this.book.set(seen, []);
    this.book.set(seen, await this.inspect());
  }

  /** What is wrong with the page, seen before or not. */
  async inspect(): Promise<string[]> {
    return findings(this.page, (await this.source?.text()) ?? '', this.scripts);
  }

  private async unfold(): Promise<void> {
    const folded = this.page.locator('main details:not([open]) > summary');
    // each that opens is one less
    for (let left = await folded.count(); left > 0; left -= 1) await this.hands.press(folded.first());
  }

  private async go(target: Locator): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.hands.press(target)]).catch(async (cause: unknown) => {
      const where = `${this.status()} ${new URL(this.page.url()).pathname}`;
      throw new Error(`${target} led nowhere at ${where}: ${(await this.text()).slice(0, 600)}`, { cause });
    });
    await this.look();
  }
}

/** What a person reads there: nothing that is folded away. */
export async function read(part: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: text that is not shown is not read
  return part.innerText();
}

/** The kind of page: ids and secrets left out of its address. */
function withoutNames(url: string): string {
  return new URL(url).pathname
    .replace(/\/[0-9a-z]{26}\b/g, '/:id')
    .replace(/\/(?:besluit|inzage|pakket)\/[^/]+/, '/besluit/:secret');
}
