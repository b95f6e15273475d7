import { Notice } from './notice.tsx';

/** AVG 18: shown where a version leaves while a client waits for the answer about data that may be wrong. */
export function DisputedNotice() {
  return (
    <Notice kind="warn" title="De cliënt zegt dat gegevens niet kloppen">
      <p>Wij beloofden die gegevens niet door te geven voor ons antwoord. Verstuur alleen als het niet kan wachten.</p>
    </Notice>
  );
}
