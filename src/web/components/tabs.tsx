export type Tab = { readonly label: string; readonly href: string; readonly count?: number; readonly here?: boolean };

/** Links to pages; the page one is on is marked. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a href={tab.href} aria-current={tab.here ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span class="count"> {tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}
