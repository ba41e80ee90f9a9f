/** Where and when: ways to hand it in, places with hours and phones, appointment, why a visit; composed for the place chosen. */
import type { Guide, GuidePlace } from '#contract/view/guide.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { Fold } from './fold.tsx';
import { guide as texts } from './texts.ts';

export function WhereCard(props: { readonly guide: Guide }) {
  const { say } = useLanguage();
  const { guide } = props;
  return (
    <section className="p-blk">
      <h2>{say(texts.where)}</h2>
      <ul className="p-out">
        {guide.channels.flatMap((channel) =>
          Object.entries(texts.channels).flatMap(([id, text]) =>
            id === channel
              ? [
                  <li key={id}>
                    <Tag tone="line">{say(text)}</Tag>
                  </li>,
                ]
              : [],
          ),
        )}
      </ul>
      {guide.places.length === 1 ? (
        <ul className="p-parts">
          {guide.places.map((place) => (
            <Place key={place.name.zh} place={place} />
          ))}
        </ul>
      ) : (
        <ul className="p-folds">
          {guide.places.map((place) => (
            <li key={`${place.name.zh}${place.address?.zh ?? ''}`}>
              <Fold line={<PlaceLine place={place} />}>
                <PlaceMore place={place} />
              </Fold>
            </li>
          ))}
        </ul>
      )}
      {guide.phones.length === 0 ? null : (
        <Fold line={<b className="p-fold__l">{say(texts.phones)}</b>}>
          <ul className="p-parts">
            {guide.phones.map(({ name, consult, complain }) => (
              <li key={name.zh}>
                <b>{say(name)}</b>
                <small>
                  {say(texts.consult)} <Phone number={consult} /> · {say(texts.complain)} <Phone number={complain} />
                </small>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <ul className="p-parts">
        <li>
          <b>{say(texts.askAll)}</b>
          <small>
            <Phone number="12345" /> {say(texts.always)}
          </small>
        </li>
      </ul>
      {guide.appointment === null ? null : (
        <p>
          <Icon name="cal" /> {guide.appointment.rule === undefined ? say(texts.appointment) : say(guide.appointment.rule)}
        </p>
      )}
      {guide.channels.includes('window') || guide.promise.visits > 0 ? (
        <p>
          <Link className="y-lnk" to={`/halls?matter=${encodeURIComponent(guide.id)}&division=${guide.division.code}`}>
            <Icon name="cal" />
            {say(texts.bookHall)}
          </Link>
        </p>
      ) : null}
      {guide.promise.visitReasons.length === 0 ? null : (
        <p>
          <b>{say(texts.visitWhy)}</b> {guide.promise.visitReasons.map(say).join(' ')}
        </p>
      )}
    </section>
  );
}

export function Phone(props: { readonly number: string }) {
  return (
    <a className="y-lnk" href={`tel:${props.number}`}>
      {props.number}
    </a>
  );
}

function PlaceLine(props: { readonly place: GuidePlace }) {
  const { say } = useLanguage();
  const { name, items } = props.place;
  return (
    <span className="p-fold__l p-fold__l--two">
      <b>{say(name)}</b>
      {items.length === 0 ? null : <small className="t-3">{items.map(say).join(say(texts.comma))}</small>}
    </span>
  );
}

export function Place(props: { readonly place: GuidePlace }) {
  return (
    <li>
      <PlaceLine place={props.place} />
      <PlaceMore place={props.place} />
    </li>
  );
}

/** Address, hours and phone, each on a line. */
function PlaceMore(props: { readonly place: GuidePlace }) {
  const { say } = useLanguage();
  const { address, hours, phone } = props.place;
  return (
    <>
      {address === undefined ? null : (
        <small className="p-line">
          <Icon name="pin" className="p-tiny" /> {say(address)}
        </small>
      )}
      {hours === undefined ? null : (
        <small className="p-line">
          <Icon name="clock" className="p-tiny" /> {say(hours)}
        </small>
      )}
      {phone === undefined ? null : (
        <small className="p-line">
          <Icon name="phone" className="p-tiny" /> <Phone number={phone} />
        </small>
      )}
    </>
  );
}
