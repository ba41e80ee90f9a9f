/** Ideas before the reform office: what is to be looked at, what is owed an answer. */
import './society.css';
import { useState } from 'react';
import type { IdeaView } from '#contract/view/idea.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { Note } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { ideaTexts, standingTone, standingWords } from '#web/portal/ideas/texts.ts';
import { DayFrame, States } from '../day/page.tsx';
import { AnswerForm, HideForm, MergeForm } from './idea-forms.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { societyTexts as texts } from './texts.ts';

const lists = ['waiting', 'owed', 'shown', 'hidden'] as const;

export function IdeasOfficePage() {
  const { say } = useLanguage();
  const [list, setList] = useState<(typeof lists)[number]>('waiting');
  const loaded = useReply('idea.kept', { query: { state: list } });
  return (
    <DayFrame title={texts.ideas} about={texts.ideasAbout}>
      <div className="y-seg o-idea__seg" role="group" aria-label={say(texts.list)}>
        {lists.map((each) => (
          <button key={each} type="button" aria-pressed={list === each} onClick={() => setList(each)}>
            {say(texts[each])}
          </button>
        ))}
      </div>
      {loaded.refused?.code === 'not-yours' ? (
        <Note>{say(texts.notReform)}</Note>
      ) : (
        <States loaded={loaded} isEmpty={({ rows }) => rows.length === 0} empty={texts.noIdeas}>
          {({ rows }) => (
            <ul className="o-idea__l">
              {rows.map((idea) => (
                <Idea key={idea.id} idea={idea} others={rows} onDone={loaded.reload} />
              ))}
            </ul>
          )}
        </States>
      )}
    </DayFrame>
  );
}

type Open = 'answer' | 'hide' | 'merge';
const plain = (text: string) => ({ zh: text, en: text });

function Idea(props: { readonly idea: IdeaView; readonly others: readonly IdeaView[]; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { idea, onDone } = props;
  const [open, setOpen] = useState<Open>();
  const { busy, send } = useCommand();
  const show = async (): Promise<void> => {
    if ((await send('idea.show', { params: { id: idea.id }, body: {} })) !== undefined) onDone();
  };
  const acts: readonly Open[] = idea.state === 'shown' ? ['answer', 'merge', 'hide'] : idea.state === 'waiting' ? ['hide'] : [];
  const toggle = (act: Open): void => setOpen(open === act ? undefined : act);
  return (
    <li className="o-idea">
      <header>
        <h2>{idea.title}</h2>
        <Tag tone={standingTone(idea.standing)}>{say(standingWords[idea.standing] ?? plain(idea.standing))}</Tag>
        <span className="num t-sm">{say(ideaTexts.votes(idea.votes))}</span>
        {idea.due === null ? null : <Light light="near">{say(ideaTexts.due(dayText(idea.due, language)))}</Light>}
      </header>
      <p className="o-idea__t">{idea.text}</p>
      {idea.why === null ? null : <p className="t-sm t-3">{say(ideaTexts.hidden(idea.why))}</p>}
      {idea.answers.map(({ at, text }) => (
        <p key={at} className="o-idea__a">
          {text}
        </p>
      ))}
      <div className="o-form__b">
        {idea.state === 'waiting' || idea.state === 'hidden' ? (
          <Button kind="p" size="s" busy={busy} onPress={() => void show()}>
            {say(texts.show)}
          </Button>
        ) : null}
        {acts.map((act) => (
          <Button key={act} size="s" expanded={open === act} onPress={() => toggle(act)}>
            {say(texts[act])}
          </Button>
        ))}
      </div>
      {open === 'answer' ? <AnswerForm idea={idea} onDone={onDone} /> : null}
      {open === 'hide' ? <HideForm idea={idea} onDone={onDone} /> : null}
      {open === 'merge' ? <MergeForm idea={idea} others={props.others} onDone={onDone} /> : null}
    </li>
  );
}
