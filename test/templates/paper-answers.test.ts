import { expect, it } from 'vitest';
import { outcomeLabels } from '#src/domain/labels.ts';
import { outcomesFor } from '#src/domain/outcomes.ts';
import { kinds } from '#templates/index.ts';

const reportApprovals = ['required', 'informOnly'] as const;

it.each(
  ['trajectplan', 'voortgangsrapportage', 'eindrapportage'].flatMap((key) =>
    reportApprovals.map((reportApproval) => [key, reportApproval] as const),
  ),
)(
  'the paper form of a %s offers what the page behind the link offers when reports are %s (R21)',
  (key, reportApproval) => {
    const kind = kinds[key];
    // the samples are objects with facts; the kind parses what is made of them
    const sample = kind?.samples.voorbeeld as { readonly facts: object; readonly issue: object };
    const model = kind?.toDocument({
      ...sample,
      facts: { ...sample.facts, reportApproval },
      issue: { ...sample.issue, decision: undefined },
    });
    const form = model?.blocks.find((block) => block.kind === 'decisionForm');
    const informOnly = key !== 'trajectplan' && reportApproval === 'informOnly';
    expect(form?.kind === 'decisionForm' && form.options).toEqual(
      outcomesFor(informOnly).map((outcome) => outcomeLabels[outcome].toLowerCase()),
    );
  },
);

it.each(['trajectplan', 'voortgangsrapportage', 'eindrapportage'])(
  'a %s says what silence means where the contract says so, and where it is not only for information (R19)',
  (key) => {
    const kind = kinds[key];
    const sample = kind?.samples.voorbeeld as { readonly facts: object; readonly issue: object };
    const words = (facts: object) =>
      JSON.stringify(
        kind?.toDocument({
          ...sample,
          facts: { ...sample.facts, ...facts },
          issue: { ...sample.issue, decision: undefined },
        }),
      );
    const agreed = 'Antwoordt u niet binnen 20 werkdagen, dan geldt dat volgens ons contract als akkoord.';
    expect(words({ reportApproval: 'required', silenceAgreesAfter: 20 })).toContain(agreed);
    expect(words({ reportApproval: 'required', silenceAgreesAfter: 20 })).not.toContain('Zonder uw besluit');
    expect(words({ reportApproval: 'required' })).not.toContain('werkdagen, dan geldt');
    expect(words({ reportApproval: 'informOnly', silenceAgreesAfter: 20 }).includes(agreed)).toBe(
      key === 'trajectplan',
    );
  },
);
