const shapes = {
  back: 'M19 12H5M11 6l-6 6 6 6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  check: 'M4 12.500l5 5L20 6.500',
  mail: 'M3 6h18v12H3zM3 7l9 6 9-6',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.600 9.400a2.500 2.500 0 1 1 3.600 2.200c-.8.4-1.200.9-1.200 1.700M12 16.700v.1',
} as const;

/** A line drawing beside a word, never instead of one. */
export function Icon({ name }: { readonly name: keyof typeof shapes }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
