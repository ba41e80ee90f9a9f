/** Beside a call: what the same number raised before, and services that fit what is said. */
import type { HotlineCaller } from '#contract/view/hotline.ts';
import { momentText } from '#web/ui/date-text.ts';
import { statusTexts } from '#web/ui/hotline-texts.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { hotlinePath } from './paths.ts';
import { callTexts } from './texts.ts';

export function Earlier({ caller }: { readonly caller: HotlineCaller }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <section aria-live="polite">
      <h3 className="t-h3">
        {say(callTexts.earlier)} {caller.name === null ? null : <span className="t-2">{caller.name}</span>}
      </h3>
      {caller.rows.length === 0 ? <p className="t-sm t-3">{say(callTexts.earlierNone)}</p> : null}
      {caller.rows.map((row) => (
        <p key={row.id} className="t-sm">
          <Link className="y-lnk" to={hotlinePath(`all/${row.id}`)}>
            {row.text}
          </Link>{' '}
          <Tag tone="line">{say(statusTexts[row.state])}</Tag> <small className="t-3">{momentText(row.raisedAt, language, today)}</small>
        </p>
      ))}
    </section>
  );
}

/** The catalogue's own search: what the person may be looking for. */
export function Services({ text, division }: { readonly text: string; readonly division: string }) {
  const { say } = useLanguage();
  const asked = text.trim().slice(0, 40);
  const found = useReply('search.suggest', asked.length < 2 ? undefined : { query: { q: asked, division } });
  const rows = found.value?.rows.slice(0, 4) ?? [];
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className="t-h3">{say(callTexts.services)}</h3>
      {rows.map((row) => (
        <p key={row.id} className="t-sm">
          {say(row.name)}
        </p>
      ))}
    </section>
  );
}
