import { showPhone } from '../contact-data.ts';
import { upperFirst } from '../format.ts';
import { gdprRoleLabels, recipientKindLabels } from '../labels.ts';
import { linkLimits } from '../link-limits.ts';
import { historicNotificationNumber } from '../notification.ts';
import { openBranches } from '../organisation.ts';
import { minPasswordLength } from '../password-rules.ts';
import { dataFieldLabels } from '../personal-data.ts';
import type { House } from '../regulation/provision.ts';
import { perContract, term } from '../regulation/terms.ts';
import { backupDays } from '../retention.ts';
import { accessTerms, houseTerms } from '../settings/terms.ts';
import { activities, purposeWords } from './activities.ts';

/** What AVG 30(1) asks to be told of each processing, in its order. */
export const registerColumns = {
  title: 'Verwerking',
  aim: 'Doel',
  basis: 'Grondslag',
  about: 'Van wie',
  data: 'Welke gegevens',
  recipients: 'Wie krijgt ze',
  purposes: 'Waarvoor iets naar buiten gaat',
  abroad: 'Buiten de Europese Unie',
  kept: 'Hoe lang',
  security: 'Beveiliging',
  provisions: 'Bepalingen',
} as const;
export type RegisterColumn = keyof typeof registerColumns;
export type RegisterRow = Readonly<Record<RegisterColumn, readonly string[]>>;

/** AVG 30(1): the register of processing, from the constants, settings and contracts that the code itself uses (R13). */
export function processingRegister(house: House): readonly RegisterRow[] {
  return activities.map((one) => ({
    title: [one.title],
    aim: [one.aim],
    basis: one.basis(house),
    about: [one.about],
    data: [...one.fields.map((field) => dataFieldLabels[field]), ...(one.otherData ?? [])],
    recipients: orNobody([
      ...one.recipients.map((kind) => recipientKindLabels[kind]),
      ...(one.otherRecipients?.(house) ?? []).map(upperFirst),
    ]),
    purposes: one.purposes.length === 0 ? ['Het staat in geen verstrekking'] : purposeWords(one),
    abroad: ['Nee. Alles staat op één eigen machine; er gaat niets naar een ander land'],
    kept: [one.kept(house)],
    security: securityMeasures(house),
    provisions: one.provisions,
  }));
}

function orNobody(words: readonly string[]): readonly string[] {
  return words.length === 0 ? ['Niemand buiten de organisatie'] : words;
}

/** AVG 30(1)(g), 32: what is done for all of it. */
export function securityMeasures({ organisation }: House): readonly string[] {
  const { idleMinutes } = accessTerms(organisation);
  const { linkDays } = houseTerms(organisation);
  return [
    'Elk dossier ligt versleuteld onder een eigen sleutel (AES-256); de sleutels liggen los van de gegevens',
    'Niemand komt erbij zonder een rol en een band met het dossier; elke pagina noemt haar recht',
    `Wachtwoorden van minstens ${minPasswordLength} tekens; wie niets doet is na ${term(idleMinutes, 'minute')} uitgelogd`,
    `Een opdrachtgever leest met een link (${term(linkDays, 'day')}) en een code (${term(linkLimits.codeMinutes, 'minute')})`,
    `Back-ups zijn versleuteld, worden teruggelezen en na ${term(backupDays, 'day')} weggegooid`,
    'Vernietigen gaat met de sleutel: ook wat in een kopie staat, is dan niet meer te lezen',
    'Het programma maakt geen verbinding met iets anders dan de eigen mailserver',
  ];
}

/** AVG 30(1)(a): who is responsible, and where people turn to. */
export function responsible(house: House): readonly { readonly label: string; readonly value: string }[] {
  const { name, settings } = house.organisation;
  return [
    { label: 'Verantwoordelijke', value: name },
    ...openBranches(house.organisation).map((branch) => ({
      label: `Vestiging ${branch.name}`,
      value: `${branch.street}, ${branch.postcode} ${branch.town}, ${showPhone(branch.phone)}, ${branch.email}`,
    })),
    { label: 'Onze rol', value: perContract(house, ({ gdprRole }) => gdprRoleLabels[gdprRole]) },
    {
      label: 'Toezichthouder',
      value: `${settings.supervisorName}, ${settings.supervisorAddress}, ${settings.supervisorPhone}`,
    },
    {
      label: 'Vroeger',
      value: `Gemeld bij het College bescherming persoonsgegevens (nu: ${settings.supervisorName}) onder nummer ${historicNotificationNumber}. Die plicht is vervallen; dit register is ervoor in de plaats gekomen`,
    },
  ];
}

/** Names of before, in the regulation and in old letters, with what they are called today (P7). */
export const oldNames = [
  { before: 'WBP (Wet bescherming persoonsgegevens)', today: 'AVG en UAVG, sinds 25 mei 2018' },
  { before: 'CBP (College bescherming persoonsgegevens)', today: 'AP (Autoriteit Persoonsgegevens), sinds 2016' },
  { before: 'Sofi-nummer', today: 'BSN (burgerservicenummer), sinds 26 november 2007' },
  { before: 'OSV 1997 (Organisatiewet sociale verzekeringen)', today: 'Wet SUWI, sinds 2002' },
  { before: 'Verzet', today: 'Bezwaar (AVG art. 21)' },
  { before: 'Houder en bewerker', today: 'Verwerkingsverantwoordelijke en verwerker' },
] as const;
