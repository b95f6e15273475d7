import type { Browser } from 'playwright-core';
import { castOrganisation, sponsors, users } from '#src/demo/cast.ts';
import { castClients } from '#src/demo/cast-clients.ts';
import { castDiploma, castIntake } from '#src/demo/cast-intake.ts';
import type { ReceivedMail } from '#src/demo/mail-server.ts';
import type { Story } from '#src/demo/stories.ts';
import { playTrajectory } from '#src/demo/trajectory.ts';
import { contactDataAnswers, personAnswers } from '#src/domain/client-form.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Fields, Form } from '#src/domain/form.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { intakeForms } from '#src/domain/intake.ts';
import { contractChoiceForm, registrationPages } from '#src/domain/registration.ts';
import type { Day } from '#src/domain/time.ts';
import { uploadForm } from '#src/domain/upload-check.ts';
import { paths } from '#src/web/paths.ts';
import { findKind } from '#templates/index.ts';
import type { Answers } from './fill.ts';
import { type Office, openOffice } from './office.ts';
import { Person, type PersonOptions, read } from './person.ts';

const { client, order } = castClients.client1;
const [contract] = sponsors.gemeente.contracts;
const [contact] = sponsors.gemeente.contacts;

/** A form and what somebody answers on it. */
export type Asked = { readonly form: Form<Fields>; readonly answers: Answers };

/** How the people of a walk work: with a mouse and scripts on a wide screen when nothing is said. */
export type Manner = Omit<Partial<PersonOptions>, 'book' | 'baseURL'>;

/** One trajectory from order to end, acted out in browsers against the whole program. */
export class Walk {
  readonly office: Office;
  readonly book: PersonOptions['book'] = new Map();
  /** The dossier's address, once there is one. */
  dossier = '';
  private readonly chrome: Browser;
  private readonly manner: Manner;

  private constructor(office: Office, chrome: Browser, manner: Manner) {
    this.office = office;
    this.chrome = chrome;
    this.manner = manner;
  }

  static async begin(chrome: Browser, today: Day, manner: Manner = {}): Promise<Walk> {
    return new Walk(await openOffice(today), chrome, manner);
  }

  /** Has this walk go on in a dossier that was begun before. */
  async keep(dossier: Dossier): Promise<void> {
    await this.office.running.store.dossiers.create(dossier.id, dossier);
    this.dossier = paths.dossier({ dossier: dossier.id });
  }

  /** Has one of the demo's stories happen, through the commands, day by day: this walk goes on in its dossier. */
  async live(story: Story, until: Day): Promise<void> {
    const { running, clock, mailServer, post, goTo } = this.office;
    const { deps } = running;
    const world = { deps, clock, mailServer, post, organisation: castOrganisation, render: deps.render, close: post };
    const trajectory = playTrajectory(world, story);
    const acts = story.play(trajectory);
    for (let on = story.from; on <= until; ) {
      if (on > clock.today()) await goTo(on);
      const next = await acts.next();
      if (next.done) break;
      on = next.value;
    }
    if (until > clock.today()) await goTo(until);
    this.dossier = paths.dossier({ dossier: (await trajectory.load()).id });
  }

  /** Somebody new at a browser; with an e-mail address, logged in. Works like the others when no manner is given. */
  async person(email?: string, manner: Manner = this.manner): Promise<Person> {
    const person = await Person.sitDown(this.chrome, { baseURL: this.office.url, book: this.book, ...manner });
    if (email) await person.logIn(email);
    return person;
  }

  clerk(): Promise<Person> {
    return this.person(users.fatma.email);
  }

  /** The clerk registers the municipality's order; two letters leave. */
  async register(clerk: Person): Promise<void> {
    if (!contract || !contact) throw new Error('the cast has no municipal contract');
    const today = this.office.clock.today();
    await clerk.open('/opdrachten/nieuw');
    await clerk.fillIn(contractChoiceForm(castOrganisation, today), { contractId: contract.id });
    await clerk.press('Ga verder');
    const answers: Answers = {
      ...personAnswers(client),
      ...contactDataAnswers(client),
      ...order,
      contactId: contact.id,
      receivedOn: today,
      budgetHours: contract.budgetHours,
      maxMonths: contract.maxMonths,
      civilStatus: client.civilStatus,
      bsn: client.bsn,
      represented: 'no',
      branchId: users.sanne.branchId,
      coachId: users.sanne.id,
    };
    for (const { form } of registrationPages(
      castOrganisation,
      { sponsor: sponsors.gemeente, contract },
      { today, birthDate: undefined },
    )) {
      await this.expectHeading(clerk, form.title);
      await clerk.fillIn(form, answers);
      await clerk.press('Ga verder');
    }
    await this.expectHeading(clerk, 'Controleer uw antwoorden');
    await clerk.press('Maak het dossier en verstuur de brieven');
    this.dossier = new URL(clerk.page.url()).pathname;
    await this.office.post();
  }

  /** The coach fills in every page of the intake's task list. */
  async fillIntake(coach: Person, sections = Object.keys(intakeForms)): Promise<void> {
    const answers: Readonly<Record<string, Answers>> = castIntake(this.office.clock.today());
    await coach.open(`${this.dossier}/intake`);
    for (const key of sections) {
      const form: Form<Fields> | undefined = Object.entries(intakeForms).find(([name]) => name === key)?.[1];
      if (!form) throw new Error(`the intake has no section ${key}`);
      await coach.follow(form.title);
      if (key === 'conversation') await this.handInDiploma(coach);
      await coach.fillIn(form, answers[key] ?? {});
      await coach.press('Bewaar dit onderdeel');
      await this.expectHeading(coach, /^Intake van /);
    }
  }

  /** From the page about the talk, which asks for it, and back to it. */
  private async handInDiploma(coach: Person): Promise<void> {
    await coach.follow('Voeg een diploma toe');
    await coach.fillIn(uploadForm, { kind: 'diploma', title: 'Diploma vmbo, 2003' });
    await coach.attach('Bestand', { name: 'diploma.png', mimeType: 'image/png', buffer: castDiploma });
    await coach.press('Voeg het bestand toe');
    await this.expectHeading(coach, intakeForms.conversation.title);
  }

  /** A step of the trajectory, from the dossier page. */
  async step(coach: Person, verb: string, { form, answers }: Asked): Promise<void> {
    await coach.open(this.dossier);
    await coach.follow(verb);
    await this.expectHeading(coach, form.title);
    await coach.fillIn(form, answers);
    await coach.press(verb);
    this.expectAddress(coach, this.dossier);
    await this.office.post();
  }

  /** Begins a document; `verb` is the link on the dossier page. */
  async beginDocument(coach: Person, verb: string): Promise<void> {
    await coach.open(this.dossier);
    await coach.follow(verb);
    await coach.press('Begin');
  }

  /** From the document's page through every section in order, by the filled button of each. */
  async write(coach: Person, kind: string, sections: Readonly<Record<string, Answers>>): Promise<void> {
    const overview = coach.page.url();
    const all = findKind(kind)?.sections ?? [];
    await coach.follow(titled(all[0]));
    for (const section of all) {
      await coach.fillIn(section.form, sections[section.key] ?? {}).catch(async (cause: unknown) => {
        const at = `${coach.status()} ${new URL(coach.page.url()).pathname}`;
        throw new Error(`${kind}, ${section.key} at ${at}: ${(await coach.text()).slice(0, 600)}`, { cause });
      });
      await coach.press(/^Bewaar( en ga (naar onderdeel \d+|verder))?$/);
      const problem = coach.page.locator('.field.error, [role=alert]').first();
      if (await problem.isVisible()) throw new Error(`${kind}, ${section.key}: ${await read(problem)}`);
    }
    this.expectAddress(coach, new URL(overview).pathname);
  }

  /** Changes some sections, each from the document's list and back to it. */
  async improve(coach: Person, kind: string, sections: Readonly<Record<string, Answers>>): Promise<void> {
    for (const section of findKind(kind)?.sections ?? []) {
      const answers = sections[section.key];
      if (!answers) continue;
      await coach.follow(titled(section));
      await coach.fillIn(section.form, answers);
      await coach.press('Bewaar en terug naar de lijst');
    }
  }

  /** Fixes the words, writes down the client's signature and sends. From the document's page. */
  async finish(coach: Person, signature: Asked): Promise<void> {
    await coach.follow('Tekst vaststellen');
    await coach.press('Stel de tekst vast');
    await coach.follow('Ondertekening vastleggen');
    await coach.fillIn(signature.form, signature.answers);
    await coach.press('Ondertekening vastleggen');
    await coach.follow('Controleren en verzenden');
    await coach.tick('checkbox', /./);
    await coach.press('Verstuur naar Gemeente Voorbeeldstad');
    await this.office.post();
  }

  /** The newest mail to the sponsor that holds a decision link. */
  async invitation(): Promise<{ readonly mail: ReceivedMail; readonly link: string }> {
    const mail = (await this.office.mailServer.list(contact?.email)).findLast(({ text }) => /\/besluit\//.test(text));
    const link = /https?:\/\/\S+\/besluit\/[\w.~-]+/.exec(mail?.text ?? '')?.[0];
    if (!mail || !link) throw new Error('no decision link was mailed');
    return { mail, link };
  }

  /** The sponsor follows the link, asks for the code, reads that mail too and opens the document. */
  async openDocument(sponsor: Person, link: string): Promise<void> {
    await sponsor.open(link);
    await sponsor.press('Stuur mij de code');
    await sponsor.type('Code uit de e-mail', await this.code());
    await sponsor.press('Open het document');
  }

  /** The code in the newest mail to the sponsor. */
  async code(): Promise<string> {
    await this.office.post();
    const mail = (await this.office.mailServer.list(contact?.email)).at(-1);
    const code = /\b(\d{3}\s?\d{3})\b/.exec(mail?.text ?? '')?.[1];
    if (!code) throw new Error('no code was mailed');
    return code;
  }

  async decide(sponsor: Person, outcome: string, remarks = ''): Promise<void> {
    await sponsor.tick('radio', outcome);
    await sponsor.type(/^Opmerking/, remarks);
    await sponsor.type(/naam/i, 'A. Voorbeeld');
    await sponsor.type(/functie/i, 'Klantmanager');
    await sponsor.press(/^Controleer uw (besluit|reactie)$/);
    await sponsor.press('Verstuur definitief');
    await this.office.post();
  }

  /** The stored dossier, for what no page shows. */
  async stored() {
    // the address of a dossier ends in its id
    const id = this.dossier.split('/').at(-1) as DossierId;
    const found = await this.office.running.store.dossiers.load(id);
    if (!found) throw new Error('the dossier is gone');
    return found.value;
  }

  async expectHeading(person: Person, wanted: string | RegExp): Promise<void> {
    const heading = await person.heading();
    const right = typeof wanted === 'string' ? heading === wanted : wanted.test(heading);
    if (!right) throw new Error(`expected ${wanted}, saw ${heading}: ${(await person.text()).slice(0, 600)}`);
  }

  private expectAddress(person: Person, wanted: string): void {
    const { pathname } = new URL(person.page.url());
    if (pathname !== wanted) throw new Error(`expected to be at ${wanted}, not at ${pathname}`);
  }
}

function titled(section: { readonly number?: string; readonly form: { readonly title: string } } | undefined): string {
  return section?.number ? `${section.number}. ${section.form.title}` : (section?.form.title ?? '');
}
