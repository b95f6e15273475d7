/**
 * Providers where anybody gets an address, here and abroad. A sponsor's domain says who may decide in its name (R21), so
 * none of these can be one. Not complete and need not be: every contact is called back too.
 */
const publicMailDomains = new Set(
  `gmail.com googlemail.com outlook.com outlook.nl hotmail.com hotmail.nl hotmail.be live.com live.nl live.be msn.com
  yahoo.com yahoo.nl yahoo.de yahoo.co.uk ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me
  tutanota.com tuta.com tuta.io gmx.com gmx.net gmx.de web.de mail.com mail.ru yandex.com yandex.ru zoho.com
  zohomail.eu fastmail.com hey.com startmail.com mailbox.org posteo.net posteo.de soverin.net kpnmail.nl kpnplanet.nl
  planet.nl hetnet.nl xs4all.nl telfort.nl ziggo.nl upcmail.nl home.nl chello.nl casema.nl quicknet.nl wanadoo.nl
  tele2.nl online.nl freeler.nl zonnet.nl versatel.nl solcon.nl caiway.nl delta.nl zeelandnet.nl onsbrabantnet.nl
  telenet.be skynet.be proximus.be t-online.de orange.fr laposte.net mailinator.com 10minutemail.com`.split(/\s+/),
);

/** Is this domain, or the one it lies under, a public mail provider's? */
export function isPublicMailDomain(domain: string): boolean {
  const labels = domain.toLowerCase().split('.');
  return labels.some((_, from) => publicMailDomains.has(labels.slice(from).join('.')));
}
