import type { ContactId, DocumentId, ItemId } from './ids.ts';
import type { MailKind } from './message.ts';

/**
 * What a decided step asks for besides the new state. Effects are data: `commands/effects.ts` turns them into letters
 * and outbox entries inside the same dossier, so state, disclosure and "mail to send" are one write.
 */
export type Effect =
  /** Make, freeze and send an L-document made from dossier facts and `answers`. */
  | {
      readonly kind: 'letter';
      readonly letter: string;
      readonly to: 'sponsor' | 'client';
      readonly answers?: Readonly<Record<string, string>>;
    }
  /** Queue a mail about a document. */
  | {
      readonly kind: 'mail';
      readonly mail: MailKind;
      readonly documentId?: DocumentId;
      readonly to: 'sponsor' | 'client' | 'coach' | 'branchManager';
      readonly contactId?: ContactId;
      readonly linkId?: ItemId;
    }
  /** Make every decision link of a document unusable. */
  | { readonly kind: 'revokeLinks'; readonly documentId: DocumentId }
  /** E4: nothing leaves any more. */
  | { readonly kind: 'cancelMail' };
