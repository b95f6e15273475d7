/** A part of a whole as a bar; the sentence says the same. `sentence`: '43 van 48 uur gebruikt'. */
export function ChartBar({
  part,
  whole,
  sentence,
}: {
  readonly part: number;
  readonly whole: number;
  readonly sentence: string;
}) {
  const share = whole > 0 ? Math.min(100, Math.max(0, (100 * part) / whole)) : 0;
  return (
    <svg class="chart" height="14" role="img" aria-label={sentence}>
      <rect class="bg" width="100%" height="14" rx="4" />
      <rect class="s1" width={`${share.toFixed(2)}%`} height="14" rx="4" />
    </svg>
  );
}
