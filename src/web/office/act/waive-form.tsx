/** Waiving a part the law exempts: ground and article (2018 regulation art. 22–24). */
import { useState } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { ActForm, type ActProps } from './act-form.tsx';
import { ArticlePicker } from './article-picker.tsx';
import { becauseWords } from './because.ts';
import { Lines } from './controls.tsx';
import { knownArticles, type Article } from './known-articles.ts';
import { actNames, actTexts } from './texts.ts';

const usual: readonly Article[] = [22, 23, 24].map((article) => ({ law: 'zhejiang-at-most-once-2018', article }));

export function WaiveForm(props: ActProps) {
  const { say } = useLanguage();
  const [ground, setGround] = useState('');
  const [articles, setArticles] = useState<readonly Article[]>([]);
  const basis = articles[0];
  const why = ground.trim() === '' ? becauseWords('reason-missing') : basis === undefined ? becauseWords('article-missing') : undefined;
  const submit = async (): Promise<void> => {
    if (await props.acting.perform('waive', { part: props.part.id, ground: ground.trim(), basis })) props.onClose();
  };
  const name = say(actNames['waive'] ?? actTexts.acts);
  return (
    <ActForm title={name} button={name} why={why} acting={props.acting} danger onSubmit={() => void submit()} onClose={props.onClose}>
      <Lines id="waive-ground" label={say(actTexts.reasons)} value={ground} onChange={setGround} />
      <ArticlePicker
        known={knownArticles(props.part, props.guide, usual)}
        value={articles}
        onChange={(chosen) => setArticles(chosen.slice(-1))}
      />
    </ActForm>
  );
}
