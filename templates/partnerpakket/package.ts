import { showPhone } from '#src/domain/contact-data.ts';
import { freezeDeep } from '#src/domain/freeze.ts';
import { plainName } from '#src/domain/names.ts';
import { Clearance } from '#src/domain/partner/clearance.ts';
import { packageSamples } from './sample-words.ts';
import { type PackageWords, packageSchema } from './words.ts';

/** What the coach chose besides name and activity. */
type Chosen = Pick<PackageWords, 'availability' | 'language' | 'employability'> & { readonly withContact: boolean };

/** Known here alone: whoever calls the constructor past the compiler has none. */
const mint = Symbol('mint');

/**
 * What one person at a partner gets about one client (P15, R39). Only a proof makes one, and whatever prints, keeps or sends a
 * package asks for one: what was written by hand does not compile, and is refused where it is called all the same. A class, since
 * a plain object of the same shape, or a copy with another person in it, would still look like a package. Its words are frozen:
 * nothing else is said in a package that was made.
 */
export class PartnerPackage {
  /** Private, so that nothing else has this shape, and nothing else opens. */
  readonly #words: PackageWords;

  private constructor(words: PackageWords, by: symbol) {
    if (by !== mint) throw new Error('only a proof makes a package');
    this.#words = freezeDeep(packageSchema.parse(words));
    Object.freeze(this);
  }

  /** Who, about whom and for which activity is as the proof has it. Throws on what only looks like a proof. */
  static of(proof: Clearance, { withContact, ...chosen }: Chosen): PartnerPackage {
    if (!Clearance.isReal(proof)) throw new Error('a package asks for the proof of a valid declaration');
    const { person, partner, dossier, activity } = proof;
    const { client } = dossier;
    const { by: _by, partnerId: _partnerId, ...told } = activity;
    const words: PackageWords = {
      recipient: { name: person.name, jobTitle: person.jobTitle, partner: partner.name },
      client: {
        name: plainName(client),
        ...(withContact && client.phone && { phone: showPhone(client.phone) }),
        ...(withContact && client.email && { email: client.email }),
      },
      activity: told,
      ...chosen,
    };
    return new PartnerPackage(words, mint);
  }

  /** What the gallery shows: fixed words about nobody. */
  static readonly samples: Readonly<Record<keyof typeof packageSamples, PartnerPackage>> = Object.freeze({
    alles: new PartnerPackage(packageSamples.alles, mint),
    alleenActiviteit: new PartnerPackage(packageSamples.alleenActiviteit, mint),
  });

  static {
    for (const shut of [PartnerPackage, PartnerPackage.prototype]) Object.freeze(shut);
  }

  static isReal(given: unknown): given is PartnerPackage {
    return typeof given === 'object' && given !== null && #words in given;
  }

  /** Throws a TypeError on whatever was not made here, however it was passed. */
  static wordsOf(given: PartnerPackage): PackageWords {
    return given.#words;
  }
}
