/** What a resource answers, field by field, and who may ask it. */
import type { ResourceView } from '#contract/view/exchange.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { requestAddress } from '../request/request-list.tsx';
import { listed } from '../request/request-words.ts';
import { requestTexts } from '../request/texts.ts';
import { resourceTexts } from './texts.ts';

export function Fields(props: { readonly view: ResourceView }) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">{say(resourceTexts.fieldTable)}</h2>
      <table className="y-table o-res">
        <thead>
          <tr>
            <th scope="col">{say(resourceTexts.fact)}</th>
            <th scope="col">{say(resourceTexts.sourceName)}</th>
            <th scope="col">{say(resourceTexts.codes)}</th>
          </tr>
        </thead>
        <tbody>
          {props.view.fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">
                {say(field.label)} {field.sensitivity === 'sensitive' ? <Tag tone="near">{say(requestTexts.sensitive)}</Tag> : null}
              </th>
              <td data-head={say(resourceTexts.sourceName)} className="code">
                {field.name}
              </td>
              <td data-head={say(resourceTexts.codes)}>
                {field.codes.length === 0 ? (
                  <span className="t-3">{say(resourceTexts.noCodes)}</span>
                ) : (
                  <ul className="o-codes">
                    {field.codes.map(({ code, words }) => (
                      <li key={code}>
                        <span className="code">{code}</span> → {say(words)}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Grants(props: { readonly view: ResourceView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { grants, mayPublish } = props.view;
  return (
    <section aria-labelledby="grants">
      <h2 id="grants">{say(resourceTexts.grants)}</h2>
      {grants.length === 0 ? <p className="t-sm t-3">{say(resourceTexts.noGrants)}</p> : null}
      <ul className="o-reqs">
        {grants.map((grant) => (
          <li key={grant.id} className="o-grant">
            <span>
              <b>
                {mayPublish ? <Link to={requestAddress(grant.request)}>{say(grant.department.name)}</Link> : say(grant.department.name)}
              </b>{' '}
              {say(grant.division.name)}
              <small>{say(listed(grant.items.map(({ name }) => name)))}</small>
            </span>
            <span>
              {say(resourceTexts.fields(grant.fields))} · {say(resourceTexts.grantQuota(grant.quotaPerDay.toLocaleString('en-GB')))}
              <small>{say(requestTexts.until(dayText(grant.expires, language, today)))}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
