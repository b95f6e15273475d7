import type { Child } from '#html/jsx-runtime';
import { Layout } from '../components/layout.tsx';
import { Tabs } from '../components/tabs.tsx';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';

type Tab = 'list' | 'toMake' | 'export' | 'bookYears';

type FrameProps = {
  readonly visit: UserVisit;
  readonly title: string;
  readonly tab: Tab;
  readonly children?: Child;
};

const tabs: readonly { readonly tab: Tab; readonly label: string; readonly href: string }[] = [
  { tab: 'list', label: 'Facturen', href: paths.invoices() },
  { tab: 'toMake', label: 'Te factureren', href: paths.invoicesToMake() },
  { tab: 'export', label: 'Voor de boekhouding', href: paths.invoiceExport() },
  { tab: 'bookYears', label: 'Boekjaren', href: paths.bookYears() },
];

/** The head of the pages about all invoices. */
export function InvoicesFrame({ visit, title, tab: here, children }: FrameProps) {
  return (
    <Layout visit={visit} title={title} here="invoices">
      <h1>{title}</h1>
      <Tabs label="Onderdelen van facturen" tabs={tabs.map(({ tab, ...one }) => ({ ...one, here: tab === here }))} />
      {children}
    </Layout>
  );
}
