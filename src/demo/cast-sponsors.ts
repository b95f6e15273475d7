import type { Price } from '#src/domain/billing.ts';
import type { ContactId, ContractId, SponsorId, UserId } from '#src/domain/ids.ts';
import { type Contact, type Contract, privateSponsorName, type Sponsor } from '#src/domain/organisation.ts';

type Make = { readonly id: <T extends string>(name: string) => T; readonly verifiedBy: UserId };

/** DOMAIN 2.6: the terms that hold unless a contract says otherwise. */
export const usualTerms: Contract['terms'] = {
  inviteWithin: 5,
  intakeWithin: 10,
  planWithin: 20,
  firstReminder: 10,
  secondReminder: 15,
  escalation: 20,
  reportWithin: 10,
  finalReportWithin: 10,
};

const usual: Omit<Contract, 'id' | 'name' | 'kind' | 'bsnBase' | 'budgetHours' | 'maxMonths'> = {
  validFrom: '2025-01-01',
  cadence: { every: 3, unit: 'months' },
  terms: usualTerms,
  delivery: { way: 'attached' },
  reportApproval: 'required',
  tacitApproval: false,
  wantsBsnInDocuments: false,
  gdprRole: 'controller',
  billing: { prices: [], clientName: false },
};

/** A price list with one hour that guides, one that is billed before there is a plan, and what the sponsor pays once. */
function priceList(hour: number): Price[] {
  const row = { unit: 'hour', vat: '21', beforeApproval: false } as const;
  return [
    { ...row, code: 'BEG', description: 'Begeleidingsuur', price: hour },
    { ...row, code: 'INT', description: 'Intake', unit: 'piece', price: 2 * hour, beforeApproval: true },
    { ...row, code: 'EIND', description: 'Eindgesprek met verslag', unit: 'piece', price: hour },
  ];
}

/** Opens the PDFs of the contract that asks for a password; the demo's mailbox tells it. */
export const castPassword = 'zeven gele fietsen';

/** The invented sponsors: a municipality, UWV, an employer with two contracts, and people who pay for themselves. */
export function castSponsors({ id, verifiedBy }: Make) {
  const contract = (
    rest: Pick<Contract, 'name' | 'kind' | 'bsnBase' | 'budgetHours' | 'maxMonths'> & Partial<Contract>,
  ): Contract => ({
    ...usual,
    id: id<ContractId>(`contract ${rest.name}`),
    ...rest,
  });
  const contact = (rest: Omit<Contact, 'id' | 'verified'>): Contact => ({
    id: id<ContactId>(`contact ${rest.email}`),
    verified: { on: '2025-01-06', by: verifiedBy },
    ...rest,
  });
  const sponsor = (rest: Omit<Sponsor, 'id'>): Sponsor => ({
    id: id<SponsorId>(`opdrachtgever ${rest.name}`),
    ...rest,
  });

  return {
    gemeente: sponsor({
      name: 'Gemeente Voorbeeldstad',
      kind: 'municipality',
      street: 'Raadhuisplein 1',
      postcode: '1234 AA',
      town: 'Voorbeeldstad',
      domains: ['gemeente.voorbeeld.example'],
      contracts: [
        contract({
          name: 'Re-integratie 2025-2028',
          kind: 'municipality',
          bsnBase: 'Participatiewet',
          wantsBsnInDocuments: true,
          budgetHours: 48,
          maxMonths: 12,
          billing: {
            prices: priceList(89_50),
            clientName: true,
            attention: 'Afdeling Crediteuren',
            address: { street: 'Postbus 1', postcode: '1234 AA', town: 'Voorbeeldstad' },
            purchaseNumber: 'INK-2025-118',
          },
        }),
      ],
      contacts: [
        contact({
          name: 'A. Voorbeeld',
          formOfAddress: 'mevrouw',
          jobTitle: 'Klantmanager',
          department: 'Werk en Inkomen',
          email: 'a.voorbeeld@gemeente.voorbeeld.example',
          phone: '+31600000020',
        }),
        contact({
          name: 'D. Tweede',
          formOfAddress: 'heer',
          jobTitle: 'Consulent werk',
          department: 'Werk en Inkomen',
          email: 'd.tweede@gemeente.voorbeeld.example',
          phone: '+31600000021',
        }),
      ],
    }),
    uwv: sponsor({
      name: 'UWV district Fictie',
      kind: 'uwv',
      street: 'Verzonnenweg 100',
      postcode: '2345 CD',
      town: 'Nergenshuizen',
      domains: ['uwv.voorbeeld.example'],
      contracts: [
        contract({
          name: 'Werkfit maken 2025',
          kind: 'uwv',
          bsnBase: 'WIA',
          budgetHours: 41,
          maxMonths: 18,
          reportApproval: 'informOnly',
          billing: { prices: priceList(94_00), clientName: false },
        }),
      ],
      contacts: [
        contact({
          name: 'W. Arbeid',
          formOfAddress: 'heer',
          jobTitle: 'Arbeidsdeskundige',
          email: 'w.arbeid@uwv.voorbeeld.example',
          phone: '+31600000030',
        }),
        contact({
          name: 'I. Inzet',
          formOfAddress: 'mevrouw',
          jobTitle: 'Re-integratiebegeleider',
          email: 'i.inzet@uwv.voorbeeld.example',
          phone: '+31600000031',
        }),
      ],
    }),
    drukkerij: sponsor({
      name: 'Drukkerij Bedacht B.V.',
      kind: 'employerOutplacement',
      street: 'Inktweg 8',
      postcode: '3456 EG',
      town: 'Fictendam',
      domains: ['drukkerij.voorbeeld.example'],
      contracts: [
        contract({
          name: 'Outplacement',
          kind: 'employerOutplacement',
          bsnBase: 'none',
          budgetHours: 30,
          maxMonths: 9,
          delivery: { way: 'linkOnly' },
          billing: { prices: priceList(115_00), clientName: false },
        }),
        contract({
          name: 'Tweede spoor',
          kind: 'employerSecondTrack',
          bsnBase: 'WIA',
          budgetHours: 36,
          maxMonths: 12,
          cadence: { every: 6, unit: 'weeks' },
          billing: { prices: priceList(115_00), clientName: false },
          delivery: { way: 'protected', password: castPassword, agreedOn: '2025-01-06' },
        }),
      ],
      contacts: [
        contact({
          name: 'P. Zaken',
          formOfAddress: 'mevrouw',
          jobTitle: 'Personeelsadviseur',
          email: 'p.zaken@drukkerij.voorbeeld.example',
          phone: '+31600000040',
        }),
      ],
    }),
    particulier: sponsor({
      name: privateSponsorName,
      kind: 'privatePerson',
      domains: [],
      contracts: [
        contract({
          name: 'Loopbaantraject',
          kind: 'privatePerson',
          bsnBase: 'none',
          budgetHours: 12,
          maxMonths: 6,
          billing: { prices: priceList(97_50), clientName: false },
        }),
      ],
      contacts: [],
    }),
  };
}
