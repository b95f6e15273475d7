import type { PlanCourse } from '#src/domain/document-versions.ts';

type CourseWords = {
  /** In mails, as long as there is no decision. */
  readonly undecided: string;
  /** The same on paper. */
  readonly printed: string;
  /** Beside the choices: what agreeing leads to. */
  readonly approve: string;
  readonly approveWithRemarks: string;
  /** On the receipt, on the page and by mail. */
  readonly approved: string;
  readonly rejected: string;
  /** To the client, after 'De gemeente is akkoord met uw trajectplan.' */
  readonly toClient: string;
};

/** What a decision about a plan means for the trajectory, for everybody who is told of it. */
export const courseWords: Readonly<Record<PlanCourse, CourseWords>> = {
  begins: {
    undecided: 'Zolang u niet beslist, begint het traject niet.',
    printed: 'Zonder uw besluit begint het traject niet.',
    approve: 'Wij beginnen met het traject.',
    approveWithRemarks: 'Wij beginnen en nemen uw opmerking mee.',
    approved: 'Het traject begint. De cliënt krijgt een brief.',
    rejected: 'Het traject begint niet. Wij nemen contact met u op.',
    toClient: 'Wij gaan beginnen.',
  },
  changes: {
    undecided: 'Zolang u niet beslist, blijft het plan gelden dat u eerder goedkeurde.',
    printed: 'Zonder uw besluit blijft het plan gelden dat u eerder goedkeurde.',
    approve: 'Dit plan komt in de plaats van het vorige.',
    approveWithRemarks: 'Dit plan komt in de plaats van het vorige. Wij nemen uw opmerking mee.',
    approved: 'Het gewijzigde plan geldt vanaf nu. De cliënt krijgt een brief.',
    rejected: 'Het plan dat u eerder goedkeurde, blijft gelden. Wij nemen contact met u op.',
    toClient: 'Wij gaan verder met het gewijzigde plan.',
  },
  runs: {
    undecided: 'Het traject loopt al. Uw besluit is nog nodig.',
    printed: 'Het traject loopt al. Uw besluit is nog nodig.',
    approve: 'Wij gaan verder zoals in dit plan staat.',
    approveWithRemarks: 'Wij gaan verder en nemen uw opmerking mee.',
    approved: 'Wij gaan verder zoals in het plan staat. De cliënt krijgt een brief.',
    rejected: 'Wij nemen contact met u op over hoe het verder gaat.',
    toClient: 'Wij gaan verder.',
  },
};
