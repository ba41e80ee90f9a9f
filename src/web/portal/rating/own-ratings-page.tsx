/** The own ratings: how far each has got, what was answered, and what the rater may still do; nobody else reads this page. */
import type { OwnRating } from '#contract/view/rating.ts';
import { dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { OwnActs } from './own-acts.tsx';
import { grades, ownTexts } from './texts.ts';
import '../style/rating.css';

export function OwnRatingsPage() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('rating.own', {});
  return (
    <Page title={say(ownTexts.title)} back="/me" tabs>
      <div className="y-pad p-stack">
        <h1 className="t-h1 p-h1">{say(ownTexts.title)}</h1>
        <Note icon="lock">{say(ownTexts.promise)}</Note>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
        {value?.rows.length === 0 ? (
          <Empty title={say(ownTexts.none)}>
            <p className="t-sm t-3">{say(ownTexts.nonePlace)}</p>
          </Empty>
        ) : null}
        {value?.rows.map((row) => (
          <Own key={row.id} row={row} reload={reload} />
        ))}
      </div>
    </Page>
  );
}

function Own(props: { readonly row: OwnRating; readonly reload: () => void }) {
  const { say, language } = useLanguage();
  const { row } = props;
  const grade = grades[row.grade - 1];
  return (
    <article className="y-card p-said" aria-label={`${say(row.title)} · ${say(row.contact)}`}>
      <header className="p-said__h">
        <h2 className="t-h3">{`${say(row.title)} · ${say(row.contact)}`}</h2>
        <Tag tone={row.state === 'closed' || row.state === 'given' ? 'plain' : 'near'}>{say(row.stateName)}</Tag>
      </header>
      <p className="p-said__f">
        <Icon name={`face${row.grade}`} />
        <b>{grade === undefined ? '' : say(grade)}</b>
        <span className="t-sm t-3">{dayText(row.day, language)}</span>
      </p>
      {row.indicators.length === 0 ? null : <p className="t-sm t-2">{row.indicators.map(say).join(' · ')}</p>}
      {row.sentAway === true ? <p className="t-sm">{say(ownTexts.sentAway)}</p> : null}
      {row.words === '' ? null : <p>{row.words}</p>}
      {row.added === null ? null : <p>{row.added.text}</p>}
      <Steps row={row} />
      {row.state === 'verifying' && row.verifyBy !== null ? (
        <p className="t-sm t-2">{say(ownTexts.verifyBy(dayText(row.verifyBy, language)))}</p>
      ) : null}
      {row.state === 'ordered' && row.correctBy !== null ? (
        <p className="t-sm t-2">{say(ownTexts.correctBy(dayText(row.correctBy, language)))}</p>
      ) : null}
      {row.published ? <p className="t-sm t-2">{say(ownTexts.published)}</p> : null}
      <OwnActs row={row} reload={props.reload} />
      {row.subject === null ? null : (
        <p className="t-sm">
          <Link className="y-lnk" to={`/cases/${row.subject}`}>
            {say(ownTexts.openCase)}
          </Link>
        </p>
      )}
    </article>
  );
}

function Steps({ row }: { readonly row: OwnRating }) {
  const { say } = useLanguage();
  const { verdict, objection, second, correction, callBack } = row;
  const helped = callBack?.helped;
  const answer = helped === undefined || helped === null ? ownTexts.nobody : helped ? ownTexts.helpedYes : ownTexts.helpedNo;
  const steps = [
    ...(verdict === null
      ? []
      : [{ name: ownTexts.verdict, text: `${verdict.ground === null ? '' : `${say(verdict.ground)}。`}${verdict.text}` }]),
    ...(objection === null ? [] : [{ name: ownTexts.objection, text: objection.text }]),
    ...(second === null ? [] : [{ name: ownTexts.second, text: second.text }]),
    ...(correction === null ? [] : [{ name: ownTexts.corrected, text: correction.text }]),
    ...(callBack === null ? [] : [{ name: ownTexts.answered, text: `${say(answer)} ${callBack.text}` }]),
  ];
  if (steps.length === 0) return null;
  return (
    <ol>
      {steps.map(({ name, text }) => (
        <li key={name.en}>
          <b className="t-sm">{say(name)}</b>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}
