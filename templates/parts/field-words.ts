/** Sentences that return in the forms of several documents. */
export const noneHint = 'Schrijf op zoals de cliënt het zegt. Wil de cliënt niets zeggen? Schrijf dan: geen';
