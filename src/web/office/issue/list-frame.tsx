/** What every list of the desk has around its rows: waiting, refused, empty, more. */
import { type ReactNode, useEffect } from 'react';
import { Button } from '#web/ui/button.tsx';
import type { Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { issueTexts } from './texts.ts';

type Pages = {
  readonly loaded: boolean;
  readonly rows: readonly unknown[];
  readonly refused: Refused | undefined;
  readonly reload: () => void;
  readonly more: (() => Promise<void>) | undefined;
};

export function ListFrame(props: { readonly pages: Pages; readonly empty: string; readonly round: number; readonly children: ReactNode }) {
  const { say } = useLanguage();
  const { loaded, rows, refused, reload, more } = props.pages;
  const { round } = props;
  useEffect(() => {
    if (round > 0) reload();
  }, [round, reload]);
  return (
    <>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {!loaded && refused === undefined ? <Waiting rows={5} /> : null}
      {loaded && rows.length === 0 ? <Empty title={props.empty} /> : null}
      {rows.length === 0 ? null : <ul className="o-rows">{props.children}</ul>}
      {more === undefined ? null : (
        <div className="o-more">
          <Button onPress={() => void more()}>{say(issueTexts.more)}</Button>
        </div>
      )}
    </>
  );
}
