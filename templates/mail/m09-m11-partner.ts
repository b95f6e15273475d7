import { longDate } from '#src/domain/format.ts';
import { type MailFacts, type MailWords, needed } from './facts.ts';

/** P15: a package lies ready for one person at a partner, behind a link and a code. Names no client. */
export function m09(facts: MailFacts): MailWords {
  const { until } = needed(facts.provision, 'provision');
  return {
    subject: `Gegevens voor u klaar, kenmerk ${facts.reference}`,
    preview: 'U opent ze met een code die u daarna krijgt.',
    title: 'De gegevens die u vroeg, staan klaar',
    before: [
      'U vroeg gegevens voor een activiteit die u voor ons uitvoert. U opent ze met de knop. Daarna sturen wij u een code.',
    ],
    rows: [
      { label: 'Ons kenmerk', value: facts.reference },
      { label: 'Te openen tot en met', value: longDate(until) },
    ],
    button: { label: 'Open de gegevens', href: needed(facts.link, 'link') },
    after: [
      'De gegevens zijn alleen voor u. Geef ze aan niemand anders, zoals u in uw verklaring heeft beloofd.',
      'Is de activiteit klaar, of vragen wij het? Verwijder ze dan binnen tien werkdagen en laat ons dat weten.',
    ],
  };
}

/** P15, R41: everything that was provided is deleted, and that is told. */
export function m10(facts: MailFacts): MailWords {
  const deleteBy = needed(needed(facts.provision, 'provision').deleteBy, 'deleteBy');
  return {
    subject: `Wilt u gegevens verwijderen? Kenmerk ${facts.reference}`,
    preview: `Verwijder ze uiterlijk op ${longDate(deleteBy)} en laat het ons weten.`,
    title: 'Wilt u de gegevens verwijderen?',
    before: [
      `U kreeg van ons gegevens onder kenmerk ${facts.reference}. U heeft ze niet meer nodig, of u mag ze niet meer gebruiken.`,
      'Verwijder alles wat u van ons kreeg: bestanden, e-mails, prints en wat u zelf heeft opgeschreven.',
    ],
    rows: [
      { label: 'Ons kenmerk', value: facts.reference },
      { label: 'Uiterlijk op', value: longDate(deleteBy) },
    ],
    after: ['Antwoord op deze e-mail als het is gedaan. Wij leggen dat vast.'],
  };
}

/** R41: to the coach, when the program itself ended what a person at a partner had; the dossier says who and why. */
export function m11(facts: MailFacts): MailWords {
  const { deleteBy } = needed(facts.provision, 'provision');
  const rows = [{ label: 'Ons kenmerk', value: facts.reference }];
  return {
    subject: `Partner krijgt geen gegevens meer, kenmerk ${facts.reference}`,
    preview: deleteBy ? 'Wat u gaf, is teruggevraagd.' : 'Niemand had ze gelezen.',
    title: 'Een partner krijgt geen gegevens meer',
    before: [
      deleteBy
        ? 'U gaf gegevens aan een persoon bij een partner. Die mag ze niet meer gebruiken. Wij hebben gevraagd om alles te verwijderen.'
        : 'U zette gegevens klaar voor een persoon bij een partner. Die mag ze niet meer krijgen. Niemand had ze gelezen, en de link werkt niet meer.',
    ],
    rows: deleteBy ? [...rows, { label: 'Te verwijderen voor of op', value: longDate(deleteBy) }] : rows,
    ...(facts.link ? { button: { label: 'Open het dossier', href: facts.link } } : {}),
    after: deleteBy
      ? [
          'Legt u de bevestiging vast? Hoort u niets, bel dan de partner. In het dossier staat om wie het gaat, en waarom.',
        ]
      : ['U hoeft niets te doen. In het dossier staat om wie het gaat, en waarom.'],
  };
}
