import { type Route, route } from '#src/web/route.ts';
import { clockRoutes } from './clock-routes.tsx';
import { demoStyles } from './demo-page.tsx';
import { galleryRoutes } from './gallery-routes.tsx';
import { mailboxRoutes } from './mailbox-routes.tsx';
import { demoPatterns } from './paths.ts';
import { phoneRoutes } from './phone-routes.tsx';
import type { DemoWorld } from './world.ts';

/** The pages around the program. Only the demo mounts them: everybody may open everything here. */
export function demoRoutes(world: DemoWorld): readonly Route[] {
  return [
    route({ method: 'GET', path: demoPatterns.styles, access: 'public', handler: giveStyles }),
    ...mailboxRoutes(world.mailServer),
    ...phoneRoutes,
    ...clockRoutes(world),
    ...galleryRoutes,
  ];
}

function giveStyles(): Response {
  return new Response(demoStyles, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
