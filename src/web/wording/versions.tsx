import { dayOf } from '#src/domain/calendar.ts';
import { clockTime, longDate } from '#src/domain/format.ts';
import { findUser } from '#src/domain/organisation.ts';
import type { WordingKey } from '#src/domain/wording.ts';
import { wording } from '#templates/wording.ts';
import { LinkButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { Tag } from '../components/tag.tsx';
import { WorkRows } from '../components/work-rows.tsx';
import { paths, withQuery } from '../paths.ts';
import type { UserVisit } from '../visit.ts';

/** Every text there was, the one in force first: what it said, who decided that, when and why. */
export function Versions({ visit, textKey }: { readonly visit: UserVisit; readonly textKey: WordingKey }) {
  const saved = (visit.organisation.wording[textKey] ?? []).map(({ text, reason, at, by }) => ({
    title: `${longDate(dayOf(at))} om ${clockTime(at)} uur, ${findUser(visit.organisation, by)?.name ?? 'een oud-collega'}`,
    text,
    reason: `Reden: ${reason}`,
  }));
  const all = [{ title: 'De eerste tekst', text: wording[textKey].text, reason: '' }, ...saved];
  const putBack = (version: number) => withQuery(paths.wording({ text: textKey }), { versie: String(version) });
  return (
    <Panel title="Versies" count={all.length}>
      <WorkRows
        rows={all
          .map(({ title, text, reason }, version) => ({
            title,
            text: (
              <>
                {text}
                {reason && (
                  <>
                    <br />
                    <span class="soft">{reason}</span>
                  </>
                )}
              </>
            ),
            action:
              version === all.length - 1 ? (
                <Tag status="ok">Geldt nu</Tag>
              ) : (
                <LinkButton look="tint" href={putBack(version)}>
                  Zet deze tekst terug<span class="vh">: {title}</span>
                </LinkButton>
              ),
          }))
          .reverse()}
      />
    </Panel>
  );
}
