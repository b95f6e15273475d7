import { load } from '../peers/load.mts';
import { type Desk, formPath, listPath, type Visitor } from './desk.ts';

/** The parts of Express and Nunjucks that are used here. */
type Request = {
  readonly headers: { readonly cookie?: string };
  readonly params: { readonly dossier?: string };
  readonly method: string;
  readonly route?: { readonly path: string };
  visitor: Visitor;
};
type Response = {
  readonly statusCode: number;
  set(headers: object): void;
  on(event: 'finish', act: () => void): void;
  redirect(status: number, path: string): void;
  render(view: string, page: object): void;
  sendStatus(status: number): void;
};
type App = {
  disable(setting: string): App;
  set(setting: string, value: string): void;
  use(act: (request: Request, response: Response, next: () => void) => void): void;
  get(path: string, act: (request: Request, response: Response) => unknown): void;
  listen(port: number, host: string): void;
};
type Nunjucks = { configure(views: string, options: { readonly autoescape: true; readonly express: App }): void };

/** Express as usual: one middleware for session, headers and log, and templates that Nunjucks compiled once. No ETag, since nothing may be kept. */
export async function serveExpress(
  desk: Desk,
  { port, views }: { readonly port: number; readonly views: string },
): Promise<void> {
  const { default: express } = (await load('express')) as { default: () => App };
  const { default: nunjucks } = (await load('nunjucks')) as { default: Nunjucks };
  const app = express().disable('x-powered-by').disable('etag');
  nunjucks.configure(views, { autoescape: true, express: app });
  app.set('view engine', 'njk');
  app.use((request, response, next) => {
    const started = performance.now();
    response.set(desk.headers);
    const visitor = desk.recognise(request.headers.cookie);
    response.on('finish', () => {
      const ms = Math.round(performance.now() - started);
      desk.tell({
        method: request.method,
        route: request.route?.path,
        status: response.statusCode,
        user: visitor?.user.id,
        ms,
      });
    });
    if (!visitor) return response.redirect(303, '/inloggen');
    request.visitor = visitor;
    next();
  });
  app.get(formPath, async ({ visitor, params }, response) => {
    const page = await desk.form(visitor, params.dossier ?? '');
    return page ? response.render('form', page) : response.sendStatus(404);
  });
  app.get(listPath, ({ visitor }, response) => response.render('list', desk.list(visitor)));
  app.listen(port, '127.0.0.1');
}
