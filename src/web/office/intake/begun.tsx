/** What was begun today and not filed: on this computer, and by anybody of the hall; whoever takes a shift over goes on with it. */
import { useEffect, useState } from 'react';
import { clockText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useCopies, type OpenCopy } from '../counter/device-copy.ts';
import { listOf } from '../shell/words.ts';
import { findTexts } from './texts.ts';

type Row = { readonly id: string; readonly name: string; readonly at: string; readonly about: string };

/** A colleague's name stands where it is theirs; what only this computer has is there without a line too. */
function useBegun(): readonly Row[] {
  const { say } = useLanguage();
  const copies = useCopies();
  const [own, setOwn] = useState<readonly OpenCopy[]>([]);
  useEffect(() => {
    let gone = false;
    void copies.open(Date.now()).then((found) => {
      if (!gone) setOwn(found);
    });
    return () => {
      gone = true;
    };
  }, [copies]);
  const hall = useReply('walk-in.list', {}).value?.rows ?? [];
  const there = hall.map(({ id, name, ticket, matters, at, by, mine }) => ({
    id,
    name,
    at,
    about: [ticket ?? '', say(listOf(matters)), mine ? '' : by].filter((words) => words !== '').join(' · '),
  }));
  const about = new Map(there.map((row) => [row.id, row.about]));
  const here = own.map(({ id, copy }) => ({ id, name: copy.name, at: new Date(copy.at).toISOString(), about: about.get(id) ?? '' }));
  return [...here, ...there.filter(({ id }) => !own.some((copy) => copy.id === id))];
}

export function Begun() {
  const { say } = useLanguage();
  const rows = useBegun();
  if (rows.length === 0) return null;
  return (
    <section className="o-begun" aria-label={say(findTexts.begun)}>
      <h2 className="o-h3">{say(findTexts.begun)}</h2>
      <ul className="o-rows">
        {rows.map(({ id, name, at, about }) => (
          <li key={id}>
            <Link to={`/office/counter/intake/${id}`} className="o-row">
              <span className="y-light y-light--ic y-light--wait">{say(findTexts.goOn)}</span>
              <b>{name}</b>
              <span className="t-xs t-3">{clockText(at)}</span>
              {about === '' ? null : <small className="ell">{about}</small>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
