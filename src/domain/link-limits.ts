/** R18: a link is for one version and one contact; the code behind it for so many minutes and tries. How many days, the house decides (settings/terms.ts). */
export const linkLimits = { codeMinutes: 15, codeTries: 5 } as const;
