import { addDays, addMonths } from '#src/domain/calendar.ts';
import { date, form, formatForm, parseForm } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { page, seeOther } from '#src/web/respond.tsx';
import { type Route, route } from '#src/web/route.ts';
import { cookieNames, hashSecret, readCookie } from '#src/web/session.ts';
import type { PublicVisit } from '#src/web/visit.ts';
import { ClockPage } from './clock-pages.tsx';
import { demoPaths, demoPatterns } from './paths.ts';
import type { DemoWorld } from './world.ts';

export const dayForm = form({
  title: 'Ga naar een dag',
  fields: { dag: date({ label: 'Dag', hint: 'De klok gaat alleen vooruit. Bijvoorbeeld 1 3 2027' }) },
});

/** A jump from today, by the value of its button. */
const jumps: Readonly<Record<string, (today: Day) => Day>> = {
  dag: (today) => addDays(today, 1),
  week: (today) => addDays(today, 7),
  maand: (today) => addMonths(today, 1),
};

export function clockRoutes({ clock, traveller }: DemoWorld): readonly Route[] {
  const show = (visit: PublicVisit) =>
    page(<ClockPage visit={visit} form={dayForm} raw={formatForm(dayForm, {})} passage={traveller.last()} />);

  async function move(visit: PublicVisit): Promise<Response> {
    const { raw } = visit.posted;
    const wrong = (problems: readonly Problem[]) =>
      page(<ClockPage visit={visit} form={dayForm} raw={raw} problems={problems} passage={traveller.last()} />, 422);
    const jump = typeof raw.sprong === 'string' && Object.hasOwn(jumps, raw.sprong) ? jumps[raw.sprong] : undefined;
    const parsed = jump ? { ok: true as const, value: { dag: jump(clock.today()) } } : parseForm(dayForm, raw);
    if (!parsed.ok) return wrong(parsed.problems);
    const objection = traveller.objection(parsed.value.dag);
    if (objection) return wrong([{ field: 'dag', message: objection }]);
    const renew = keepSignedIn(visit);
    await traveller.travel(parsed.value.dag);
    await renew();
    return seeOther(demoPaths.clock());
  }

  return [
    route({ method: 'GET', path: demoPatterns.clock, access: 'public', handler: show }),
    route({ method: 'POST', path: demoPatterns.clock, access: 'public', whileStill: true, handler: move }),
  ];
}

/** A jump of a day would end every session (DOMAIN 8.11). Whoever moves the clock stays in; others log in again. */
function keepSignedIn({ deps, request, user }: PublicVisit): () => Promise<void> {
  const secret = user && readCookie(request, cookieNames(deps.appUrl).session);
  const session = secret === undefined ? undefined : deps.store.sessions.get(hashSecret(secret));
  return async () => {
    if (!session) return;
    const now = deps.clock.now();
    await deps.store.sessions.remove(session.hash);
    await deps.store.sessions.create({ ...session, createdAt: now, seenAt: now, provedAt: now });
  };
}
