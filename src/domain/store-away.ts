/** What is kept cannot be reached now. Nothing was told to be kept that is not, and trying again is right. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway';
}
