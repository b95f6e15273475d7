/** The fixture cast under the name tests look for it. */
export { castId, castOrganisation, sponsors, users } from '#src/demo/cast.ts';
export { type ClientKey, castClients } from '#src/demo/cast-clients.ts';
export { castIntake } from '#src/demo/cast-intake.ts';
