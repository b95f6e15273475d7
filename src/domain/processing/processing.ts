import type { Disclosure } from '../disclosure.ts';
import type { DataField } from '../necessity.ts';
import type { House } from '../regulation/provision.ts';

type Purpose = Disclosure['purpose'];
type Recipient = Disclosure['recipientKind'];

/** One thing we do with personal data (AVG 30(1)), in words, as far as the code has no words for it. */
export type Processing = {
  readonly title: string;
  readonly aim: string;
  readonly basis: (house: House) => readonly string[];
  readonly about: string;
  /** What the necessity guard judges, and what else. */
  readonly fields: readonly DataField[];
  readonly otherData?: readonly string[];
  /** Why something of it leaves, as the register of disclosures says; none: nothing leaves. */
  readonly purposes: readonly Purpose[];
  readonly recipients: readonly Recipient[];
  /** A name that is a setting, or somebody who is in no register of disclosures. */
  readonly otherRecipients?: (house: House) => readonly string[];
  readonly kept: (house: House) => string;
  readonly provisions: readonly string[];
};
