/** The left column of the desk: the box for a code, the lists with their figures, and the rows of the one that is looked at. */
import { useEffect, useRef, useState } from 'react';
import type { IssuingCounts } from '#contract/view/issuing.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { useSignInAgain } from '../shell/sign-in.ts';
import { useKeys } from '../shell/use-keys.ts';
import { ParcelRows } from './parcel-rows.tsx';
import { PickUpRows } from './pick-up-rows.tsx';
import { issueTexts } from './texts.ts';
import { WaitingRows } from './waiting-rows.tsx';

export const issueLists = ['ready', 'waiting', 'to-hand', 'on-way', 'back', 'taken', 'done'] as const;
export type IssueList = (typeof issueLists)[number];

const countOf = (counts: IssuingCounts | undefined, list: IssueList): number | undefined => {
  switch (list) {
    case 'ready':
      return counts?.ready;
    case 'waiting':
      return counts?.waiting;
    case 'to-hand':
      return counts?.toHand;
    case 'on-way':
      return counts?.onWay;
    case 'back':
      return counts?.back;
    case 'taken':
    case 'done':
      return undefined;
  }
};

/** A scanner types the code and presses Enter: the box has the keyboard from the start, and takes it again with F2. */
function FindBox(props: { readonly onFound: (id: string, code: string) => void }) {
  const { say } = useLanguage();
  const box = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState<Refused>();
  useEffect(() => box.current?.focus(), []);
  useKeys({
    F2: () => {
      box.current?.focus();
      box.current?.select();
    },
  });
  const find = async (): Promise<void> => {
    if (code.trim() === '') return;
    const answer = await call('pick-up.find', { body: { code: code.trim() } });
    setRefused(answer.ok ? undefined : answer.refused);
    if (!answer.ok) return box.current?.select();
    const isCode = !code.includes('-');
    props.onFound(answer.value.id, isCode ? code.trim() : '');
    setCode('');
    navigate(`/office/issue/pick-ups/${answer.value.id}`);
  };
  return (
    <form
      className="o-issue__find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <label className="y-find" htmlFor="issue-code">
        <Icon name="qr" />
        <span className="sr">{say(issueTexts.code)}</span>
        <input
          ref={box}
          id="issue-code"
          value={code}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          placeholder={say(issueTexts.code)}
          onChange={(event) => setCode(event.target.value)}
        />
        <kbd className="y-kbd">F2</kbd>
      </label>
      <Button kind="p" type="submit">
        {say(issueTexts.find)}
      </Button>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </form>
  );
}

type Props = { readonly chosen: string | undefined; readonly round: number; readonly onFound: (id: string, code: string) => void };

export function IssueColumn(props: Props) {
  const { say } = useLanguage();
  const [list, setList] = useState<IssueList>('ready');
  const { value: counts, refused, reload } = useReply('issuing.counts', {});
  useSignInAgain(refused);
  useUpdates(undefined, reload);
  useEffect(() => {
    if (props.round > 0) reload();
  }, [props.round, reload]);
  return (
    <section className="o-issue__list" aria-label={say(issueTexts.title)}>
      <header>
        <h1>{say(issueTexts.title)}</h1>
        <p className="t-sm t-2">{say(issueTexts.about)}</p>
        <FindBox onFound={props.onFound} />
        <div className="o-issue__tabs" role="group" aria-label={say(issueTexts.lists)}>
          {issueLists.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === list}
              className={each === 'back' && (counts?.back ?? 0) > 0 ? 'is-late' : ''}
              onClick={() => setList(each)}
            >
              {say(issueTexts[each])}
              {countOf(counts, each) === undefined ? null : <b>{countOf(counts, each)}</b>}
            </button>
          ))}
        </div>
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      <Rows key={list} list={list} chosen={props.chosen} round={props.round} />
    </section>
  );
}

function Rows(props: { readonly list: IssueList; readonly chosen: string | undefined; readonly round: number }) {
  switch (props.list) {
    case 'ready':
    case 'taken':
      return <PickUpRows state={props.list} chosen={props.chosen} round={props.round} />;
    case 'waiting':
      return <WaitingRows />;
    case 'to-hand':
    case 'on-way':
    case 'back':
    case 'done':
      return <ParcelRows list={props.list} chosen={props.chosen} round={props.round} />;
  }
}
