import { expect, it } from 'vitest';
import { routes } from '#src/web/features.ts';
import { openMatrixHouse } from './house.ts';
import { walkMatrix } from './matrix.ts';

/** Pages that are there for nobody in this house: what it takes to see them, their own tests bring about. */
const unseen = [
  'GET /onderhoud/:run/verslag/:format',
  // only while the house stands still (opened.test.ts)
  'GET /onderhoud/:run/dossier',
  'POST /onderhoud/:run/dossier/:opening/:answer',
  'POST /account/uitloggen',
  'GET /partners/:partner/personen/:person/verklaring',
  'GET /dossiers/:dossier/partners/nieuw',
  'POST /dossiers/:dossier/partners/nieuw',
  'POST /medewerkers/:user/vervanging/beeindigen',
  'GET /dossiers/:dossier/documenten/:document/besluit/:format',
  'GET /dossiers/:dossier/berichten/:message/brief',
  'POST /zaken/:case/client',
  'GET /zaken/:case/gegevens/:datum/wissen',
  'POST /zaken/:case/gegevens/:datum/wissen',
  'GET /zaken/:case/berichten/:notice',
  'POST /zaken/:case/berichten/:notice',
  'GET /zaken/:case/visie',
  'POST /zaken/:case/visie',
  'GET /zaken/:case/verzoek/los',
  'POST /zaken/:case/verzoek/los',
  'GET /zaken/:case/pakket/weglaten',
  'POST /zaken/:case/pakket/weglaten',
  'GET /vernietigen/:branch/:list/verklaring/:format',
  'GET /enquete/:branch/:list/bestand',
];

it('lets everybody in where the permission table says so, and shows everybody else an unknown address (R3, R36, R58)', {
  timeout: 600_000,
}, async () => {
  const house = await openMatrixHouse();
  const found = await walkMatrix(
    house,
    routes.filter(({ access }) => access !== 'public' && access !== 'entering'),
  );
  process.stdout.write(`matrix: ${found.cells} cells, ${found.mismatches.length} mismatches\n`);
  expect(found.mismatches).toEqual([]);
  expect(found.unseen.filter((route) => !unseen.includes(route))).toEqual([]);
  expect(unseen.filter((route) => !found.unseen.includes(route))).toEqual([]);
  expect(found.cells).toBeGreaterThan(20_000);
});
