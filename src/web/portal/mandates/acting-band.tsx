/** Says on every page for whom one acts, with the way back; and at home the choice of everybody one may act for. */
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useForWhom } from './for-whom.tsx';
import { shortMandates as texts } from './short-texts.ts';

export function ActingBand() {
  const { say } = useLanguage();
  const { principal, choose } = useForWhom();
  if (principal === undefined) return null;
  return (
    <div className="p-acting" role="status">
      <Icon name="users" />
      <b>{say(texts.actingFor(principal.name))}</b>
      <button type="button" className="p-pill" onClick={() => choose(undefined)}>
        {say(texts.backToMe)}
      </button>
    </div>
  );
}

/** At home: chips for oneself and everybody one may act for; and what waits for an answer. */
export function ForWhomChoice() {
  const { say } = useLanguage();
  const { list, principal, choose } = useForWhom();
  const principals = list.value?.principals ?? [];
  const waiting = list.value?.waiting ?? 0;
  return (
    <>
      {waiting === 0 ? null : (
        <div className="p-gap">
          <Note icon="users">
            <Link to="/mandates">{say(texts.waiting(waiting))}</Link>
          </Note>
        </div>
      )}
      {principals.length === 0 ? null : (
        <div className="p-for" role="group" aria-label={say(texts.forWhom)}>
          <span aria-hidden="true">{say(texts.forWhom)}</span>
          {[{ person: undefined, name: say(texts.me) }, ...principals].map((each) => (
            <button
              key={each.person ?? ''}
              type="button"
              className="p-pill"
              aria-pressed={each.person === principal?.person}
              onClick={() => choose(each.person)}
            >
              {each.name}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
