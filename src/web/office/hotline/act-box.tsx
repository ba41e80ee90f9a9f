/** What the reader may do with a petition: the likeliest act lies open, the others behind a button each. */
import { useState } from 'react';
import type { HotlineView } from '#contract/view/hotline.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { AlikePanel } from './alike-panel.tsx';
import { ActForm, type ActName, isActName } from './act-form.tsx';
import { actTexts } from './texts.ts';

/** In this order: what moves it on before what ends it. */
const first: readonly ActName[] = [
  'decide-objection',
  'review',
  'decide-appeal',
  'answer',
  'say-joint',
  'send',
  'call-back',
  'decide-extension',
];
/** After these it stays where it is. */
const staying: ReadonlySet<string> = new Set(['tell-meanwhile', 'add', 'ask-extension', 'decide-extension', 'not-reached']);

export function ActBox(props: { readonly petition: HotlineView; readonly onDone: (leaves: boolean) => void }) {
  const { say } = useLanguage();
  const { petition } = props;
  const acts = petition.acts.filter(isActName);
  const likeliest = first.find((act) => acts.includes(act)) ?? acts[0];
  const [chosen, setChosen] = useState<ActName>();
  const [answer, setAnswer] = useState('');
  const [lead, setLead] = useState('');
  const act = chosen ?? likeliest;
  if (act === undefined) return null;
  const sorts = acts.includes('join');
  return (
    <section className="o-acts">
      <div className="o-acts__b" role="group">
        {acts.map((each) => (
          <Button key={each} size="s" expanded={each === act} onPress={() => setChosen(each)}>
            {say(actTexts[each])}
          </Button>
        ))}
      </div>
      <ActForm
        key={`${act} ${answer} ${lead}`}
        act={act}
        petition={petition}
        answer={answer}
        lead={lead}
        onDone={() => props.onDone(!staying.has(act))}
      />
      {acts.includes('answer') || acts.includes('answer-at-once') || sorts ? (
        <AlikePanel
          text={petition.text}
          division={Number(petition.division.id)}
          not={petition.id}
          onUse={(entry) => {
            setAnswer(say(entry.answer));
            if (act !== 'answer') setChosen(acts.includes('answer') ? 'answer' : 'answer-at-once');
          }}
          {...(sorts
            ? {
                onJoin: (id: string) => {
                  setLead(id);
                  setChosen('join');
                },
              }
            : {})}
        />
      ) : null}
    </section>
  );
}
