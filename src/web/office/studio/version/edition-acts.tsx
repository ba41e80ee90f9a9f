/** The acts on a version that are the reader's now: answered comments closed, published by the second person, given back, ended. */
import { useState } from 'react';
import type { EditionView } from '#contract/view/edition.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { TextField } from '../../exchange/law-field.tsx';
import { useCommand, type Command } from '../../exchange/use-command.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { studioTexts } from '../texts.ts';
import { useTree } from '../tree/use-tree.ts';
import { FormRefused } from './form-refused.tsx';
import { DayField } from './publicise-page.tsx';
import { versionTexts as t } from './texts.ts';

type Act = 'publish' | 'return' | 'close-comments' | 'retire';
/** What leads on stands first. */
const ORDER: readonly Act[] = ['publish', 'close-comments', 'return', 'retire'];
const names = { publish: t.publish, return: t.giveBack, 'close-comments': t.closeComments, retire: t.retire };

type FormProps = { readonly id: string; readonly command: Command; readonly onDone: () => void };

function usePerform({ id, command, onDone }: FormProps) {
  return async (act: Act, body: unknown): Promise<void> => {
    const done = await command.send(`edition.${act}`, { params: { id }, body });
    if (done !== undefined) onDone();
  };
}

function PublishForm(props: FormProps) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const perform = usePerform(props);
  const [effectiveOn, setEffectiveOn] = useState(today);
  return (
    <>
      <h2>{say(t.publishTitle)}</h2>
      <p className="t-sm t-2">{say(t.publishWhy)}</p>
      <DayField
        id="effective-on"
        label={say(t.effectiveOn)}
        value={effectiveOn}
        least={today}
        error={props.command.errorAt('/effectiveOn')}
        onChange={setEffectiveOn}
      />
      <Button kind="p" busy={props.command.busy} onPress={() => void perform('publish', { effectiveOn })}>
        {say(t.publish)}
      </Button>
    </>
  );
}

function ReturnForm(props: FormProps) {
  const { say } = useLanguage();
  const perform = usePerform(props);
  const [reasons, setReasons] = useState('');
  return (
    <>
      <h2>{say(t.giveBackTitle)}</h2>
      <TextField
        id="reasons"
        label={say(t.reasons)}
        rows={3}
        value={reasons}
        error={props.command.errorAt('/reasons')}
        onChange={setReasons}
      />
      <Button busy={props.command.busy} onPress={() => void perform('return', { reasons })}>
        {say(t.giveBack)}
      </Button>
    </>
  );
}

/** A sentence in both languages that is published. */
function BothForm(props: FormProps & { readonly act: 'close-comments' | 'retire'; readonly local: boolean }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const perform = usePerform(props);
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [on, setOn] = useState(today);
  const retires = props.act === 'retire';
  const member = retires ? 'why' : 'report';
  const label = say(retires ? t.why : t.report);
  const body = retires ? { on, why: { zh, en } } : { report: { zh, en } };
  return (
    <>
      <h2>{say(retires ? t.retireTitle : t.closeTitle)}</h2>
      {retires ? (
        <>
          <p className="t-sm t-2">{say(props.local ? t.retireLocal : t.retireWhole)}</p>
          <DayField id="retire-on" label={say(t.retireOn)} value={on} least={today} error={props.command.errorAt('/on')} onChange={setOn} />
        </>
      ) : (
        <p className="t-sm t-2">{say(t.closeHint)}</p>
      )}
      <TextField
        id="both-zh"
        label={`${label} · ${say(studioTexts.chinese)}`}
        rows={3}
        value={zh}
        error={props.command.errorAt(`/${member}/zh`)}
        onChange={setZh}
      />
      <TextField
        id="both-en"
        label={`${label} · ${say(studioTexts.english)}`}
        rows={3}
        value={en}
        error={props.command.errorAt(`/${member}/en`)}
        onChange={setEn}
      />
      <Button kind={retires ? 'danger' : 'p'} busy={props.command.busy} onPress={() => void perform(props.act, body)}>
        {say(names[props.act])}
      </Button>
    </>
  );
}

function ActForm(props: FormProps & { readonly act: Act; readonly local: boolean }) {
  switch (props.act) {
    case 'publish':
      return <PublishForm {...props} />;
    case 'return':
      return <ReturnForm {...props} />;
    case 'close-comments':
    case 'retire':
      return <BothForm {...props} act={props.act} />;
  }
}

export function EditionActs(props: { readonly view: EditionView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const command = useCommand();
  const tree = useTree();
  const acts = ORDER.filter((each) => props.view.acts.includes(each));
  const [chosen, setChosen] = useState<Act>();
  const act = chosen !== undefined && acts.includes(chosen) ? chosen : acts[0];
  const waits = props.view.stage === 'answered' && !acts.includes('publish');
  const done = (): void => {
    setChosen(undefined);
    props.reload();
    tree.reload();
  };
  return (
    <aside className="o-exa" aria-label={say(t.publish)}>
      {waits ? <p className="t-sm t-2">{say(t.secondPublishes)}</p> : null}
      {act === undefined ? (
        waits ? null : (
          <p className="t-sm t-3">{say(t.notYours)}</p>
        )
      ) : (
        <>
          {acts.length < 2 ? null : (
            <div className="y-seg" role="group">
              {acts.map((each) => (
                <button key={each} type="button" aria-pressed={each === act} onClick={() => setChosen(each)}>
                  {say(names[each])}
                </button>
              ))}
            </div>
          )}
          <FormRefused refused={command.refused} />
          <ActForm key={act} act={act} local={props.view.subject.kind === 'overlay'} id={props.view.id} command={command} onDone={done} />
        </>
      )}
    </aside>
  );
}
