import type { Html } from '#html/jsx-runtime';
import type { LinkPage } from '#src/commands/sponsor/open-link.ts';
import { area, form } from '#src/domain/form.ts';
import { ConflictNotice } from '#src/web/components/conflict-notice.tsx';
import { FormView } from '#src/web/form.tsx';
import { SignInAgainPage } from '#src/web/login/again.tsx';
import { paths } from '#src/web/paths.ts';
import { CodePage, StartPage } from '#src/web/sponsor/code-pages.tsx';
import { DecidedPage, ExpiredPage, OpenMailPage, ReplacedPage, WithdrawnPage } from '#src/web/sponsor/link-pages.tsx';
import { ForwardedPage, TooLatePage } from '#src/web/sponsor/outcome-page.tsx';
import type { PublicVisit } from '#src/web/visit.ts';
import { DemoPage } from './demo-page.tsx';
import { demoPaths } from './paths.ts';

type SamplePage = { readonly label: string; readonly show: (visit: PublicVisit) => Html };

const named = {
  organisation: 'Maas groep',
  reference: 'MG-2026-0417',
  title: 'Trajectplan',
  number: 1,
  version: 1,
} as const;
const askCode: LinkPage & { page: 'askCode' } = {
  ...named,
  page: 'askCode',
  maskedEmail: 'a•••@gemeente.voorbeeld.example',
  respondBy: '2026-12-07',
  forInformation: false,
  codeSent: true,
  codesAsked: ['2026-11-23T08:02:00.000Z'],
};
const newCode = { ...askCode, codesAsked: [...askCode.codesAsked, '2026-11-23T08:07:00.000Z'] } as const;
const decision = {
  outcome: 'approved',
  deciderName: 'A. Voorbeeld',
  deciderFunction: 'Klantmanager',
  at: '2026-11-23T08:03:00.000Z',
  channel: 'link',
} as const;
const wrongCode = { field: 'code', message: 'Deze code klopt niet. U kunt het nog 4 keer proberen' };
const sharedForm = form({
  title: 'Vraag van de opdrachtgever',
  fields: { question: area({ label: 'Wat vraagt de opdrachtgever?', max: 1000 }) },
});
const theirs = { question: 'Begeleiding naar betaald werk.' };
const typed = { question: 'Wat ik net typte, en nog niet was bewaard.' };

/** Pages that take a link, a second person or a session that ended to get to, by the name in their address. */
export const samplePages: Readonly<Record<string, SamplePage>> = {
  'code-vragen': {
    label: 'Opdrachtgever: eerst een code',
    show: (visit) => <StartPage visit={visit} link={askCode} />,
  },
  'code-invullen': {
    label: 'Opdrachtgever: code invullen',
    show: (visit) => <CodePage visit={visit} link={askCode} />,
  },
  'code-opnieuw': {
    label: 'Opdrachtgever: een nieuwe code',
    show: (visit) => <CodePage visit={visit} link={newCode} />,
  },
  'code-klopt-niet': {
    label: 'Opdrachtgever: de code klopt niet',
    show: (visit) => <CodePage visit={visit} link={askCode} problems={[wrongCode]} />,
  },
  'code-te-vaak': {
    label: 'Opdrachtgever: te vaak geprobeerd',
    show: (visit) => <StartPage visit={visit} link={askCode} wait={240} />,
  },
  vervangen: {
    label: 'Opdrachtgever: er is een nieuwe versie',
    show: (visit) => (
      <ReplacedPage visit={visit} link={{ ...named, page: 'replaced', by: { version: 2, on: '2026-11-23' } }} />
    ),
  },
  ingetrokken: {
    label: 'Opdrachtgever: het document is ingetrokken',
    show: (visit) => <WithdrawnPage visit={visit} link={{ ...named, page: 'withdrawn' }} />,
  },
  besloten: {
    label: 'Opdrachtgever: er is een besluit',
    show: (visit) => <DecidedPage visit={visit} link={{ ...named, page: 'decided', decision }} />,
  },
  doorgestuurd: { label: 'Opdrachtgever: doorgestuurd', show: (visit) => <ForwardedPage visit={visit} /> },
  'niet-verstuurd': { label: 'Opdrachtgever: intussen veranderd', show: (visit) => <TooLatePage visit={visit} /> },
  'link-verlopen': { label: 'Opdrachtgever: de link werkt niet meer', show: (visit) => <ExpiredPage visit={visit} /> },
  'bezoek-voorbij': { label: 'Opdrachtgever: de tijd is om', show: (visit) => <OpenMailPage visit={visit} /> },
  'tegelijk-bewaard': {
    label: 'Twee mensen bewaren hetzelfde',
    show: (visit) => (
      <DemoPage visit={visit} title={sharedForm.title} here="gallery">
        <h1>{sharedForm.title}</h1>
        <ConflictNotice
          fields={sharedForm.fields}
          theirs={theirs}
          mine={typed}
          who="Bram Bedenksel bewaarde dit om 14.03 uur"
        />
        <FormView visit={visit} form={sharedForm} raw={typed} action={demoPaths.gallery()} submit="Bewaar" />
      </DemoPage>
    ),
  },
  'opnieuw-inloggen': {
    label: 'Opnieuw inloggen terwijl iemand typte',
    show: (visit) => <SignInAgainPage visit={visit} action={paths.work()} kept={typed} />,
  },
};
