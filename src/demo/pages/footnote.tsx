import { demoPaths } from './paths.ts';

/** Stands in the footer of every page of the program while it is a demo. */
export const footnote = (
  <>
    Demonstratie: alle personen en gegevens zijn verzonnen. <a href={demoPaths.mailbox()}>postvak</a>,{' '}
    <a href={demoPaths.phone()}>telefoon</a>, <a href={demoPaths.clock()}>klok</a>,{' '}
    <a href={demoPaths.gallery()}>galerij</a>
  </>
);
