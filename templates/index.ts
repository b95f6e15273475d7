import { kennisgeving } from './brieven/kennisgeving.ts';
import { l01 } from './brieven/l01-opdrachtbevestiging.ts';
import { l02 } from './brieven/l02-uitnodiging.ts';
import { l03 } from './brieven/l03-niet-aanvaard.ts';
import { l04 } from './brieven/l04-afspraak.ts';
import { l05 } from './brieven/l05-niet-verschenen.ts';
import { l06 } from './brieven/l06-melding-niet-verschenen.ts';
import { l07 } from './brieven/l07-akkoord.ts';
import { l08 } from './brieven/l08-niet-akkoord.ts';
import { l09, l10, l11 } from './brieven/l09-l10-l11-beeindiging.ts';
import { l12 } from './brieven/l12-andere-coach.ts';
import { l13 } from './brieven/l13-afronding.ts';
import { l20, l21, l22 } from './brieven/l20-l21-l22-verzoek-ontvangen.ts';
import { l23, l24 } from './brieven/l23-l24-verzoek-beantwoord.ts';
import { l25, l26 } from './brieven/l25-l26-directie.ts';
import { l27 } from './brieven/l27-gesprek.ts';
import { l30, l31 } from './brieven/l30-l31-klacht-ontvangen.ts';
import { l32, l33, l34 } from './brieven/l32-l33-l34-klacht-behandeld.ts';
import { l35, l36, l37 } from './brieven/l35-l36-l37-klacht-gehoord.ts';
import { l40 } from './brieven/l40-geen-gegevens.ts';
import { l50 } from './brieven/l50-geheimhoudingsverklaring.ts';
import { l60 } from './brieven/l60-vernietiging.ts';
import { l61 } from './brieven/l61-onderhoud.ts';
import { eindrapportage } from './eindrapportage/kind.ts';
import { creditfactuur, factuur } from './factuur/kind.ts';
import { inzageoverzicht } from './inzageoverzicht/kind.ts';
import { type DocumentKind, registered } from './kind.ts';
import { partnerpakket } from './partnerpakket/kind.ts';
import { trajectplan } from './trajectplan/kind.ts';
import { voortgangsrapportage } from './voortgangsrapportage/kind.ts';

/** Every kind of document the house makes, by key. A new kind is its folder and one line here. */
export const kinds: Readonly<Record<string, DocumentKind>> = {
  trajectplan: registered(trajectplan),
  voortgangsrapportage: registered(voortgangsrapportage),
  eindrapportage: registered(eindrapportage),
  inzageoverzicht: registered(inzageoverzicht),
  L01: registered(l01),
  L02: registered(l02),
  L03: registered(l03),
  L04: registered(l04),
  L05: registered(l05),
  L06: registered(l06),
  L07: registered(l07),
  L08: registered(l08),
  L09: registered(l09),
  L10: registered(l10),
  L11: registered(l11),
  L12: registered(l12),
  L13: registered(l13),
  L20: registered(l20),
  L21: registered(l21),
  L22: registered(l22),
  L23: registered(l23),
  L24: registered(l24),
  L25: registered(l25),
  L26: registered(l26),
  L27: registered(l27),
  L30: registered(l30),
  L31: registered(l31),
  L32: registered(l32),
  L33: registered(l33),
  L34: registered(l34),
  L35: registered(l35),
  L36: registered(l36),
  L37: registered(l37),
  L40: registered(l40),
  L50: registered(l50),
  L60: registered(l60),
  L61: registered(l61),
  partnerpakket: registered(partnerpakket),
  kennisgeving: registered(kennisgeving),
  factuur: registered(factuur),
  creditfactuur: registered(creditfactuur),
};

/** Keys of the kinds a coach may begin whenever there is something to tell. */
export const onDemand: readonly string[] = Object.values(kinds).flatMap((kind) => (kind.onDemand ? [kind.key] : []));

/** The kind of this key; undefined for a key nobody knows. */
export function findKind(key: string): DocumentKind | undefined {
  return Object.hasOwn(kinds, key) ? kinds[key] : undefined;
}
