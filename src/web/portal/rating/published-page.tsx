/** What people wrote about services and what was answered: open to all, without name, case or day. */
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { grades, publishedTexts } from './texts.ts';
import '../style/rating.css';

export function PublishedRatingsPage() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('rating.published', {});
  return (
    <Page title={say(publishedTexts.title)} back="/" tabs>
      <div className="y-pad p-stack">
        <h1 className="t-h1 p-h1">{say(publishedTexts.title)}</h1>
        <p className="t-2">{say(publishedTexts.about)}</p>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
        {value?.rows.length === 0 ? <Empty title={say(publishedTexts.none)} /> : null}
        {value?.rows.map((row) => {
          const grade = grades[row.grade - 1];
          return (
            <article key={`${row.month} ${row.words}`} className="y-card p-said">
              <p className="p-said__f">
                <Icon name={`face${row.grade}`} />
                <b>{grade === undefined ? '' : say(grade)}</b>
              </p>
              <p>{row.words}</p>
              <ol>
                <li>
                  <b className="t-sm">{say(publishedTexts.reply)}</b>
                  <p>{row.reply}</p>
                </li>
              </ol>
              <p className="t-sm t-3">{`${say(row.division)} · ${say(row.office)} · ${row.month}`}</p>
            </article>
          );
        })}
      </div>
    </Page>
  );
}
