/** Where it is done, chosen before the form began, and the way to another place; not asked a second time. */
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import type { StepProps } from './apply-page.tsx';
import { sourceTexts } from './source-texts.ts';
import { isPlaceChosen } from './steps.ts';

export function PlaceLine({ draft, edit }: Pick<StepProps, 'draft' | 'edit'>) {
  const { say } = useLanguage();
  if (!draft.situationFields.some((field) => isPlaceChosen(draft, edit, field))) return null;
  return (
    <p className="t-sm">
      {say(sourceTexts.place(say(draft.division.name)))}{' '}
      <Link to={`/matters/${encodeURIComponent(draft.matter)}`} className="y-lnk">
        {say(sourceTexts.otherPlace)}
      </Link>
    </p>
  );
}
