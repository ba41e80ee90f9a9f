/** What fell under the office's own parts: on one part, and over the whole desk. */
import './certificate.css';
import type { PartView } from '#contract/view/case.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Note } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { certificateTexts as texts } from './texts.ts';
import { certificateStatus } from './words.ts';

/** On the part itself: why it cannot be granted, or that its decision is to be looked at again. */
export function FallenHere(props: { readonly part: PartView }) {
  const { say } = useLanguage();
  const { fallen = [], decision } = props.part;
  const sentence = decision?.outcome === 'granted' ? texts.fallenDecided : texts.fallenHere;
  return fallen.map(({ id, name, number, status }) => (
    <Note key={id} tone="late">
      <b>{say(sentence(say(name), number, say(certificateStatus(status))))}</b>{' '}
      <Link className="y-lnk" to={`/office/certificates/${id}`}>
        {say(texts.look)}
      </Link>
    </Note>
  ));
}

/** Over the inbox: decided parts have left it, and would be seen nowhere else. */
export function FallenList() {
  const { say } = useLanguage();
  const rows = useReply('reliance.list', {}).value?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <details className="o-fallen">
      <summary>
        <Tag tone="late">{say(texts.fallen(rows.length))}</Tag>
      </summary>
      <p className="t-xs t-3">{say(texts.fallenHint)}</p>
      <ul className="o-rows">
        {rows.map(({ row, standing, certificate }) => (
          <li key={`${row.number} ${row.part} ${certificate.id}`}>
            <Link to={`/office/desk/${row.number}/${encodeURIComponent(row.part)}`} className="o-row">
              <span className="y-light y-light--ic y-light--late">{say(certificateStatus(row.fell ?? ''))}</span>
              <b className="ell">{row.title}</b>
              <span className="t-xs">{say(standing === 'open' ? texts.open : texts.decided)}</span>
              <small className="ell">
                {say(row.name)} · {say(certificate.name)} {say(certificateStatus(row.fell ?? ''))}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
