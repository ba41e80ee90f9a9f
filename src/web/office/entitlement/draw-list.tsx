/** Draws of the office: seed, lists, pairs, and whether drawing again from the same seed gives the same. */
import { useEffect } from 'react';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { entTexts } from './texts.ts';

export function DrawList(props: { readonly round: number }) {
  const { say, language } = useLanguage();
  const { value, refused, reload } = useReply('inspection.draws', {});
  useEffect(() => {
    if (props.round > 0) reload();
  }, [props.round, reload]);
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <div className="o-ent__draws">
      <h2>{say(entTexts.draws)}</h2>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
      {value?.rows.length === 0 ? (
        <Empty title={say(entTexts.noDraw)}>
          <p className="t-sm">{say(entTexts.noDrawWhy)}</p>
        </Empty>
      ) : null}
      {(value?.rows ?? []).map((draw) => (
        <section key={draw.id} className="o-ent__draw" aria-label={draw.id}>
          <p>
            <b>{momentText(draw.at, language)}</b> {draw.by} · {say(entTexts.inList(draw.inspectors.length))}{' '}
            <Tag tone={draw.agrees ? 'ok' : 'late'}>{say(draw.agrees ? entTexts.agrees : entTexts.differs)}</Tag>
          </p>
          <p className="t-xs t-3">
            {say(entTexts.seed)} <span className="code">{draw.seed}</span>
          </p>
          <ol>
            {draw.pairs.map((pair) => (
              <li key={pair.id + pair.duty}>
                {pair.title}：{pair.officers.join(comma)}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
