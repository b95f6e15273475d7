/** What a page answered, read whole. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of a file. */
  readonly bytes: Uint8Array;
  readonly location: string | null;
};

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser of sorts: keeps cookies, sends Origin, remembers the CSRF token of the last page. Follows nothing by itself. */
export class Browser {
  csrf = '';
  private readonly cookies = new Map<string, string>();
  private readonly send: (request: Request) => Promise<Response>;
  private readonly base: URL;

  constructor(send: (request: Request) => Promise<Response>, base: URL) {
    this.send = send;
    this.base = base;
  }

  setCookie(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.request(path, { headers });
  }

  /** Follows an address and whatever it leads on to, as a person does who presses a link. */
  async open(path: string): Promise<Answer> {
    const answer = await this.get(path);
    return answer.status === 303 && answer.location !== null ? this.open(answer.location) : answer;
  }

  /** Posts fields with the token of this browser, as a form of ours does. An anonymous one fetches its token first. */
  async post(path: string, fields: Fields = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    if (this.csrf === '') await this.get('/inloggen');
    const body = new URLSearchParams([['_csrf', this.csrf]]);
    for (const [name, value] of Object.entries(fields))
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    return this.request(path, { method: 'POST', body, headers: { origin: this.base.origin, ...headers } });
  }

  /** Posts fields and files as multipart. */
  async upload(path: string, fields: Fields, files: Readonly<Record<string, File>>): Promise<Answer> {
    if (this.csrf === '') await this.get('/inloggen');
    const body = new FormData();
    body.append('_csrf', this.csrf);
    for (const [name, value] of Object.entries(fields))
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    for (const [name, file] of Object.entries(files)) body.append(name, file);
    // As bytes, for a program that refuses a form before it has read all of it breaks a form that is still being written.
    const form = new Response(body);
    const headers = { origin: this.base.origin, 'content-type': form.headers.get('content-type') ?? '' };
    return this.request(path, { method: 'POST', body: await form.arrayBuffer(), headers });
  }

  /** Any request, as raw as wanted. */
  async request(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookies !== '' && !headers.has('cookie')) headers.set('cookie', cookies);
    const response = await this.send(new Request(new URL(path, this.base), { redirect: 'manual', ...init, headers }));
    this.keep(response.headers);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = Buffer.from(bytes).toString('utf8');
    const token = /name="_csrf" value="([\w-]+)"/.exec(text)?.[1];
    if (token !== undefined) this.csrf = token;
    return {
      status: response.status,
      headers: response.headers,
      text,
      bytes,
      location: response.headers.get('location'),
    };
  }

  private keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=', 2);
      if (/Max-Age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
