/** Articles of law a decision cites: known ones to tick, any other by law and number. */
import { useId, useState } from 'react';
import type { BasisView } from '#contract/view/plain.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { lawsOf, sameArticle, type Article } from './known-articles.ts';
import { actTexts } from './texts.ts';

type Props = {
  readonly known: readonly BasisView[];
  readonly value: readonly Article[];
  readonly onChange: (value: readonly Article[]) => void;
};

function Other(props: Props) {
  const { say } = useLanguage();
  const id = useId();
  const laws = lawsOf(props.known);
  const [law, setLaw] = useState(laws[0]?.law ?? '');
  const [article, setArticle] = useState('');
  const number = Number(article);
  const valid = Number.isInteger(number) && number > 0 && number < 1000;
  const add = (): void => {
    const chosen = { law, article: number };
    if (!props.value.some((one) => sameArticle(one, chosen))) props.onChange([...props.value, chosen]);
    setArticle('');
  };
  return (
    <div className="o-other">
      <InputBox>
        <select aria-label={say(actTexts.law)} value={law} onChange={(event) => setLaw(event.target.value)}>
          {laws.map((one) => (
            <option key={one.law} value={one.law}>
              {say(one.title)}
            </option>
          ))}
        </select>
      </InputBox>
      <InputBox>
        <input
          id={id}
          inputMode="numeric"
          aria-label={say(actTexts.articleNumber)}
          placeholder={say(actTexts.articleNumber)}
          value={article}
          onChange={(event) => setArticle(event.target.value)}
        />
      </InputBox>
      <Button size="s" onPress={add} {...(valid ? {} : { why: say(actTexts.add) })}>
        {say(actTexts.add)}
      </Button>
    </div>
  );
}

export function ArticlePicker(props: Props) {
  const { say } = useLanguage();
  const id = useId();
  const titles = lawsOf(props.known);
  const chosenElsewhere = props.value.filter((one) => !props.known.some((known) => sameArticle(one, known)));
  const rows = [
    ...props.known,
    ...chosenElsewhere.map((one) => ({
      ...one,
      title: titles.find((law) => law.law === one.law)?.title ?? { zh: one.law, en: one.law },
    })),
  ];
  const toggle = (article: Article, on: boolean): void =>
    props.onChange(
      on ? [...props.value, { law: article.law, article: article.article }] : props.value.filter((one) => !sameArticle(one, article)),
    );
  return (
    <Field id={id} group label={say(actTexts.articles)}>
      {() => (
        <>
          <ul className="o-articles">
            {rows.map((row) => (
              <li key={`${row.law}/${row.article}`}>
                <label>
                  <input
                    type="checkbox"
                    checked={props.value.some((one) => sameArticle(one, row))}
                    onChange={(event) => toggle(row, event.target.checked)}
                  />
                  {say(common.article(say(row.title), row.article))}
                </label>
              </li>
            ))}
          </ul>
          <Other {...props} />
        </>
      )}
    </Field>
  );
}
