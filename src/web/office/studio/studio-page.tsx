/** The area 目录: a head over everything, the tree of departments and items at the left, the page chosen beside it. */
import '../exchange/exchange.css';
import './studio.css';
import './editor.css';
import './field.css';
import './preview.css';
import './version.css';
import { Suspense, useEffect, useState } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { studioPath, studioSlots } from './slots.ts';
import { StudioHeadPlace } from './studio-head.tsx';
import { studioTexts } from './texts.ts';
import { ItemTree } from './tree/item-tree.tsx';
import { TreeContext } from './tree/use-tree.ts';

export function StudioPage() {
  const { say } = useLanguage();
  const { path } = useAddress();
  const [head, setHead] = useState<HTMLElement | null>(null);
  const { value: tree, refused, reload } = useReply('catalogue.tree', {});
  const slot = studioSlots.find((each) => path === studioPath(each.path) || path.startsWith(`${studioPath(each.path)}/`));
  const first = studioSlots[0]?.path ?? '';
  useEffect(() => {
    if (slot === undefined) navigate(studioPath(first), { replace: true });
  }, [slot, first]);
  return (
    <TreeContext value={{ tree, refused, reload }}>
      <div className={`o-st ${slot?.quiet === true || path.split('/').length > 4 ? 'is-page' : ''}`}>
        <div className="o-st__head" ref={setHead} />
        <div className="o-st__side">
          <ItemTree />
          <nav className="o-st__links" aria-label={say(studioTexts.pages)}>
            {studioSlots
              .filter((each) => each.quiet !== true)
              .map((each) => (
                <Link key={each.path} to={studioPath(each.path)} aria-current={each === slot ? 'page' : undefined}>
                  <Icon name={each.icon} />
                  {say(each.label)}
                </Link>
              ))}
          </nav>
        </div>
        <div className="o-st__page">
          <StudioHeadPlace value={head}>
            <Suspense fallback={<Waiting rows={6} />}>{slot === undefined ? <Waiting /> : <slot.Page key={slot.path} />}</Suspense>
          </StudioHeadPlace>
        </div>
      </div>
    </TreeContext>
  );
}
