import { load } from '../peers/load.mts';
import { type Desk, formPath, listPath, type Visitor } from './desk.ts';

/** The parts of Fastify, @fastify/view and Eta that are used here. */
type Request = {
  readonly headers: { readonly cookie?: string };
  readonly params: { readonly dossier?: string };
  readonly method: string;
  readonly routeOptions: { readonly url?: string };
  visitor: Visitor | null;
};
type Reply = {
  readonly statusCode: number;
  readonly elapsedTime: number;
  headers(headers: object): void;
  redirect(path: string, status: number): unknown;
  code(status: number): { send(): unknown };
  viewAsync(view: string, page: object): unknown;
};
type Act = (request: Request, reply: Reply) => unknown;
type App = {
  register(plugin: unknown, options: object): Promise<void>;
  decorateRequest(name: string, value: null): void;
  addHook(name: 'onRequest' | 'onResponse', act: Act): void;
  get(path: string, act: Act): void;
  listen(at: { readonly port: number; readonly host: string }): Promise<void>;
};

/** Fastify as usual, with Eta, the fastest of the engines that @fastify/view names and that escape by themselves. Its templates are compiled once. */
export async function serveFastify(
  desk: Desk,
  { port, views }: { readonly port: number; readonly views: string },
): Promise<void> {
  const { default: fastify } = (await load('fastify')) as { default: () => App };
  const { default: view } = (await load('@fastify/view')) as { default: unknown };
  const { Eta } = (await load('eta')) as { Eta: new (options: object) => object };
  const app = fastify();
  await app.register(view, { engine: { eta: new Eta({ views, cache: true }) }, templates: views, production: true });
  app.decorateRequest('visitor', null);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(desk.headers);
    request.visitor = desk.recognise(request.headers.cookie) ?? null;
    return request.visitor ? undefined : reply.redirect('/inloggen', 303);
  });
  app.addHook('onResponse', async ({ method, routeOptions, visitor }, { statusCode, elapsedTime }) => {
    desk.tell({
      method,
      route: routeOptions.url,
      status: statusCode,
      user: visitor?.user.id,
      ms: Math.round(elapsedTime),
    });
  });
  app.get(formPath, async ({ visitor, params }, reply) => {
    const page = visitor && (await desk.form(visitor, params.dossier ?? ''));
    return page ? reply.viewAsync('form.eta', page) : reply.code(404).send();
  });
  app.get(listPath, ({ visitor }, reply) =>
    visitor ? reply.viewAsync('list.eta', desk.list(visitor)) : reply.code(404).send(),
  );
  await app.listen({ port, host: '127.0.0.1' });
}
