/** What a request wants, and what came of it: a refusal with its law, a grant with its last day. */
import type { DataRequestView } from '#contract/view/exchange.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light, Tag } from '#web/ui/light.tsx';
import { Note } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { ShareTag } from '../share-tag.tsx';
import { listed } from './request-words.ts';
import { requestTexts } from './texts.ts';

export function Need(props: { readonly view: DataRequestView }) {
  const { say } = useLanguage();
  const { view } = props;
  const { row, share } = view;
  return (
    <dl className="y-dl o-exd">
      <dt>{say(requestTexts.fields)}</dt>
      <dd>
        {view.fields.map((field) => (
          <Tag key={field.name} tone={field.sensitivity === 'sensitive' ? 'near' : 'line'}>
            {say(field.label)}
            {field.sensitivity === 'sensitive' ? ` · ${say(requestTexts.sensitive)}` : ''}
          </Tag>
        ))}
      </dd>
      <dt>{say(requestTexts.items)}</dt>
      <dd>{say(listed(row.items.map(({ name }) => name)))}</dd>
      <dt>{say(requestTexts.material)}</dt>
      <dd>{row.material === null ? say(requestTexts.noMaterial) : <span className="y-struck">{say(row.material)}</span>}</dd>
      <dt>{say(requestTexts.purpose)}</dt>
      <dd>{view.purpose}</dd>
      <dt>{say(requestTexts.basis)}</dt>
      <dd>{say(common.article(say(view.basis.title), view.basis.article))}</dd>
      <dt>{say(requestTexts.quota)}</dt>
      <dd className="num">{view.quotaPerDay}</dd>
      <dt>{say(requestTexts.share)}</dt>
      <dd>
        <ShareTag share={share} /> {share.ground === null ? '' : say(share.ground)}
        {share.law === null ? '' : say(common.article(say(share.law.title), share.law.article))}
      </dd>
      <dt>{say(requestTexts.offices)}</dt>
      <dd>
        {say(view.checker.name)} / {say(view.ruler.name)}
      </dd>
    </dl>
  );
}

export function Outcome(props: { readonly view: DataRequestView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { refusal, grant } = props.view;
  return (
    <>
      {refusal === null ? null : (
        <Note tone="late">
          <b>{say(requestTexts.refusedBy(say(common.article(say(refusal.basis.title), refusal.basis.article))))}</b>
          <p>{refusal.reasons}</p>
          {refusal.disputeUntil === '' ? null : (
            <p className="t-xs">{say(requestTexts.disputeUntil(dayText(refusal.disputeUntil, language, today)))}</p>
          )}
        </Note>
      )}
      {grant === null ? null : (
        <p className="t-sm">
          <Light light={grant.live ? 'ok' : 'late'}>{say(requestTexts.grant)}</Light>{' '}
          {say(grant.live ? requestTexts.live(dayText(grant.expires, language, today)) : requestTexts.dead)}
          {grant.keyTaken ? ` · ${say(requestTexts.keyTaken)}` : ''}
        </p>
      )}
    </>
  );
}
