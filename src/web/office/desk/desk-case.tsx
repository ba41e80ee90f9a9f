/** One case on the desk: heading, clock, tabs, and the act column, which is a drawer below 1280. */
import { useEffect, useRef, useState } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button, buttonClass, IconButton, LinkButton } from '#web/ui/button.tsx';
import { linkOf } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { ActColumn } from '../act/act-column.tsx';
import { useAct } from '../act/use-act.ts';
import { useDrawer } from '../shell/use-drawer.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { useKeys } from '../shell/use-keys.ts';
import { fill } from '../shell/words.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import { CaseFoot } from './case-foot.tsx';
import { CaseTabs } from './case-tabs.tsx';
import { PartClock } from './part-clock.tsx';
import { ownTitle } from '../shell/own-title.ts';
import { deskTexts } from './texts.ts';

type Props = { readonly number: string; readonly part: string | undefined; readonly onActed: () => void };

/** The part of the address; else the first the reader may act on, else the first seen in full. */
export const chosenPart = (view: CaseView, part: string | undefined): PartView | undefined =>
  view.parts.find((one) => one.id === part) ??
  view.parts.find((one) => view.allowed.some((act) => act.part === one.id)) ??
  view.parts.find((one) => one.full) ??
  view.parts[0];

/** An opinion is named after the part it is about: its own name is only the office that was asked. */
const titleOf = (view: CaseView, part: PartView): Text => {
  const about = part.kind === 'opinion' ? view.parts.find((one) => one.id === part.of) : undefined;
  return about === undefined ? part.name : fill(deskTexts.opinionOn, { what: about.name });
};

function Heading(props: { readonly view: CaseView; readonly part: PartView; readonly onActs: () => void }) {
  const { say, language } = useLanguage();
  const heading = useHeadingFocus();
  const { view, part } = props;
  const applicants = view.parties
    .filter((party) => party.kind === 'applicant')
    .map((party) => party.name)
    .join('、');
  return (
    <div className="o-hd">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          {[ownTitle(view.title, view.matter.name), say(titleOf(view, part))].filter((words) => words !== '').join(' · ')}
        </h1>
        <p>
          <span className="code">{view.number}</span> · {applicants} · {say(view.matter.name)} · {say(view.division.name)}
        </p>
      </div>
      <div className="o-hd__b">
        <LinkButton size="s" to="/office/desk" className="o-narrow">
          {say(deskTexts.back)}
        </LinkButton>
        {view.budget === null && view.matter.kind !== 'project' ? null : (
          <LinkButton size="s" to={`/office/projects/${view.number}`}>
            <Icon name="flow" />
            {say(deskTexts.wholeProject)}
          </LinkButton>
        )}
        <a
          className={buttonClass({ size: 's' })}
          href={linkOf('case.dossier', { number: view.number }, { lang: language === 'zh' ? 'zh-CN' : 'en' })}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="files" />
          {say(deskTexts.dossier)}
        </a>
        <Button size="s" kind="p" className="o-drawer-b" onPress={props.onActs}>
          {say(deskTexts.acts)}
        </Button>
      </div>
    </div>
  );
}

function Loaded(props: Props & { readonly view: CaseView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const [drawer, setDrawer] = useState(false);
  const box = useDrawer(drawer, () => setDrawer(false));
  const guide = useReply('matter.guide', {
    params: { id: view.matter.id },
    query: { division: view.division.code },
  }).value;
  const acted = useRef(false);
  const acting = useAct(view.number, () => {
    acted.current = true;
    props.reload();
    props.onActed();
  });
  // The button that was pressed goes with its act: the keyboard stays at the acts and does not fall back to the page's beginning.
  useEffect(() => {
    if (acted.current && document.activeElement === document.body) box.current?.focus();
    acted.current = false;
  }, [view, box]);
  useKeys({
    a: () => {
      setDrawer(true);
      box.current?.focus();
    },
  });
  const part = chosenPart(view, props.part);
  if (part === undefined) return null;
  return (
    <>
      <section className="o-col o-col--work" aria-label={view.title}>
        <Heading view={view} part={part} onActs={() => setDrawer(true)} />
        <PartClock view={view} part={part} />
        <CaseTabs view={view} part={part} />
        <CaseFoot view={view} part={part} onActs={() => setDrawer(true)} />
      </section>
      <aside className={`o-col o-col--act ${drawer ? 'is-open' : ''}`} aria-label={say(deskTexts.acts)} ref={box} tabIndex={-1}>
        <div className="o-drawer-h">
          <IconButton label={say(common.close)} onPress={() => setDrawer(false)}>
            <Icon name="x" />
          </IconButton>
        </div>
        <ActColumn key={part.id} view={view} part={part} guide={guide} acting={acting} />
      </aside>
    </>
  );
}

export function DeskCase(props: Props) {
  const { say } = useLanguage();
  const { value: view, refused, reload } = useReply('case.get', { params: { number: props.number } });
  useUpdates(props.number, reload);
  if (view !== undefined) return <Loaded {...props} view={view} reload={reload} />;
  return (
    <section className="o-col o-col--work">
      <h1 className="sr">{props.number}</h1>
      {refused === undefined ? <Waiting rows={8} /> : <RefusedNote refused={refused} onRetry={reload} />}
      <LinkButton size="s" to="/office/desk" className="o-narrow">
        {say(deskTexts.back)}
      </LinkButton>
    </section>
  );
}
