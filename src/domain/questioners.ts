/** Who may ask something about a dossier that has ended (P27). */
export const questioners = ['client', 'representative', 'sponsor', 'supervisor', 'court', 'other'] as const;
export type Questioner = (typeof questioners)[number];
