import { area } from './form.ts';

/** Asked when a request of the client speaks against fixing or sending a version. */
export const because = area({
  label: 'Waarom doet u dit toch?',
  hint: 'Dit blijft bij het document bewaard',
  missing: 'Vul in waarom u dit toch doet',
  max: 500,
  rows: 2,
});
