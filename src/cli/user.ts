import { defineCommand } from 'citty';
import { aboutUser } from '#src/commands/access-log/about.ts';
import { addUser } from '#src/commands/account/add-user.ts';
import { lockUser } from '#src/commands/account/lock-user.ts';
import type { Config } from '#src/config.ts';
import { accountChange } from '#src/domain/access-log/account-change.ts';
import { isEmail } from '#src/domain/contact-data.ts';
import { hasLetter } from '#src/domain/form.ts';
import { roleLabels } from '#src/domain/labels.ts';
import { isLastOfDirectorate } from '#src/domain/leaving.ts';
import { isName } from '#src/domain/name-fields.ts';
import type { Branch, Organisation, Role, User } from '#src/domain/organisation.ts';
import { roles } from '#src/domain/organisation.ts';
import { realClock } from '#src/sources.ts';
import type { KeptStore } from '#src/store/kept.ts';
import type { Store } from '#src/store/port.ts';
import { oneTimeLink, terminalDeps } from './link.ts';
import { settingsArg, withConfig, withStore } from './settings.ts';
import { complain, type ExitCode, say, settle } from './terminal.ts';
import { tellOperator } from './told.ts';

const roleNames = roles.map((role) => roleLabels[role].toLowerCase()).join(', ');
const onAPage = 'Dit kan ook terwijl het programma draait, op de pagina Medewerkers, door wie die rol mag geven.';

const ofTheLast = 'Gaat het om de laatste van de directie? Stop het programma, doe dit, en start het weer.';
const ofAccount = { ...settingsArg, mail: { type: 'string', description: 'e-mailadres' } } as const;

const add = defineCommand({
  meta: { name: 'add', description: 'maak een account; toont een link die één keer werkt' },
  args: {
    ...settingsArg,
    naam: { type: 'string', description: 'voor- en achternaam' },
    mail: { type: 'string', description: 'e-mailadres' },
    rol: {
      type: 'string',
      description: `een of meer, met een komma ertussen: ${roleNames}`,
      default: 're-integratiecoach',
    },
    functie: { type: 'string', description: 'zoals in brieven', default: 'Medewerker' },
    vestiging: { type: 'string', description: 'naam; nodig als er meer dan een is' },
  },
  run: ({ args }) =>
    settle(() =>
      withConfig(args.settings, (config) =>
        withStore(
          config,
          async (store) => {
            const chosen = args.rol.split(',').map(roleNamed);
            const branch = branchNamed(store.organisation.read().value, args.vestiging);
            const wrong = wrongly({ naam: args.naam, mail: args.mail, chosen, functie: args.functie, branch });
            if (wrong.length > 0 || !args.naam || !args.mail || !branch) {
              complain(...wrong);
              return 2;
            }
            const deps = await terminalDeps(config, store);
            const user = {
              name: args.naam,
              email: args.mail,
              jobTitle: args.functie,
              branchId: branch.id,
              formOfAddress: 'neutraal',
            } as const;
            const added = await addUser(deps, {
              ...user,
              roles: chosen.filter((role): role is Role => role !== undefined),
            });
            if (!added.ok) {
              complain(added.refusal.problems?.[0]?.message ?? 'Het account is niet gemaakt');
              return 1;
            }
            const change = accountChange(undefined, added.value);
            await tellOperator(store, {
              ...aboutUser(added.value),
              action: 'operator.user',
              ...(change && { change }),
            });
            say(
              'Het account is gemaakt. Geef deze link aan de nieuwe collega; hij werkt één keer, een week lang:',
              (await oneTimeLink(deps, config, { userId: added.value.id, why: 'first' })) ?? '',
            );
            return 0;
          },
          onAPage,
        ),
      ),
    ),
});

const reset = defineCommand({
  meta: { name: 'reset', description: 'nieuw wachtwoord; toont een link die één keer werkt' },
  args: {
    ...ofAccount,
    telefoonkwijt: { type: 'boolean', description: 'zet ook de tweede stap bij het inloggen uit', default: false },
  },
  run: ({ args }) =>
    withUser(args, onAPage, async (user, store, config) => {
      const link = await oneTimeLink(await terminalDeps(config, store), config, {
        userId: user.id,
        why: 'reset',
        dropsFactor: args.telefoonkwijt,
      });
      if (args.telefoonkwijt && user.secondFactor) say('De tweede stap bij het inloggen staat uit.');
      say('Het oude wachtwoord werkt niet meer. Deze link werkt één keer, een dag lang:', link ?? '');
    }),
});

const lock = defineCommand({
  meta: { name: 'lock', description: 'zet een account meteen op slot, ook dat van de laatste van de directie' },
  args: ofAccount,
  run: ({ args }) =>
    withUser(args, `${onAPage} ${ofTheLast}`, async (user, store, config) => {
      await tellOperator(store, {
        ...aboutUser(user),
        action: 'operator.lock',
        change: { did: ['locked', 'loggedOut'] },
      });
      await lockUser(await terminalDeps(config, store), user.id);
      say('Het account is op slot. Niemand komt er nog in, en wie er in zat is uitgelogd.');
      const isLast = isLastOfDirectorate(store.organisation.read().value, user, realClock.today());
      say(...(isLast ? nobodyDecides : [thenClose]));
    }),
});

const thenClose = 'Vul daarna op de pagina Medewerkers de laatste werkdag in.';
const nobodyDecides = [
  'Dit was de laatste van de directie: nu kan niemand beslissen. Maak meteen een account voor een ander:',
  '  user add --rol directie --mail ADRES --naam "VOORLETTERS ACHTERNAAM"',
  `${thenClose} Dat kan de nieuwe directeur.`,
];

export const user = defineCommand({
  meta: { name: 'user', description: 'accounts: add, reset, lock' },
  subCommands: { add, reset, lock },
});

type OfAccount = { readonly settings?: string | undefined; readonly mail?: string | undefined };

/** Does something with the account that has this address. */
function withUser(
  { settings, mail }: OfAccount,
  whenRunning: string,
  act: (user: User, store: KeptStore, config: Config) => Promise<void>,
): Promise<ExitCode> {
  return settle(() =>
    withConfig(settings, (config) =>
      withStore(
        config,
        async (store) => {
          const user = userWith(store, mail);
          if (!user) {
            complain(noAccount);
            return 2;
          }
          await act(user, store, config);
          return 0;
        },
        whenRunning,
      ),
    ),
  );
}

const noAccount = 'Er is geen account met dit e-mailadres. Geef het met --mail';

function userWith({ organisation }: Pick<Store, 'organisation'>, mail: string | undefined): User | undefined {
  const wanted = mail?.toLowerCase();
  return organisation.read().value.users.find((one) => one.email.toLowerCase() === wanted);
}

type Asked = {
  readonly naam: string | undefined;
  readonly mail: string | undefined;
  readonly chosen: readonly (Role | undefined)[];
  readonly functie: string;
  readonly branch: Branch | undefined;
};

function wrongly({ naam, mail, chosen, functie, branch }: Asked): string[] {
  return [
    ...(naam && isName(naam) ? [] : ['Geef een naam met --naam']),
    ...(mail && isEmail(mail) ? [] : ['Geef een e-mailadres met --mail']),
    ...(chosen.includes(undefined) ? [`Kies met --rol uit: ${roleNames}`] : []),
    ...(hasLetter(functie) ? [] : ['Geef een functie met --functie']),
    ...(branch ? [] : ['Geef een bestaande vestiging met --vestiging']),
  ];
}

/** A role by its Dutch name, or by the one the code has. */
function roleNamed(typed: string): Role | undefined {
  const wanted = typed.trim().toLowerCase();
  return roles.find((role) => role.toLowerCase() === wanted || roleLabels[role].toLowerCase() === wanted);
}

function branchNamed(organisation: Organisation, name: string | undefined): Branch | undefined {
  if (name === undefined) return organisation.branches.length === 1 ? organisation.branches[0] : undefined;
  return organisation.branches.find((branch) => branch.name.toLowerCase() === name.toLowerCase());
}
