/** The experience library: every pilot that ended, what it changed with its interval, what was learned, who did the same since. */
import { useState } from 'react';
import type { LibraryRow } from '#contract/view/pilot.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { PilotTag } from './pilot-line.tsx';
import { pilotPath, PILOTS } from './paths.ts';
import { TakeOver } from './take-over.tsx';
import { pilotTexts as texts } from './texts.ts';

const tones = { better: 'ok', worse: 'late', open: 'line', 'too-little': 'line' } as const;

/** What it holds in either language: who searches in one finds what was written in the other. */
const holds = (row: LibraryRow, wanted: string): boolean => {
  const { title, item, findings, lessons, places, words } = row;
  const told = [title, item.name, findings, lessons, ...places.map(({ name }) => name), ...words];
  return told.some(({ zh, en }) => `${zh} ${en}`.toLowerCase().includes(wanted));
};

export function LibraryPage() {
  const { say } = useLanguage();
  const [query, setQuery] = useState('');
  const list = useReply('pilot.library', {});
  const wanted = query.trim().toLowerCase();
  return (
    <DayFrame
      title={texts.libraryTitle}
      about={texts.libraryAbout}
      acts={
        <>
          <InputBox>
            <input
              type="search"
              aria-label={say(texts.libraryFind)}
              placeholder={say(texts.libraryFind)}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          </InputBox>
          <Link to={PILOTS} className="y-lnk">
            {say(texts.back)}
          </Link>
        </>
      }
    >
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={texts.libraryEmpty}>
        {({ rows }) => {
          const found = rows.filter((row) => holds(row, wanted));
          return found.length === 0 ? (
            <Empty title={say(texts.libraryNone)} />
          ) : (
            <ul className="o-lib">
              {found.map((row) => (
                <Entry key={row.id} row={row} />
              ))}
            </ul>
          );
        }}
      </States>
    </DayFrame>
  );
}

function Entry(props: { readonly row: LibraryRow }) {
  const { say, language } = useLanguage();
  const { row } = props;
  const names = (places: readonly { readonly name: { readonly zh: string; readonly en: string } }[]): string =>
    places.map(({ name }) => say(name)).join(language === 'zh' ? '、' : ', ');
  return (
    <li className="y-card">
      <header>
        <Link to={pilotPath(row.id)} className="y-lnk">
          <b>{say(row.title)}</b>
        </Link>
        <PilotTag row={row} />
        <span className="t-sm t-2">
          {names(row.places)} · {say(row.item.name)}
        </span>
      </header>
      <p className="t-sm">{row.words.map((each) => say(each)).join(language === 'zh' ? '；' : '; ')}</p>
      <ul className="o-lib__e">
        {row.sentences.map(({ name, words, said }) => (
          <li key={name.zh}>
            <Tag tone={tones[said]}>{say(name)}</Tag> <span className="t-sm">{say(words)}</span>
          </li>
        ))}
      </ul>
      <p>{say(row.lessons)}</p>
      <p className="t-sm t-3">
        {row.standard === null ? null : <>{say(texts.adoptedAs(row.standard.version, fullDayText(row.standard.effectiveOn, language)))}</>}
        {row.takenOver.length === 0 ? null : (
          <>
            {row.standard === null ? '' : ' · '}
            {say(texts.takenBy)} {names(row.takenOver.map(({ division }) => division))}
          </>
        )}
      </p>
      <TakeOver id={row.id} may={row.mayTakeOver} />
    </li>
  );
}
