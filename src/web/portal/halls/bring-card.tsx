/** What to bring, from the guide of the chosen matter; what the government holds is not asked for, so it is not listed. */
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { booking } from './booking-texts.ts';

export function BringCard(props: { readonly matter: string; readonly division: number }) {
  const { say } = useLanguage();
  const { matter, division } = props;
  const { value, refused } = useReply('matter.guide', { params: { id: matter }, query: { division } });
  if (value === undefined) return refused === undefined ? <Waiting rows={2} /> : null;
  const bring = value.materials.filter(({ way }) => way === 'bring');
  return (
    <section className="y-card p-gap">
      <h2 className="t-h3">{say(booking.bring)}</h2>
      {bring.length === 0 ? <p>{say(booking.bringNothing)}</p> : null}
      <ul className="p-bring">
        <li>
          <Icon name="idcard" />
          <span>{say(booking.bringId)}</span>
        </li>
        {bring.map(({ id, name, originals, when }) => (
          <li key={id}>
            <Icon name="file" />
            <span>
              {say(name)}
              {originals === undefined || originals < 2 ? '' : ` ×${originals}`}{' '}
              {when === undefined ? null : <Tag>{say(booking.maybe)}</Tag>}
            </span>
          </li>
        ))}
      </ul>
      <p className="t-sm t-2">
        {bring.some(({ when }) => when !== undefined) ? say(booking.mayDiffer) : ''}{' '}
        <Link to={`/matters/${encodeURIComponent(matter)}?division=${division}`}>{say(booking.guide)}</Link>
      </p>
    </section>
  );
}
