/** The whole text of one article, the terms it sets, and what is done with it: cited, or its term taken over. */
import type { ArticleView, StatuteLimitView } from '#contract/view/law.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { termText } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import type { LawPickerProps } from './law-picker.tsx';
import { lawTexts } from './texts.ts';

type Acts = Pick<LawPickerProps, 'value' | 'onPick' | 'onPickTerm'>;

/** What the place said beside law and article (a note) belongs to the article it was written for. */
const basisOf = ({ value }: Acts, law: string, article: number): Basis =>
  value?.law === law && value.article === article ? value : { law, article };

function Limits(props: { readonly limits: readonly StatuteLimitView[]; readonly take?: (term: Term) => void }) {
  const { say } = useLanguage();
  const { limits, take } = props;
  if (limits.length === 0) return null;
  return (
    <div className="o-lp__terms">
      <b className="t-sm">{say(lawTexts.sets)}</b>
      <ul>
        {limits.map((limit) => (
          <li key={`${limit.for} ${limit.term.amount} ${String(limit.joint)}`}>
            <b className="num">{say(termText(limit.term))}</b> {say(limit.what)}
            {limit.joint ? <span className="t-3"> · {say(lawTexts.joint)}</span> : null}
            {take === undefined || limit.for !== 'decision' ? null : (
              <button type="button" className="y-lnk" onClick={() => take(limit.term as Term)}>
                {say(lawTexts.takeTerm)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** An article that is at hand already. */
export function ArticleBody(props: Acts & { readonly law: string; readonly article: ArticleView }) {
  const { say } = useLanguage();
  const { law, article, onPick, onPickTerm } = props;
  const basis = basisOf(props, law, article.number);
  return (
    <div className="o-lp__text">
      <div lang="zh-CN">
        {article.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <Limits limits={article.limits} {...(onPickTerm === undefined ? {} : { take: (term: Term) => onPickTerm(term, basis) })} />
      <Button kind="plain" size="s" onPress={() => onPick(basis)}>
        {say(lawTexts.cite(article.number))}
      </Button>
    </div>
  );
}

/** One that was found by words: its law is fetched when it is opened. */
export function ArticleText(props: Acts & { readonly law: string; readonly number: number }) {
  const { value, refused, reload } = useReply('law.get', { params: { id: props.law } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  const article = value?.articles.find(({ number }) => number === props.number);
  return article === undefined ? <Waiting rows={2} /> : <ArticleBody {...props} article={article} />;
}
