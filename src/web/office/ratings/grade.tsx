/** A grade as face and word. */
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { gradeNames } from '../device/texts.ts';

export function Grade({ grade }: { readonly grade: number }) {
  const { say } = useLanguage();
  const name = gradeNames[grade - 1];
  return (
    <span className="o-grade">
      <Icon name={`face${grade}`} />
      {name === undefined ? '' : say(name)}
    </span>
  );
}
