/** What a form was shown on, posted back as `_basis`; the commands judge with the same hash. */
export { basisOf } from '#src/commands/basis.ts';
