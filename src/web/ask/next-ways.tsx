import type { AskingChoice } from '#src/domain/cases/asks.ts';
import { English } from '../components/english.tsx';
import { paths } from '../paths.ts';
import { english } from './english.ts';
import { slugOf } from './slugs.ts';

const linkTo = (ask: AskingChoice) => paths.askDetails({ ask: slugOf(ask) });

/** Where else one may go, open at every step (R52, AVG 77 and 79). */
export function NextWays({ complaint }: { readonly complaint: boolean }) {
  return complaint ? (
    <>
      <h2>Bent u het niet eens met ons oordeel?</h2>
      <p>
        Dan kunt u naar de opdrachtgever van uw traject gaan, bijvoorbeeld UWV of uw gemeente. Die heeft een eigen
        klachtenregeling. U kunt het ook melden bij Blik op Werk. Gaat uw klacht over uw gegevens? Dan kunt u ook naar
        de Autoriteit Persoonsgegevens of naar de rechter. Dat mag altijd, ook nu al.{' '}
        <English>{english.complaintWays}</English>
      </p>
    </>
  ) : (
    <>
      <h2>Bent u het niet eens met ons antwoord?</h2>
      <p>
        Dan kunt u <a href={linkTo('directorateTalk')}>een gesprek met de directie</a> vragen. Daarna, of meteen, kunt u{' '}
        <a href={linkTo('complaint')}>een klacht indienen</a>. U kunt ook naar de Autoriteit Persoonsgegevens. Naar de
        rechter kan tot zes weken na ons antwoord. <English>{english.requestWays}</English>
      </p>
    </>
  );
}
