import { afterAll, afterEach, beforeEach } from 'vitest';
import { testsRunOn } from '#test/any-store.ts';
import { closeHouses, openHouse, openHouses } from './houses.ts';

/** Before each file of the project `postgres`. What a test opens is closed after it, what a file opens after that. */
testsRunOn(openHouse);
let before = 0;
beforeEach(() => {
  before = openHouses();
});
afterEach(() => closeHouses(before));
afterAll(() => closeHouses());
