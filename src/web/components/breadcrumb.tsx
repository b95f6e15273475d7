import { Icon } from './icon.tsx';

/** One step back, named: 'Dossier van Ç. Örnek'. */
export function Breadcrumb({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <p class="crumb">
      <a href={href}>
        <Icon name="back" />
        {label}
      </a>
    </p>
  );
}
