import type { AskingChoice } from '#src/domain/cases/asks.ts';
import { longDate } from '#src/domain/format.ts';
import type { Day } from '#src/domain/time.ts';
import { English } from '../components/english.tsx';
import { paths } from '../paths.ts';
import { english } from './english.ts';
import { slugOf } from './slugs.ts';

const linkTo = (ask: AskingChoice) => paths.askDetails({ ask: slugOf(ask) });

type WaysProps = {
  readonly complaint: boolean;
  /** The last day for the court, once there is an answer that whoever reads this may know of. */
  readonly court?: { readonly until: Day; readonly over: boolean } | undefined;
};

/** Where else one may go, open at every step (R52, AVG 77 and 79). */
export function NextWays({ complaint, court }: WaysProps) {
  return complaint ? (
    <>
      <h2>
        Bent u het niet eens met ons oordeel? <English>{english.notAgreeing}</English>
      </h2>
      <p>
        Dan kunt u naar de opdrachtgever van uw traject gaan, bijvoorbeeld UWV of uw gemeente. Die heeft een eigen
        klachtenregeling. U kunt het ook melden bij Blik op Werk. Gaat uw klacht over uw gegevens? Dan kunt u ook naar
        de Autoriteit Persoonsgegevens of naar de rechter. Dat mag altijd, ook nu al.{' '}
        <English>{english.complaintWays}</English>
      </p>
    </>
  ) : (
    <>
      <h2>
        Bent u het niet eens met ons antwoord? <English>{english.notAgreeing}</English>
      </h2>
      <p>
        Dan kunt u <a href={linkTo('directorateTalk')}>een gesprek met de directie</a> vragen. Daarna, of meteen, kunt u{' '}
        <a href={linkTo('complaint')}>een klacht indienen</a>. U kunt ook naar de Autoriteit Persoonsgegevens.{' '}
        {courtWords(court)} <English>{english.requestWays}</English>
      </p>
    </>
  );
}

function courtWords(court: WaysProps['court']): string {
  if (!court) return 'Naar de rechter kan tot zes weken na ons antwoord.';
  const day = longDate(court.until);
  return court.over
    ? `Naar de rechter kon tot zes weken nadat u ons antwoord kreeg. Kreeg u het op de dag dat wij het stuurden, dan was dat tot en met ${day}.`
    : `Naar de rechter kan tot en met ${day}.`;
}
