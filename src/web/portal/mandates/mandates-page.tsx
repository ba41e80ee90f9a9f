/** Who may act for me, for whom I may act, and what waits for an answer. */
import type { MandateView } from '#contract/view/mandate.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { Page } from '../shell/page.tsx';
import { AnswerCard } from './answer-card.tsx';
import { useForWhom } from './for-whom.tsx';
import { shortMandates } from './short-texts.ts';
import { mandates } from './texts.ts';
import { isOpen, lineText, otherName } from './words.ts';

const icons: Readonly<Record<MandateView['kind'], string>> = {
  child: 'users',
  spouse: 'users',
  parent: 'users',
  firm: 'building',
  'single-matter': 'file',
};

const waitsForMe = (mandate: MandateView): boolean => mandate.allowed.includes('accept');

export function MandatesPage() {
  const { say } = useLanguage();
  const { value, refused, reload } = useForWhom().list;
  const rows = value?.rows ?? [];
  const over = rows.filter((row) => !isOpen(row));
  const open = rows.filter((row) => isOpen(row) && !waitsForMe(row));
  return (
    <Page
      title={say(shortMandates.title)}
      back="/me"
      foot={
        <>
          <LinkButton className="p-grow" to="/mandates/new?as=give">
            {say(mandates.give)}
          </LinkButton>
          <LinkButton kind="p" className="p-grow" to="/mandates/new?as=ask">
            {say(mandates.ask)}
          </LinkButton>
        </>
      }
    >
      <div className="y-pad">
        <h1 className="t-h1 p-h1">{say(shortMandates.title)}</h1>
        <p className="t-2">{say(mandates.lead)}</p>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {rows.filter(waitsForMe).map((row) => (
          <AnswerCard key={row.id} mandate={row} onDone={reload} />
        ))}
        {value !== undefined && rows.length === 0 ? (
          <Empty title={say(mandates.none)}>
            <p>{say(mandates.noneWhy)}</p>
          </Empty>
        ) : null}
        <Rows title={say(mandates.taken)} rows={open.filter((row) => row.side === 'taker')} />
        <Rows title={say(mandates.given)} rows={open.filter((row) => row.side === 'giver')} />
        {over.length === 0 ? null : (
          <details className="p-gap p-more">
            <summary>{say(mandates.over(over.length))}</summary>
            <Rows title="" rows={over} />
          </details>
        )}
      </div>
    </Page>
  );
}

function Rows(props: { readonly title: string; readonly rows: readonly MandateView[] }) {
  const tongue = useLanguage();
  if (props.rows.length === 0) return null;
  return (
    <section>
      {props.title === '' ? null : (
        <div className="y-sec">
          <h2>{props.title}</h2>
        </div>
      )}
      <ul className="y-card y-card--flush p-menu">
        {props.rows.map((row) => (
          <li key={row.id}>
            <Link to={`/mandates/${encodeURIComponent(row.id)}`}>
              <Icon name={icons[row.kind]} />
              <span>
                {row.side === 'giver' && row.kind === 'firm'
                  ? `${otherName(row)} → ${row.giver.name}`
                  : otherName(row) || tongue.say(mandates.unscanned)}
                <small className="t-3">{lineText(tongue, row)}</small>
              </span>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
