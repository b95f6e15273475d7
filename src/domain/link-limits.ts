/** R18: a link is for one version, one contact and so many days; the code behind it for so many minutes and tries. */
export const linkLimits = { days: 30, codeMinutes: 15, codeTries: 5 } as const;
