import { paths } from '../paths.ts';

/** Where to go after logging in: an address of ours, never of another site. Anything else: Mijn werk. */
export function safeTarget(wanted: string, appUrl: URL): string {
  if (!wanted.startsWith('/') || !URL.canParse(wanted, appUrl)) return paths.work();
  const target = new URL(wanted, appUrl);
  const ours =
    target.origin === appUrl.origin && !target.pathname.startsWith('//') && target.pathname !== paths.login();
  return ours ? target.pathname + target.search : paths.work();
}
