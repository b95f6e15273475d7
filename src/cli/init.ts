import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { defineCommand } from 'citty';
import type { Config } from '#src/config.ts';
import { configTable, isLocal, readConfig, usualHost, usualPort } from '#src/config.ts';
import { type BranchId, newId, type UserId } from '#src/domain/ids.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { defaultSecondFactorRoles } from '#src/domain/second-factor.ts';
import { firstSecrecyText } from '#src/domain/secrecy.ts';
import { summarise } from '#src/domain/summarise.ts';
import { newSigningKey } from '#src/mail/signer.ts';
import { sealKeyFile } from '#src/seal-key.ts';
import { random } from '#src/sources.ts';
import { makeFolders, realDisk } from '#src/store/disk.ts';
import { foldersOf } from '#src/store/lowdb/folders.ts';
import { holdsData } from '#src/store/lowdb/ground.ts';
import { createKeyFile, defaultKeystore } from '#src/store/master-key.ts';
import { openStore } from '#src/store/open.ts';
import { addressWords } from '#src/store/postgres/address.ts';
import { type Answers, answerProblem, type Question, questions, readPerson } from './init-answers.ts';
import { oneTimeLink, terminalDeps } from './link.ts';
import { settingsFile } from './settings.ts';
import { ask, complain, say, settle } from './terminal.ts';
import { tellOperator } from './told.ts';

export const init = defineCommand({
  meta: { name: 'init', description: 'richt een nieuwe installatie in: zes vragen, sleutels, eerste account' },
  args: {
    organisatie: { type: 'string', description: questions.organisatie },
    vestiging: { type: 'string', description: questions.vestiging },
    beheerder: { type: 'string', description: questions.beheerder },
    adres: { type: 'string', description: questions.adres },
    mailserver: { type: 'string', description: questions.mailserver },
    afzender: { type: 'string', description: questions.afzender },
    data: { type: 'string', description: 'map voor de gegevens', default: './data/productie' },
    database: {
      type: 'string',
      valueHint: 'ADRES',
      description: 'in plaats van een map: een lege database, zoals in DATABASE_URL',
    },
    sleutel: {
      type: 'string',
      description: 'sleutelbestand, buiten de gegevensmap',
      default: './sleutels/trajectdossier.sleutel',
    },
    settings: { type: 'string', description: 'waar de instellingen komen te staan', default: `./${settingsFile}` },
  },
  run: ({ args }) =>
    settle(async () => {
      const answers = await gather(args);
      if (!answers) return 2;
      const database = args.database ?? process.env.DATABASE_URL;
      const environment = {
        APP_URL: answers.adres,
        ...listening(answers.adres),
        ...(database ? { DATABASE_URL: database } : { DATA_DIR: resolve(args.data) }),
        KEY_FILE: resolve(args.sleutel),
        SMTP_URL: answers.mailserver,
        MAIL_FROM: answers.afzender,
      };
      const read = readConfig(environment);
      const file = resolve(args.settings);
      if (!read.ok) {
        complain(read.problems[0]?.message ?? '');
        return 2;
      }
      const obstacle = inTheWay(read.config, file);
      if (obstacle !== undefined) {
        complain(obstacle);
        return 2;
      }
      const link = await setUp(read.config, answers, { file, environment });
      await tell(read.config, file, link);
      return 0;
    }),
});

/** Where the program listens is written down too, so that nobody has to look it up. */
function listening(address: string): { readonly HOST: string; readonly PORT: string } {
  const url = new URL(address);
  return { HOST: usualHost(url), PORT: String(usualPort(url)) };
}

/** Options first; what is missing is asked, or refused when nobody can answer: then all of it at once. */
async function gather(args: Readonly<Partial<Record<Question, string>>>): Promise<Answers | undefined> {
  const names = Object.keys(questions) as Question[];
  const problems = names.flatMap((question) => {
    const given = args[question];
    const message = given === undefined ? unasked(question) : answerProblem(question, given);
    return message === undefined ? [] : [{ name: `--${question}`, message }];
  });
  if (problems.length > 0) {
    complain(configTable(problems, 'Deze opties ontbreken of kloppen nog niet:'));
    return undefined;
  }
  const answers: Partial<Record<Question, string>> = {};
  for (const question of names)
    answers[question] = args[question] ?? (await ask(questions[question], (answer) => answerProblem(question, answer)));
  // Every question was answered in the loop above.
  return answers as Answers;
}

/** A question that nobody is there to answer. */
function unasked(question: Question): string | undefined {
  return process.stdin.isTTY ? undefined : questions[question];
}

/** What a new installation would write over, or mix with: nothing is written before this was looked at. */
function inTheWay(config: Config, file: string): string | undefined {
  if (existsSync(file)) return `Er staat al een installatie: ${file}. Er is niets veranderd.`;
  const key = [config.keyFile, sealKeyFile(config)].find((path) => existsSync(path));
  if (key !== undefined)
    return `Er staat al een sleutel: ${key}. Een sleutel wordt nooit overschreven. Er is niets veranderd.`;
  if (config.databaseUrl === undefined && holdsData(realDisk, foldersOf(config.dataDir)))
    return `De gegevensmap is niet leeg: ${config.dataDir}. Er is niets veranderd.`;
  return undefined;
}

type Settings = { readonly file: string; readonly environment: Readonly<Record<string, string>> };

/**
 * Keys first and data last, so that nothing is ever stored without them. When a step fails, keys and settings that were not
 * there go again: they protect nothing, and would stand in the way of the next try.
 */
async function setUp(config: Config, answers: Answers, settings: Settings): Promise<string> {
  const keystore = config.databaseUrl === undefined ? [defaultKeystore(config.dataDir, config.keyFile)] : [];
  const made = [settings.file, config.keyFile, sealKeyFile(config), ...keystore].filter((path) => !existsSync(path));
  try {
    await makeKeys(config);
    await writeSettings(settings);
    return await makeStore(config, answers);
  } catch (error) {
    for (const path of made) await rm(path, { recursive: true, force: true });
    throw error;
  }
}

function writeSettings({ file, environment }: Settings): Promise<void> {
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`);
  return writeFile(file, lines.join(''), { mode: 0o600, flag: 'wx' });
}

async function makeKeys(config: Config): Promise<void> {
  makeFolders(dirname(config.keyFile), 0o700);
  await createKeyFile(realDisk, config.keyFile);
  await writeFile(sealKeyFile(config), newSigningKey(), { mode: 0o600, flag: 'wx' });
}

/** The data with the first account in it; the answer is the link with which its owner chooses a password. */
async function makeStore(config: Config, answers: Answers): Promise<string> {
  const userId = newId<UserId>(random.bytes);
  const organisation = firstOrganisation(answers, userId);
  const store = await openStore({ ...config, summarise, organisation, isNew: true });
  try {
    await tellOperator(store, { action: 'operator.init' });
    const link = await oneTimeLink(await terminalDeps(config, store), config, { userId, why: 'first' });
    if (link === undefined) throw new Error('the first user was stored a moment ago');
    return link;
  } finally {
    await store.close();
  }
}

function firstOrganisation(answers: Answers, userId: UserId): Organisation {
  const person = readPerson(answers.beheerder);
  if (!person) throw new Error('the answer was judged before');
  const branchId = newId<BranchId>(random.bytes);
  return {
    name: answers.organisatie,
    branches: [
      {
        id: branchId,
        name: answers.vestiging,
        street: '',
        postcode: '',
        town: answers.vestiging,
        phone: '',
        email: '',
        envelopeWindow: 'links',
      },
    ],
    users: [
      {
        id: userId,
        ...person,
        formOfAddress: 'neutraal',
        jobTitle: 'Beheerder',
        roles: ['systemAdmin'],
        branchId,
        display: 'system',
      },
    ],
    substitutions: [],
    sponsors: [],
    settings: {
      surveyAgency: 'Stratus',
      secondFactorRoles: [...defaultSecondFactorRoles],
      supervisorName: 'Autoriteit Persoonsgegevens',
      supervisorAddress: 'Postbus 93374, 2509 AJ Den Haag',
      supervisorPhone: '088 180 52 50',
    },
    settingChanges: [],
    secrecy: [firstSecrecyText],
    wording: {},
    partners: [],
    letterheads: { versions: [], choices: [] },
  };
}

/** The recovery key is shown once, here, for the safe; it is what stands in the key file. */
async function tell(config: Config, file: string, link: string): Promise<void> {
  const key = (await readFile(config.keyFile, 'utf8')).trim();
  const settings = file === resolve(settingsFile) ? '' : ` --settings ${file}`;
  say(
    'De installatie is klaar.',
    '',
    `Instellingen     ${file}`,
    `Gegevens         ${config.databaseUrl === undefined ? config.dataDir : addressWords(config.databaseUrl)}`,
    `Sleutelbestand   ${config.keyFile}`,
    `Zegelsleutel     ${sealKeyFile(config)} (zit in elke back-up)`,
    `Luistert op      ${config.host}, poort ${config.port}${isLocal(config.appUrl) ? '' : '; zet er een proxy met https voor'}`,
    '',
    'HERSTELSLEUTEL. Schrijf hem op en leg hem in de kluis. Hij wordt niet nog eens getoond.',
    'Zonder sleutel kan niemand de gegevens of een back-up lezen, ook wij niet.',
    `  ${key}`,
    '',
    'Open deze link om uw wachtwoord te kiezen. Hij werkt één keer, een week lang:',
    `  ${link}`,
    '',
    'Maak eerst het account van de directie. Van daaruit komen alle andere accounts, op de pagina Medewerkers:',
    `  npm run -s cli -- user add --rol directie --mail ADRES --naam "VOORLETTERS ACHTERNAAM"${settings}`,
    '',
    `Start daarna met: npm start${settings && ` --${settings}`}`,
  );
}
