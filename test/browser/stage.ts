import type { Browser } from 'playwright-core';
import { users } from '#src/demo/cast.ts';
import { documentSteps } from '#src/domain/steps-document.ts';
import type { Day } from '#src/domain/time.ts';
import { type Asked, type Manner, Walk } from './acts.ts';
import { launchChrome } from './chrome.ts';
import type { Person } from './person.ts';

/** Where a walk is played: the browser, the office, and who sits at a screen now. */
export class Stage {
  readonly walk: Walk;
  /** At the sponsor's, from the first mail to the last. */
  readonly sponsor: Person;
  private readonly chrome: Browser;
  private coach: Person | undefined;

  private constructor(chrome: Browser, walk: Walk, sponsor: Person) {
    this.chrome = chrome;
    this.walk = walk;
    this.sponsor = sponsor;
  }

  static async open(today: Day, manner: Manner): Promise<Stage> {
    const chrome = await launchChrome();
    const walk = await Walk.begin(chrome, today, manner);
    return new Stage(chrome, walk, await walk.person());
  }

  async close(): Promise<void> {
    await this.chrome.close();
    await this.walk.office.close();
  }

  /** The coach, logged in on that day: the session of another day is over. */
  async coachOn(day: Day): Promise<Person> {
    const { walk } = this;
    if (day > walk.office.clock.today()) await walk.office.goTo(day);
    this.coach ??= await walk.person();
    await this.coach.logIn(users.sanne.email);
    return this.coach;
  }

  /** What the client signed for on paper today. */
  signature(): Asked {
    const answers = { on: this.walk.office.clock.today(), place: 'Voorbeeldstad' };
    return { form: documentSteps['client.signed'], answers };
  }

  /** The coach signs off, the sponsor agrees. From the document's page. */
  async agree(coach: Person): Promise<void> {
    const { walk, sponsor } = this;
    await walk.finish(coach, this.signature());
    await walk.openDocument(sponsor, (await walk.invitation()).link);
    await walk.decide(sponsor, 'Akkoord');
  }
}
