import type { Child } from '#html/jsx-runtime';
import { notYet } from '#src/commands/maintenance/steps.ts';
import { clockTime } from '#src/domain/format.ts';
import { checksLeft, toExplain } from '#src/domain/maintenance/checks.ts';
import { isAhead, maintenanceState } from '#src/domain/maintenance/maintenance.ts';
import { isAsked, type Opening, openingState } from '#src/domain/maintenance/opening.ts';
import { LinkButton, type Look, PostButton } from '../components/button.tsx';
import { NextStep } from '../components/next-step.tsx';
import { paths } from '../paths.ts';
import type { Here } from './here.ts';
import { type Answer, summaryOf } from './openings.ts';

type Told = {
  readonly title: string;
  readonly text: Child;
  readonly action?: Child;
  readonly others?: readonly Child[];
};

/** What is to be done now, and by whom: the button for whoever may, and for everybody else who it waits for. */
export function Acting({ here }: { readonly here: Here }) {
  const told = acts[maintenanceState(here.run)]?.(here);
  return told ? <NextStep {...told} /> : null;
}

const acts: Readonly<Record<string, (here: Here) => Told>> = {
  planned: toAnnounce,
  postponed: toAnnounce,
  overdue: toAnnounce,
  announced: toAccept,
  supervised: toStart,
  running: busy,
  emergency: busy,
  verifying: toSign,
  failed: toRollBack,
  rolledBack: toSign,
};

function toAnnounce(here: Here): Told {
  return {
    title: 'Aankondigen',
    text: 'De beheerder kondigt het onderhoud aan. Dan weet iedereen wanneer niemand iets kan bewaren.',
    action: here.mayRun && <Ask here={here} step="aankondigen" words="Kondig het onderhoud aan" look="filled" />,
    others: others(here),
  };
}

function toAccept(here: Here): Told {
  return {
    title: 'Toezicht aanvaarden',
    text: here.maySupervise
      ? 'U houdt toezicht op dit onderhoud en tekent het daarna af. Zonder toezicht begint het niet.'
      : 'De vestigingsmanager aanvaardt het toezicht. Zonder toezicht begint het onderhoud niet.',
    action: here.maySupervise && <Press here={here} step="toezicht" words="Ik aanvaard het toezicht" />,
    others: others(here),
  };
}

const lacks = {
  dayCame: 'Het onderhoud begint niet eerder dan is aangekondigd.',
  backupFresh: 'Maak eerst een back-up. De laatste goede back-up is meer dan 24 uur oud, of er is er nog geen.',
  nobodyElse: 'Er is al onderhoud bezig voor een andere vestiging.',
} as const;

function toStart(here: Here): Told {
  const lack = notYet(here.visit.deps, here.run);
  return {
    title: 'Beginnen',
    text: lack
      ? lacks[lack]
      : `Vanaf het begin kan niemand iets bewaren, hoogstens ${here.run.minutes} minuten. Daarna kan het vanzelf weer.`,
    action: here.mayRun && !lack && <Press here={here} step="begin" words="Begin het onderhoud" />,
    others: others(here),
  };
}

function busy(here: Here): Told {
  return (here.run.supervision && here.maySupervise && toAnswer(here)) || toFinish(here);
}

/** Break-glass (DOMAIN 8.7): somebody asks for a dossier, and whoever supervises says yes or no. */
function toAnswer(here: Here): Told | undefined {
  const { run, visit } = here;
  const asked = run.openings.find(isAsked);
  return (
    asked && {
      title: 'De beheerder vraagt om een dossier te openen',
      text: (
        <>
          {summaryOf(here, asked)?.reference}: {asked.reason}
          <br />
          Zegt u ja? Dan leest de beheerder het hooguit een uur. De directie krijgt bericht, en de cliënt kan het zien.
        </>
      ),
      action: (
        <PostButton visit={visit} action={answerTo(here, asked, 'openen')}>
          Open het dossier
        </PostButton>
      ),
      others: [
        <PostButton visit={visit} action={answerTo(here, asked, 'sluiten')} look="second">
          Weiger
        </PostButton>,
      ],
    }
  );
}

/** What stands open can be closed before its time. */
function toClose(here: Here): Child[] {
  const { run, visit, maySupervise } = here;
  const open = run.openings.filter((one) => openingState(one, visit.now) === 'open');
  return (maySupervise ? open : []).map((one) => (
    <PostButton visit={visit} action={answerTo(here, one, 'sluiten')} look="second">
      Sluit {summaryOf(here, one)?.reference ?? 'het dossier'} voor de beheerder
    </PostButton>
  ));
}

function answerTo({ run }: Here, { id }: Opening, answer: Answer): string {
  return paths.maintenanceOpening({ run: run.id, opening: id, answer });
}

function toFinish(here: Here): Told {
  const { run, visit, mayRun } = here;
  const { supervision } = run;
  const stillUntil = visit.deps.store.maintenanceLists.stillUntil(visit.now);
  const needed = here.maySupervise && !supervision;
  return {
    title: 'Aan het werk',
    text: stillUntil
      ? `Tot ${clockTime(stillUntil)} uur kan niemand iets bewaren.`
      : 'De tijd is voorbij: iedereen kan weer bewaren. Is het werk klaar? Leg dat dan vast.',
    action: needed ? (
      <Press here={here} step="toezicht" words="Ik aanvaard het toezicht" />
    ) : (
      mayRun && <Press here={here} step="klaar" words="Het werk is klaar" />
    ),
    others: [
      ...toClose(here),
      ...(mayRun ? [<Ask here={here} step="mislukt" words="Het onderhoud is mislukt" look="danger" />] : []),
    ],
  };
}

function toSign(here: Here): Told {
  const { run, maySupervise, mayRun } = here;
  const left = checksLeft(run).length;
  const open = toExplain(run).length;
  const failing =
    mayRun && maintenanceState(run) === 'verifying'
      ? [<Ask here={here} step="mislukt" words="Het onderhoud is mislukt" look="danger" />]
      : [];
  if (!run.supervision)
    return {
      title: 'Toezicht aanvaarden',
      text: 'Het werk begon zonder toezicht, omdat het niet kon wachten. De vestigingsmanager aanvaardt het nu.',
      action: maySupervise && <Press here={here} step="toezicht" words="Ik aanvaard het toezicht" />,
      others: failing,
    };
  return {
    title: 'Aftekenen',
    text: whyNotSigned(left, open) ?? 'Alles is nagekeken. De vestigingsmanager tekent het onderhoud af.',
    action: maySupervise && left + open === 0 && <Press here={here} step="aftekenen" words="Teken het onderhoud af" />,
    others: failing,
  };
}

function whyNotSigned(left: number, open: number): string | undefined {
  if (left > 0)
    return 'Het programma kijkt na of alles heel is. Dat kan een paar minuten duren. Open de pagina straks opnieuw.';
  if (open > 0)
    return `Bij ${open === 1 ? 'één punt' : `${open} punten`} hieronder schrijft de vestigingsmanager nog iets op.`;
  return undefined;
}

function toRollBack(here: Here): Told {
  const unsupervised = here.maySupervise && !here.run.supervision;
  return {
    title: 'Terugzetten',
    text: 'De beheerder zet alles terug zoals het was. Daarna kijkt het programma na of alles heel is.',
    action: unsupervised ? (
      <Press here={here} step="toezicht" words="Ik aanvaard het toezicht" />
    ) : (
      here.mayRun && <Ask here={here} step="teruggezet" words="Leg vast dat alles is teruggezet" look="filled" />
    ),
  };
}

/** As long as it has not begun. */
function others(here: Here): Child[] {
  if (!isAhead(maintenanceState(here.run))) return [];
  return [
    (here.mayRun || here.maySupervise) && (
      <Ask here={here} step="uitstellen" words="Stel het onderhoud uit" look="second" />
    ),
  ].filter(Boolean);
}

type Step = { readonly here: Here; readonly step: string; readonly words: string };

function Press({ here: { visit, run }, step, words }: Step) {
  return (
    <PostButton visit={visit} action={paths.maintenanceStep({ run: run.id, step })}>
      {words}
    </PostButton>
  );
}

function Ask({ here: { run }, step, words, look }: Step & { readonly look: Look }) {
  return (
    <LinkButton href={paths.maintenanceStep({ run: run.id, step })} look={look}>
      {words}
    </LinkButton>
  );
}
