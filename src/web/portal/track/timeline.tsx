/** What happened, newest first: events of the case, and what was asked and answered about it. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import type { PetitionView } from '#contract/view/petition.ts';
import { linkOf } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { historyTexts } from '#web/ui/history/texts.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { after } from './after-texts.ts';
import { track } from './texts.ts';

type Line = Pick<CaseView['timeline'][number], 'at' | 'kind' | 'text' | 'who' | 'basis' | 'paper'> & { readonly id: string };

const dotOf = (kind: string): string => (/^Stop|Stopped|Paused/.test(kind) ? 'st' : '');
const bare = { basis: null, paper: null } as const;

/** How many stand there at once: what a person wants to know is what happened last. */
const newest = 8;

/** A question stands in the history by its first words; the whole of it stands above. */
const linesOf = (petition: PetitionView): readonly Line[] =>
  petition.rounds.flatMap(({ at, text, answer }): Line[] => {
    const short = [...text].slice(0, 24).join('') + ([...text].length > 24 ? '…' : '');
    const asked = {
      ...bare,
      id: `${petition.id}${at}`,
      at,
      kind: 'Raised',
      text: { zh: `问：${short}`, en: `Asked: ${short}` },
      who: petition.office.name,
    };
    if (answer === null) return [asked];
    return [
      asked,
      { ...bare, id: `${petition.id}${answer.at}a`, at: answer.at, kind: 'Answered', text: after.gotAnswer, who: answer.office },
    ];
  });

export function Timeline(props: {
  readonly view: CaseView;
  readonly petitions: readonly PetitionView[];
  /** Shown as it was: from here there is no way further back. */
  readonly past?: true;
}) {
  const { say } = useLanguage();
  const { view } = props;
  const [all, setAll] = useState(false);
  const lines: readonly Line[] = [
    ...view.timeline.toSorted((one, other) => other.seq - one.seq).map((entry) => ({ ...entry, id: String(entry.seq) })),
    ...props.petitions.flatMap(linesOf).toReversed(),
  ].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  // One or two more are shown at once: a button for them would take as much room.
  const shown = all || lines.length <= newest + 2 ? lines : lines.slice(0, newest);
  return (
    <section>
      <div className="y-sec">
        <h2>{say(track.log)}</h2>
        {props.past === true ? null : (
          <Link to={`/cases/${view.number}/history`} className="y-lnk t-sm">
            {say(historyTexts.title)}
          </Link>
        )}
      </div>
      <div className="y-card p-log">
        <ol className="y-steps">
          {shown.map((entry) => (
            <Entry key={entry.id} entry={entry} number={view.number} />
          ))}
        </ol>
        {shown.length === lines.length ? null : (
          <button type="button" className="y-lnk p-older" onClick={() => setAll(true)}>
            {say(track.older(lines.length - shown.length))}
          </button>
        )}
      </div>
    </section>
  );
}

function Entry(props: { readonly entry: Line; readonly number: string }) {
  const { say, language } = useLanguage();
  const { entry } = props;
  return (
    <li>
      <span className={`dot ${dotOf(entry.kind)}`} aria-hidden="true" />
      <b>{say(entry.text)}</b>
      <span className="t-xs t-3 p-line">
        <time dateTime={entry.at}>{momentText(entry.at, language)}</time> · {say(entry.who)}
        {entry.basis === null ? '' : ` · ${say(common.article(say(entry.basis.title), entry.basis.article))}`}
      </span>
      {entry.paper === null ? null : (
        <a className="t-sm" href={linkOf('case.paper', { number: props.number, paper: entry.paper })} target="_blank" rel="noreferrer">
          {say(track.paperOpen)} <span className="sr">{say(entry.text)}</span>
        </a>
      )}
    </li>
  );
}
