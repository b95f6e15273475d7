import type { Child } from '#html/jsx-runtime';
import { isReachable } from '#src/commands/survey/agency-mail.ts';
import { longDate } from '#src/domain/format.ts';
import { replyWords } from '#src/domain/reply-words.ts';
import { askFrom, batchState, deleteFrom, fileMail, lastOf } from '#src/domain/survey/batch.ts';
import { LinkButton, PostButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Overview } from './overview.ts';

type Props = { readonly visit: UserVisit; readonly overview: Overview };

/** What is to be done now: the buttons for whoever may, and for everybody who it waits for. */
export function Acting({ visit, overview }: Props) {
  const content = acts[batchState(overview.batch)]?.({ visit, overview });
  return content ? <Panel title="Wat nu?">{content}</Panel> : null;
}

const acts: Readonly<Record<string, (props: Props) => Child>> = {
  collecting: Collecting,
  checked: Checked,
  released: Released,
  taken: Taken,
  failed: Failed,
  unknown: Unknown,
  sent: Sent,
  confirmed: Confirmed,
};

function Collecting({ visit, overview }: Props) {
  const { rows, mayPrepare, seen } = overview;
  if (rows.length === 0)
    return (
      <p>Er staat nog niemand op deze lijst. Tien werkdagen na het einde van een traject komt iemand er vanzelf op.</p>
    );
  if (!mayPrepare) return <p>De administratie controleert de lijst, het liefst als de maand voorbij is.</p>;
  return (
    <>
      <p>
        Kloppen alle namen en adressen? Verbeter wat niet klopt in het dossier. Wie na vandaag bij deze maand komt, gaat
        met de volgende lijst mee.
      </p>
      <PostButton visit={visit} action={paths.surveyCheck(here(overview))} fields={{ gezien: seen }}>
        Leg vast dat de lijst klopt
      </PostButton>
    </>
  );
}

function Checked({ visit, overview }: Props) {
  const { batch, mayRelease, mayPrepare, seen } = overview;
  const checked = lastOf(batch, 'list.checked');
  const who = `Gecontroleerd door ${nameOf(visit, checked?.by)}.`;
  const isOwn = checked?.by === visit.user.id;
  if (!mayRelease || isOwn)
    return (
      <>
        <p>
          {who}{' '}
          {isOwn && mayRelease
            ? 'Een andere manager geeft de lijst vrij.'
            : 'De vestigingsmanager geeft de lijst vrij.'}
        </p>
        {mayPrepare && <Back overview={overview} />}
      </>
    );
  const { survey, surveyAgency } = visit.organisation.settings;
  if (!survey?.passphrase) return <p>{who} Met het bureau is nog geen wachtzin afgesproken. Dat doet de directie.</p>;
  const release = (way: 'mail' | 'handed', words: string) => (
    <PostButton
      visit={visit}
      action={paths.surveyRelease(here(overview))}
      look={way === 'mail' ? 'filled' : 'second'}
      fields={{ gezien: seen, hoe: way }}
    >
      {words}
    </PostButton>
  );
  return (
    <>
      <p>
        {who} Geeft u de lijst vrij, dan gaan precies deze namen en adressen naar {surveyAgency}, in een bestand met een
        wachtzin.
      </p>
      {!isReachable(visit.organisation) && (
        <p>Mailen kan nog niet: het e-mailadres van het bureau is nog niet nagebeld.</p>
      )}
      <div class="bar">
        {isReachable(visit.organisation) && release('mail', 'Geef vrij en mail het bestand')}
        {release('handed', 'Geef vrij, ik lever zelf aan')}
      </div>
      <Back overview={overview} withdraw />
    </>
  );
}

function Released({ visit, overview }: Props) {
  const mail = fileMail(overview.batch);
  if (!mail?.nextTryAt) return <ByHand visit={visit} overview={overview} />;
  const tried = mail.tries.at(-1);
  return (
    <>
      <p>
        Het bestand gaat vanzelf per mail naar het bureau.
        {tried && ` De laatste poging lukte niet: ${replyWords(tried.reply).sentence.toLowerCase()}.`}
      </p>
      {overview.mayRelease && <Back overview={overview} withdraw />}
    </>
  );
}

/** It was let go to be handed over, and the file was not made: somebody said no meanwhile, or the program stopped. */
function ByHand({ visit, overview }: Props) {
  if (!overview.mayRelease) return <p>De manager levert het bestand aan bij het bureau.</p>;
  return (
    <>
      <p>De lijst is vrijgegeven. Het bestand om zelf aan te leveren is nog niet gemaakt.</p>
      <div class="bar">
        <PostButton visit={visit} action={step(overview, 'zelf')}>
          Ik lever zelf aan
        </PostButton>
      </div>
      <Back overview={overview} withdraw />
    </>
  );
}

function Taken({ visit, overview }: Props) {
  const { batch, mayRelease, rows } = overview;
  const stops = rows.filter(({ stop }) => stop).length;
  if (!mayRelease) return <p>De manager levert het bestand aan bij het bureau.</p>;
  return (
    <>
      {stops > 0 && (
        <p>
          <strong>
            {stops === 1 ? 'Eén persoon mag' : `${stops} personen mogen`} intussen niet meer mee. Leverde u het bestand
            nog niet aan? Gooi het dan weg.
          </strong>
        </p>
      )}
      <p>
        Haal het bestand op en lever het aan via de site van het bureau. Leg daarna vast op welke dag dat was. Het gaat
        open met de afgesproken wachtzin.
      </p>
      <p class="bar">
        <a href={paths.surveyFile(here(overview))}>Haal {batch.file?.name} op</a>
      </p>
      <div class="bar">
        <LinkButton href={step(overview, 'aangeleverd')}>Leg vast dat het is aangeleverd</LinkButton>
        <PostButton visit={visit} action={step(overview, 'weggooien')} look="second">
          Gooi het bestand weg
        </PostButton>
      </div>
    </>
  );
}

function Failed({ visit, overview }: Props) {
  const bounced = lastOf(overview.batch, 'file.bounced');
  const reply = fileMail(overview.batch)?.tries.at(-1)?.reply;
  const why = reply && !bounced ? ` ${replyWords(reply).sentence}.` : '';
  return (
    <>
      <p>Het bestand kwam niet bij het bureau.{why}</p>
      <Again visit={visit} overview={overview} />
      {overview.mayRelease && <Back overview={overview} withdraw />}
    </>
  );
}

function Unknown({ visit, overview }: Props) {
  return (
    <>
      <p>De verbinding viel weg. Het bestand kan zijn aangekomen. Bel het bureau voordat u het opnieuw mailt.</p>
      {overview.mayRelease && (
        <div class="bar">
          <PostButton visit={visit} action={step(overview, 'aangekomen')}>
            Het is aangekomen
          </PostButton>
          <PostButton visit={visit} action={step(overview, 'opnieuw')} look="second">
            Mail het opnieuw
          </PostButton>
        </div>
      )}
    </>
  );
}

function Again({ visit, overview }: Props) {
  if (!overview.mayRelease) return <p>De manager mailt het opnieuw, of levert het zelf aan.</p>;
  return (
    <div class="bar">
      {isReachable(visit.organisation) && (
        <PostButton visit={visit} action={step(overview, 'opnieuw')}>
          Mail het opnieuw
        </PostButton>
      )}
      <PostButton visit={visit} action={step(overview, 'zelf')} look="second">
        Ik lever zelf aan
      </PostButton>
    </div>
  );
}

function Sent({ overview }: Props) {
  const { batch, mayPrepare, mayRelease } = overview;
  const until = deleteFrom(batch);
  return (
    <>
      <p>
        Het bureau heeft het bestand sinds {batch.sentOn && longDate(batch.sentOn)}. Bevestigt het bureau niets? Vraag
        er dan om vanaf {batch.sentOn && longDate(askFrom(batch.sentOn))}.
        {until && ` Zonder bevestiging wordt het bestand hier op ${longDate(until)} verwijderd.`}
      </p>
      {(mayPrepare || mayRelease) && (
        <div class="bar">
          <LinkButton href={step(overview, 'bevestigd')}>Leg de bevestiging vast</LinkButton>
          {!lastOf(batch, 'file.handed') && (
            <LinkButton href={step(overview, 'teruggekomen')} look="text">
              De mail kwam terug
            </LinkButton>
          )}
        </div>
      )}
    </>
  );
}

function Confirmed({ overview: { batch } }: Props) {
  const until = deleteFrom(batch);
  return (
    <p>
      U hoeft niets te doen. Op {until && longDate(until)} wordt het bestand met namen hier verwijderd. Het verslag
      blijft.
    </p>
  );
}

function Back({ overview, withdraw }: { readonly overview: Overview; readonly withdraw?: boolean }) {
  return (
    <p class="alone">
      <a href={step(overview, 'terug')}>Zet de lijst terug</a>
      {withdraw && (
        <>
          {' '}
          <a href={step(overview, 'intrekken')}>Trek de lijst in</a>
        </>
      )}
    </p>
  );
}

function here({ branch, batch }: Overview) {
  return { branch: branch.id, list: batch.id };
}

function step(overview: Overview, name: string): string {
  return paths.surveyStep({ ...here(overview), step: name });
}

function nameOf({ organisation }: UserVisit, by: string | undefined): string {
  const user = organisation.users.find(({ id }) => id === by);
  return user?.name ?? 'een oud-medewerker';
}
