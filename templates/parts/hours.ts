/** Guidance hours over all activities of a report; an activity of another party has none. */

type Hours = { readonly planned?: number | undefined; readonly used?: number | undefined };

export function plannedHours(activities: readonly Hours[]): number {
  return activities.reduce((sum, { planned }) => sum + (planned ?? 0), 0);
}

export function usedHours(activities: readonly Hours[]): number {
  return activities.reduce((sum, { used }) => sum + (used ?? 0), 0);
}
