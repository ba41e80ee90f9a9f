/** The list of requests: what waits for the own office, what it asked, all it takes part in. */
import { useState } from 'react';
import type { DataRequestRow } from '#contract/view/exchange.ts';
import type { Language, Text } from '#domain/kernel/text.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { leftWord, listed, stateWord } from './request-words.ts';
import { requestTexts } from './texts.ts';

const BOXES = ['waiting', 'mine', 'all'] as const;
type Box = (typeof BOXES)[number];
const empty = { waiting: requestTexts.noneWaiting, mine: requestTexts.noneMine, all: requestTexts.noneAll } as const;

export const requestAddress = (id: string): string => `/office/exchange/requests/${encodeURIComponent(id)}`;

/** Whose turn it is, or until when it holds or may be disputed; else when it was asked. */
function nextWord({ waitsFor, state, due, askedAt }: DataRequestRow, language: Language, today: string): Text {
  if (waitsFor !== null) return { zh: requestTexts.waitsFor(waitsFor.name.zh).zh, en: requestTexts.waitsFor(waitsFor.name.en).en };
  const day = dayText(due ?? askedAt, language, today);
  if (due !== null && state === 'granted') return requestTexts.until(day);
  return due !== null && state === 'refused' ? requestTexts.disputeUntil(day) : { zh: day, en: day };
}

function Standing(props: { readonly row: DataRequestRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const left = leftWord(row);
  return (
    <span className="o-req__s">
      {left === undefined ? <Tag tone={row.state === 'granted' ? 'ok' : 'plain'}>{say(stateWord(row.state))}</Tag> : null}
      {left === undefined ? null : (
        <Light light={row.light}>
          {say(stateWord(row.state))} · {say(left)}
        </Light>
      )}
      <small>{say(nextWord(row, language, today))}</small>
    </span>
  );
}

function Row(props: { readonly row: DataRequestRow }) {
  const { say } = useLanguage();
  const { row } = props;
  return (
    <li>
      <Link to={requestAddress(row.id)} className="o-req">
        <span className="o-req__t">
          <b>{say(row.resource.name)}</b>
          <small>{say(requestTexts.asks(say(row.asker.name), say(row.owner.name)))}</small>
        </span>
        <span className="o-req__w">
          {say(listed(row.items.map(({ name }) => name)))}
          <small>{row.material === null ? '' : say(row.material)}</small>
        </span>
        <Standing row={row} />
      </Link>
    </li>
  );
}

/** Supervision asks for nothing and is waited for by nobody: it sees all. */
function useBox(supervises: boolean): readonly [Box, (box: Box) => void] {
  const { query } = useAddress();
  const asked = BOXES.find((box) => box === query.get('box'));
  const [chosen, setChosen] = useState<Box>();
  const box = supervises ? 'all' : (chosen ?? asked ?? 'waiting');
  return [
    box,
    (next) => {
      setChosen(next);
      navigate(`/office/exchange/requests?box=${next}`, { replace: true });
    },
  ];
}

export function RequestList() {
  const { say } = useLanguage();
  const { query, session } = useOffice();
  const heading = useHeadingFocus();
  const supervises = session.post?.duty === 'supervision';
  const [box, setBox] = useBox(supervises);
  const { value, refused, reload } = useReply('data-request.list', { query: { box, limit: '200' } });
  useSignInAgain(refused);
  useUpdates(undefined, reload);
  const wanted = query.trim().toLowerCase();
  const rows = (value?.rows ?? []).filter((row) =>
    `${say(row.resource.name)} ${say(row.asker.name)} ${say(row.owner.name)} ${say(listed(row.items.map(({ name }) => name)))}`
      .toLowerCase()
      .includes(wanted),
  );
  return (
    <div className="o-exb">
      <header className="o-exb__h">
        <h1 tabIndex={-1} ref={heading}>
          {say(requestTexts.title)}
        </h1>
        {supervises ? null : (
          <>
            <div className="y-seg" role="group" aria-label={say(requestTexts.boxes)}>
              {BOXES.map((each) => (
                <button key={each} type="button" aria-pressed={each === box} onClick={() => setBox(each)}>
                  {say(requestTexts[each])}
                </button>
              ))}
            </div>
            <LinkButton size="s" to="/office/exchange/requests/new">
              <Icon name="plus" />
              {say(requestTexts.new)}
            </LinkButton>
          </>
        )}
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
      {value !== undefined && rows.length === 0 ? (
        <Empty title={say(empty[box])}>
          <p className="t-sm">{say(requestTexts.noneHint)}</p>
          <LinkButton size="s" to="/office/exchange/map">
            {say(requestTexts.toMap)}
          </LinkButton>
        </Empty>
      ) : null}
      <ul className="o-reqs">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </div>
  );
}
