import { longDate } from '#src/domain/format.ts';
import { orderedHoldLabels } from '#src/domain/labels.ts';
import type { OrderedHold } from '#src/domain/ordered-hold.ts';
import type { UserVisit } from '../visit.ts';
import { LinkButton, PostButton } from './button.tsx';

type HeldProps = {
  readonly visit: UserVisit;
  readonly hold: OrderedHold;
  /** Where it is lengthened, and where it is ended. */
  readonly longer: string;
  readonly end: string;
};

/** R33: what the directorate keeps something from destruction for, and the way to end or lengthen it. */
export function Held({ visit, hold, longer, end }: HeldProps) {
  return (
    <>
      <dl>
        <dt>{orderedHoldLabels[hold.kind]}</dt>
        <dd>{hold.reviews.at(-1)?.reason ?? hold.reason}</dd>
        <dd>
          Sinds {longDate(hold.setOn)}. Opnieuw bekijken op {longDate(hold.reviewOn)}
          {hold.reviewOn < visit.today && ': dat is voorbij'}.
        </dd>
      </dl>
      <div class="bar">
        <LinkButton look="tint" href={longer}>
          Houd langer tegen
        </LinkButton>
        <PostButton visit={visit} look="text" action={end}>
          Hef op
        </PostButton>
      </div>
    </>
  );
}
