import { proefFacts } from '../samples/facts.ts';
import type { PackageInput } from './fields.ts';
import { PartnerPackage } from './package.ts';

const { organisation, reference, branch, coach } = proefFacts;
const { fullName: _fullName, ...writer } = coach;
const sample = (given: PartnerPackage): PackageInput => ({
  facts: { organisation, reference, branch, coach: writer },
  issue: { number: 1, version: 1, date: '2026-03-16' },
  package: given,
});

/** What may go at most, and no more than name and activity. */
export const packageSamples: Readonly<Record<string, PackageInput>> = {
  alles: sample(PartnerPackage.samples.alles),
  alleenActiviteit: sample(PartnerPackage.samples.alleenActiviteit),
};
