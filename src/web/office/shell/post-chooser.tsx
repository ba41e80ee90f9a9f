/** An officer with several posts says first under which one they work; every act is recorded under it. */
import { useEffect, useRef, useState } from 'react';
import type { PostView, Session } from '#contract/view/session.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Logo } from '#web/ui/stroke.tsx';
import { shellTexts } from './texts.ts';

const keyOf = (post: PostView): string => `${post.office.id}/${post.duty}/${post.standsInFor?.person ?? ''}`;

function useChoice(onChosen: () => void) {
  const [busy, setBusy] = useState<string>();
  const [refused, setRefused] = useState<Refused>();
  const choose = async (post: PostView): Promise<void> => {
    setBusy(keyOf(post));
    const answer = await call('session.choose-post', {
      body: {
        office: post.office.id,
        duty: post.duty,
        ...(post.standsInFor === null ? {} : { standsInFor: post.standsInFor.person }),
      },
      key: freshKey(),
    });
    setBusy(undefined);
    if (answer.ok) onChosen();
    else setRefused(answer.refused);
  };
  return { busy, refused, choose };
}

export function PostChooser(props: { readonly session: Session; readonly onChosen: () => void }) {
  const { say } = useLanguage();
  const { busy, refused, choose } = useChoice(props.onChosen);
  const only = props.session.posts.length === 1 ? props.session.posts[0] : undefined;
  const started = useRef(false);
  useEffect(() => {
    if (only === undefined || started.current) return;
    started.current = true;
    void choose(only);
  });
  if (only !== undefined && refused === undefined)
    return (
      <main className="o-alone" aria-label={say(shellTexts.office)}>
        <Waiting />
      </main>
    );
  return (
    <main className="o-alone">
      <Logo to="/office" label={say(shellTexts.home)} />
      <h1 className="t-h2">{say(shellTexts.whichPost)}</h1>
      <p className="t-sm t-3">{say(shellTexts.whichPostHint)}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <ul className="o-posts">
        {props.session.posts.map((post) => (
          <li key={keyOf(post)}>
            <button type="button" className="o-post" aria-busy={busy === keyOf(post) || undefined} onClick={() => void choose(post)}>
              <b>{say(post.title)}</b>
              <span className="t-sm t-3">{say(post.office.name)}</span>
              {post.standsInFor === null ? null : <span className="t-sm t-3">{say(shellTexts.standsInFor(post.standsInFor.name))}</span>}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

const signOut = async (): Promise<void> => {
  await call('session.end', { key: freshKey() });
  location.assign('/');
};

/** A citizen who strayed in here. */
export function NoPost(props: { readonly session: Session }) {
  const { say } = useLanguage();
  return (
    <main className="o-alone">
      <h1 className="sr">{say(shellTexts.office)}</h1>
      <Empty title={say(shellTexts.noPost)}>
        <p>{say(shellTexts.noPostHint)}</p>
        <p className="t-3">{props.session.person?.name}</p>
        <a className={buttonClass({ kind: 'p' })} href="/">
          {say(shellTexts.toHome)}
        </a>
        <Button kind="q" onPress={() => void signOut()}>
          {say(shellTexts.signOut)}
        </Button>
      </Empty>
    </main>
  );
}
