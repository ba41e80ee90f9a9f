/** A signed-in person's running cases of the matters that were found. */
import type { SearchRow } from '#contract/view/search.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { CaseRows, isRunning } from '../home/case-list.tsx';
import { useForQuery } from '../mandates/for-whom.tsx';
import { useSession } from '../shell/session.tsx';
import { search } from './texts.ts';

export function CasesLike(props: { readonly rows: readonly SearchRow[] }) {
  const { say } = useLanguage();
  const signedIn = useSession().value?.signedIn === true;
  const query = useForQuery();
  const cases = useReply('case.list', signedIn && query !== undefined ? { query } : undefined).value?.rows ?? [];
  const names = new Set(
    props.rows.flatMap(({ kind, name, matter }) => (kind === 'matter' ? [name.zh] : matter === null ? [] : [matter.name.zh])),
  );
  const own = cases.filter((row) => isRunning(row) && names.has(row.name.zh)).slice(0, 3);
  if (own.length === 0) return null;
  return (
    <section>
      <div className="y-sec">
        <h2>{say(search.yours)}</h2>
      </div>
      <CaseRows rows={own} />
    </section>
  );
}
