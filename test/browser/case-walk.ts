import { castOrganisation } from '#src/demo/cast.ts';
import { type AskingChoice, askingChoices, askLabels } from '#src/domain/cases/asks.ts';
import type { Case } from '#src/domain/cases/case.ts';
import { caseStepForm } from '#src/domain/cases/steps.ts';
import { wishForm } from '#src/domain/cases/wish-form.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import type { Instant } from '#src/domain/time.ts';
import { askEnglish, detailsEnglish, statusEnglish } from '#src/web/ask/english.ts';
import { statusForm } from '#src/web/ask/status-form.ts';
import { paths } from '#src/web/paths.ts';
import { workflows } from '#workflows/index.ts';
import type { Manner, Walk } from './acts.ts';
import { type Answers, labelled } from './fill.ts';
import { type Person, read } from './person.ts';

/** How a client works: on a telephone, with no scripts. */
export const phone: Manner = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

/** The choices of the first page; the others stand behind 'Iets anders'. */
const firstChoices = askingChoices.slice(0, 6);

/** One request or complaint, acted out by whoever asks and by the people of the house. */
export class CaseWalk {
  readonly walk: Walk;
  /** The code on the receipt. */
  code = '';
  /** The case's address, once staff have opened it. */
  address = '';

  constructor(walk: Walk) {
    this.walk = walk;
  }

  /** Somebody fills in the public form and keeps the code. */
  async ask(client: Person, ask: AskingChoice, answers: Answers): Promise<void> {
    const { clock } = this.walk.office;
    const { branches } = castOrganisation;
    await client.open(paths.ask());
    if (!firstChoices.includes(ask)) {
      await client.tick('radio', choiceOf('other'));
      await client.press('Volgende');
    }
    await client.tick('radio', choiceOf(ask));
    await client.press('Volgende');
    await client.fillIn(wishForm(ask, { branches, today: clock.today() }), answers, detailsEnglish(ask));
    // nobody reads and types all this within a few seconds
    clock.set(new Date(Date.parse(clock.now()) + 60_000).toISOString() as Instant);
    await client.press(/^Controleer uw /);
    await client.press(/^Verstuur mijn /);
    this.code = (await read(client.page.locator('.figure').first())).replaceAll(/\s/g, '');
  }

  /** The client types code and birth date and reads how it stands. */
  async readStanding(client: Person, birthDate: string): Promise<string> {
    await client.open(paths.askStatus());
    if ((await client.heading()) === statusForm.title && !(await client.text()).includes('De stappen')) {
      await client.fillIn(statusForm, { code: this.code, birthDate }, statusEnglish);
      await client.press('Bekijk hoe het ermee staat');
    }
    return client.text();
  }

  /** Opens the newest case of the register. */
  async openNewest(person: Person, register: string): Promise<void> {
    await person.open(register);
    await person.page.locator('tbody tr a').first().click();
    await person.look();
    this.address = new URL(person.page.url()).pathname;
  }

  /** Finds out whose request it is. */
  async match(clerk: Person, surname: string): Promise<void> {
    await clerk.open(this.address);
    await clerk.follow('Zoek de cliënt');
    await clerk.type('Zoek op achternaam, kenmerk of ordernummer', surname);
    await clerk.press('Zoek');
    await clerk.press(/^Dit is de cliënt/);
  }

  /** A step of the case, from its page and back to it, by the words of its button. */
  async step(person: Person, event: string, answers: Answers = {}): Promise<void> {
    await person.open(this.address);
    const theCase = await this.stored();
    const verb = verbOf(theCase, event);
    await person.follow(verb);
    const around = { theCase, organisation: castOrganisation, today: this.walk.office.clock.today() };
    const form = caseStepForm(event, around);
    if (form) await person.fillIn(form, answers);
    await person.press(verb);
    const { pathname } = new URL(person.page.url());
    if (pathname !== this.address) throw new Error(`${event} is refused: ${(await person.text()).slice(0, 800)}`);
  }

  /** Says of every letter that lies there that it was posted today. */
  async postLetters(person: Person): Promise<void> {
    await person.open(this.address);
    const link = person.page.getByRole('link', { name: /^Leg versturen vast/ });
    while ((await link.count()) > 0) {
      await person.follow(/^Leg versturen vast/);
      await person.tick('radio', 'Per post');
      const address = person.page.getByLabel(/^Naar welk adres/);
      if (await address.isVisible()) await address.fill('Verzonnenstraat 1, 1234 AF Voorbeeldstad');
      const [year, month, day] = this.walk.office.clock.today().split('-');
      for (const [label, text] of [
        ['Dag', day],
        ['Maand', month],
        ['Jaar', year],
      ] as const)
        await person.type(label, text ?? '');
      await person.press('Leg versturen vast');
    }
  }

  async stored(): Promise<Case> {
    // the address of a case ends in its id
    const loaded = await this.walk.office.running.store.cases.load(this.address.split('/').at(-1) as CaseId);
    if (!loaded) throw new Error('the case is gone');
    return loaded.value;
  }

  /** Somebody of the house at a screen of their own. */
  member(user: Pick<User, 'email'>): Promise<Person> {
    return this.walk.person(user.email);
  }
}

function choiceOf(ask: AskingChoice): RegExp {
  return labelled({ label: askLabels[ask] }, askEnglish[ask]);
}

function verbOf({ kind }: Case, event: string): string {
  const events: Readonly<Record<string, { readonly verb: string }>> = workflows[kind].events;
  const found = events[event];
  if (!found) throw new Error(`a ${kind} has no step ${event}`);
  return found.verb;
}
