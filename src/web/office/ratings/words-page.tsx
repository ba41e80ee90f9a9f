/** Ratings with words that are not published yet: each is opened, its names taken out, and published with an answer. */
import { useLanguage } from '#web/ui/language.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { RatingLine } from './queue-page.tsx';
import { wordTexts } from './texts.ts';

export function WordsPage() {
  const { say } = useLanguage();
  const list = useReply('rating.list', { query: { limit: 100, state: 'words' } });
  return (
    <DayFrame
      title={wordTexts.title}
      about={wordTexts.about}
      acts={
        <a className="y-lnk" href="/ratings/published">
          {say(wordTexts.public)}
        </a>
      }
    >
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={wordTexts.none}>
        {({ rows }) => (
          <ul className="o-ratings">
            {rows.map((row) => (
              <RatingLine key={row.id} row={row} />
            ))}
          </ul>
        )}
      </States>
    </DayFrame>
  );
}
